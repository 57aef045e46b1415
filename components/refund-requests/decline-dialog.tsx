"use client";

import { useRepeatKey } from "@/components/repeat-key";
import { useRefreshRefunds } from "@/components/transactions/use-refresh-refunds";
import { useTRPCClient } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { ServerForm } from "@/components/ui/form/server-form";
import { useServerForm } from "@/components/ui/form/use-server-form";
import { Textarea } from "@/components/ui/textarea";
import { toast } from "@/components/ui/toast-store";
import type { RefundRequestLine } from "@/server/services/refund-requests/refund-request-line";

type DeclineDialogProps = { request: RefundRequestLine; onClose: () => void };

/** Declines a request, in words that the customer reads. */
export function DeclineDialog({ request, onClose }: DeclineDialogProps) {
  const client = useTRPCClient();
  const refresh = useRefreshRefunds();
  const repeatKey = useRepeatKey();
  const form = useServerForm({
    initial: { requestId: request.id, answer: "" },
    schema: async () =>
      (await import("@/server/services/refund-requests/schemas")).declineRefundRequestInput,
    submit: async (input) => {
      await client.refundRequests.decline.mutate(input, { context: repeatKey(input) });
      await refresh();
    },
    onSaved: () => {
      toast.success("Request declined; the customer is told");
      onClose();
    },
  });
  return (
    <Dialog
      open
      onClose={onClose}
      dismissible={!form.isBusy}
      title={`Decline the refund of ${request.transaction.id}`}
      description={`${request.customer.email} keeps what they bought, and is told why. They can ask again.`}
    >
      <ServerForm form={form} guard={false} label="Decline">
        <Field label="What the customer reads" {...form.field("answer")}>
          <Textarea {...form.text("answer")} rows={4} />
        </Field>
        <div className="flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="danger" loading={form.isBusy}>
            Decline request
          </Button>
        </div>
      </ServerForm>
    </Dialog>
  );
}
