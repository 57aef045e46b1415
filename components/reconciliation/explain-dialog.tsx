"use client";

import { useTRPCClient } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { ServerForm } from "@/components/ui/form/server-form";
import { useServerForm } from "@/components/ui/form/use-server-form";
import { Textarea } from "@/components/ui/textarea";
import { toast } from "@/components/ui/toast-store";
import type { DifferenceLine } from "@/server/services/reconciliation/difference-line";
import { differenceText } from "./difference-words";
import { useRefreshReconciliation } from "./use-refresh-reconciliation";

type Props = { difference: DifferenceLine; name: string; onClose: () => void };

/** Notes why the two differ. No money moves by it. */
export function ExplainDialog({ difference, name, onClose }: Props) {
  const client = useTRPCClient();
  const refresh = useRefreshReconciliation();
  const form = useServerForm({
    initial: { differenceId: difference.id, note: difference.note ?? "" },
    schema: async () =>
      (await import("@/server/services/reconciliation/schemas")).explainDifferenceInput,
    submit: async (values) => {
      await client.reconciliation.explain.mutate(values);
      await refresh();
    },
    onSaved: () => {
      toast.success("The difference is marked as explained");
      onClose();
    },
  });
  return (
    <Dialog
      open
      onClose={onClose}
      dismissible={!form.isBusy}
      title={`Explain: ${name}`}
      description={`${differenceText(difference)} A note keeps others from looking into it again; it moves no money.`}
    >
      <ServerForm form={form} guard={false} label="Explanation">
        <Field
          label="Note"
          hint="What happened, and where it can be seen: it goes into the audit log too."
          {...form.field("note")}
        >
          <Textarea {...form.text("note")} rows={3} />
        </Field>
        <div className="flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" loading={form.isBusy}>
            Mark as explained
          </Button>
        </div>
      </ServerForm>
    </Dialog>
  );
}
