"use client";

import type { ReactNode, SubmitEvent } from "react";
import { Button } from "../../ui/button";

type EditorFormProps = { onSubmit: () => void; children: ReactNode };

/** Enter applies, from any of its fields. */
export function EditorForm({ onSubmit, children }: EditorFormProps) {
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <form noValidate onSubmit={submit} className="flex w-72 max-w-full flex-col gap-3">
      {children}
      <Button type="submit" variant="primary" size="sm" className="self-end">
        Apply
      </Button>
    </form>
  );
}
