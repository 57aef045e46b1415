"use client";

import { Button } from "../button";
import type { FormState } from "./use-server-form";

type SaveBarProps = { form: FormState; label?: string };

/** At the end of a settings form, in sight wherever one is, and only while there is what to save. */
export function SaveBar({ form, label = "Save changes" }: SaveBarProps) {
  if (!form.isDirty && !form.isBusy) return null;
  return (
    // Marked, so that toasts keep clear of it.
    <div
      data-save-bar
      className="sticky bottom-4 z-10 flex animate-toast items-center justify-between gap-3 rounded-lg border border-line bg-layer py-2 ps-4 pe-2 shadow-layer"
    >
      <p className="text-sm text-fg-muted">Unsaved changes</p>
      <div className="flex gap-2">
        <Button variant="ghost" onClick={form.isBusy ? undefined : () => form.reset()}>
          Discard
        </Button>
        <Button type="submit" variant="primary" loading={form.isBusy}>
          {label}
        </Button>
      </div>
    </div>
  );
}
