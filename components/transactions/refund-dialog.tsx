"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRepeatKey } from "@/components/repeat-key";
import { useTRPCClient } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { useFormat } from "@/components/ui/format-context";
import { ServerForm } from "@/components/ui/form/server-form";
import { useServerForm } from "@/components/ui/form/use-server-form";
import { NativeSelect } from "@/components/ui/native-select";
import { Textarea } from "@/components/ui/textarea";
import { toast } from "@/components/ui/toast-store";
import { refundReasons } from "@/server/domain/refund-reasons";
import type { TransactionDetail } from "@/server/services/transactions/get-transaction-detail";
import { RefundAccess, RefundAmount } from "./refund-choices";
import { RefundSummary } from "./refund-summary";
import { reasonText } from "./refund-words";
import { useRefundPreview, useRefundRequest, type RefundValues } from "./use-refund-preview";

type Props = { sale: TransactionDetail; onClose: () => void };

const initial: RefundValues = {
  how: "all",
  amount: "",
  access: "kept",
  day: "",
  reason: "customer-request",
  note: "",
};

/** Gives a payment back: how much, why, and what becomes of access, with the server's own preview. */
export function RefundDialog({ sale, onClose }: Props) {
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const { money } = useFormat();
  const repeatKey = useRepeatKey();
  const form = useServerForm({
    initial,
    submit: async ({ reason, note }) => {
      if (!request) throw new Error("the form says nothing that can be asked");
      const known = refundReasons.find((one) => one === reason) ?? "other";
      const input = { ...request, reason: known, note };
      return client.transactions.refund.mutate(input, { context: repeatKey(input) });
    },
    onSaved: ({ state, gross }) => {
      void queryClient.invalidateQueries();
      toast.success(
        state === "done"
          ? `${money(gross)} given back`
          : `${money(gross)} asked for: the gateway has not answered yet, and we keep asking`,
      );
      onClose();
    },
  });
  const request = useRefundRequest(sale, form.values);
  const { preview, isStale, problem } = useRefundPreview(sale, request);

  return (
    <Dialog
      open
      onClose={onClose}
      dismissible={!form.isBusy}
      title={`Refund ${sale.id}`}
      description={`${sale.offer.title}, paid by ${sale.customer.email}.`}
    >
      <ServerForm form={form} guard={false} label="Refund">
        <RefundAmount form={form} sale={sale} />
        {sale.subscriptionId !== null && <RefundAccess form={form} />}
        <RefundSummary preview={preview} isStale={isStale} problem={problem} />
        <Field label="Reason" {...form.field("reason")}>
          <NativeSelect {...form.text("reason")}>
            {refundReasons.map((reason) => (
              <option key={reason} value={reason}>
                {reasonText(reason)}
              </option>
            ))}
          </NativeSelect>
        </Field>
        <Field label="Note" optional hint="For your team alone." {...form.field("note")}>
          <Textarea {...form.text("note")} rows={2} />
        </Field>
        <div className="flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
          <Button onClick={onClose}>Cancel</Button>
          <Button
            type={preview && !isStale ? "submit" : "button"}
            variant="danger"
            loading={form.isBusy}
            aria-disabled={!preview || isStale}
          >
            {preview && !isStale ? `Refund ${money(preview.gross)}` : "Refund"}
          </Button>
        </div>
      </ServerForm>
    </Dialog>
  );
}
