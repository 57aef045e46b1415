"use client";

import { useRepeatKey } from "@/components/repeat-key";
import { useTRPCClient } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { CheckboxLine } from "@/components/ui/checkbox";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { ServerForm } from "@/components/ui/form/server-form";
import { useServerForm } from "@/components/ui/form/use-server-form";
import { Input } from "@/components/ui/input";
import type { View } from "@/server/services/views/list-views";

type SaveViewDialogProps = {
  list: string;
  /** What the view is to bring back. */
  query: string;
  /** The view that is renamed; none to save a new one. */
  renamed?: View | undefined;
  onClose: () => void;
  onSaved: (viewId: string, name: string) => void;
};

/** Asks for a name: of a new view, or a new one of an old view. */
export function SaveViewDialog({ list, query, renamed, onClose, onSaved }: SaveViewDialogProps) {
  const client = useTRPCClient();
  const repeatKey = useRepeatKey();
  const form = useServerForm({
    initial: { name: renamed?.name ?? "", isShared: false },
    submit: ({ name, isShared }) => {
      if (renamed) return client.views.rename.mutate({ list, viewId: renamed.id, name });
      const view = { list, query, name, isShared };
      return client.views.save.mutate(view, { context: repeatKey(view) });
    },
    onSaved: ({ viewId }, { name }) => {
      onSaved(viewId, name.trim());
      onClose();
    },
  });
  const title = renamed ? `Rename the view ${renamed.name}` : "Save this view";

  return (
    <Dialog open size="sm" onClose={onClose} dismissible={!form.isBusy} title={title}>
      <ServerForm form={form} guard={false} label={title}>
        <Field
          label="Name"
          hint={renamed ? undefined : "Brings back these filters, this sort and these columns."}
          {...form.field("name")}
        >
          <Input {...form.text("name")} autoComplete="off" maxLength={60} />
        </Field>
        {!renamed && (
          <CheckboxLine
            {...form.check("isShared")}
            label="Share with the team"
            hint="Everybody who may open this list sees it."
          />
        )}
        <div className="flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" loading={form.isBusy}>
            {renamed ? "Rename view" : "Save view"}
          </Button>
        </div>
      </ServerForm>
    </Dialog>
  );
}
