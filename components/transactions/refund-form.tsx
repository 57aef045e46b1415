"use client";

import { useId, useState } from "react";
import { useRepeatKey } from "@/components/repeat-key";
import { useTRPCClient } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { useFormat } from "@/components/ui/format-context";
import { ServerForm } from "@/components/ui/form/server-form";
import { useServerForm } from "@/components/ui/form/use-server-form";
import { Input } from "@/components/ui/input";
import { NativeSelect } from "@/components/ui/native-select";
import { Textarea } from "@/components/ui/textarea";
import { isLargeRefund } from "@/server/domain/large-refund";
import { refundReasons } from "@/server/domain/refund-reasons";
import { readTypedAmount } from "@/server/domain/typed-amount";
import type { TransactionDetail } from "@/server/services/transactions/get-transaction-detail";
import { RefundAccess, RefundAmount } from "./refund-choices";
import { RefundSummary } from "./refund-summary";
import { reasonText } from "./refund-words";
import { useRefreshRefunds } from "./use-refresh-refunds";
import { useRefundPreview, useRefundRequest, type RefundValues } from "./use-refund-preview";

/** What became of a refund that was asked for. */
export type RefundResult = {
  refundId: string;
  state: "done" | "asked";
  gross: { minor: number; currency: TransactionDetail["gross"]["currency"] };
};

type RefundFormProps = {
  sale: TransactionDetail;
  /** The customer's wish that it answers, if it answers one. */
  requestId: string | undefined;
  onClose: () => void;
  onDone: (result: RefundResult) => void;
};

const initial: RefundValues = {
  how: "all",
  amount: "",
  access: "kept",
  day: "",
  stops: "no",
  reason: "customer-request",
  note: "",
};

/** How much goes back, why, and what becomes of access, with the server's own preview. */
export function RefundForm({ sale, requestId, onClose, onDone }: RefundFormProps) {
  const client = useTRPCClient();
  const refresh = useRefreshRefunds();
  const { money } = useFormat();
  const repeatKey = useRepeatKey();
  const [typed, setTyped] = useState("");
  const form = useServerForm({
    initial,
    submit: async ({ reason, note }) => {
      if (!request) throw new Error("the form says nothing that can be asked");
      const known = refundReasons.find((one) => one === reason) ?? "other";
      const { transactionId, ...wish } = { ...request, reason: known, note };
      if (requestId === undefined) {
        const input = { transactionId, ...wish };
        return client.transactions.refund.mutate(input, { context: repeatKey(input) });
      }
      const input = { requestId, ...wish };
      return client.refundRequests.accept.mutate(input, { context: repeatKey(input) });
    },
    onSaved: (result) => {
      onDone(result);
      void refresh();
    },
  });
  const request = useRefundRequest(sale, form.values);
  const { preview, isStale, problem } = useRefundPreview(sale, request);
  const isLarge = preview !== undefined && isLargeRefund(preview.gross);
  const isTyped =
    !isLarge || readTypedAmount(typed, preview.gross.currency)?.minor === preview.gross.minor;
  const isReady = preview !== undefined && !isStale && isTyped;

  return (
    <ServerForm form={form} guard={false} label="Refund">
      <RefundAmount form={form} sale={sale} />
      {sale.subscriptionId !== null && <RefundAccess form={form} />}
      {sale.subscriptionId !== null && form.values.access === "kept" && (
        <StopRenewal
          isChecked={form.values.stops === "yes"}
          onChange={(isChecked) => form.set("stops", isChecked ? "yes" : "no")}
        />
      )}
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
      {isLarge && (
        <Field
          label={`Type the amount, ${money(preview.gross)}, to confirm`}
          hint="Asked for from 100 on, so that no slip gives much back."
        >
          <Input
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
            inputMode="decimal"
            autoComplete="off"
          />
        </Field>
      )}
      <div className="flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
        <Button onClick={onClose}>Cancel</Button>
        <Button
          type={isReady ? "submit" : "button"}
          variant="danger"
          loading={form.isBusy}
          aria-disabled={!isReady}
        >
          {preview && !isStale ? `Refund ${money(preview.gross)}` : "Refund"}
        </Button>
      </div>
    </ServerForm>
  );
}

type StopRenewalProps = { isChecked: boolean; onChange: (isChecked: boolean) => void };

function StopRenewal({ isChecked, onChange }: StopRenewalProps) {
  const id = useId();
  return (
    <div className="flex items-start gap-2 text-sm">
      <Checkbox
        id={id}
        aria-describedby={`${id}-effect`}
        checked={isChecked}
        onChange={({ target }) => onChange(target.checked)}
        className="mt-0.5"
      />
      <div>
        <label htmlFor={id}>Also stop renewal</label>
        <p id={`${id}-effect`} className="text-xs text-fg-muted">
          Access stays until the end of what is paid for. Nothing is charged after that.
        </p>
      </div>
    </div>
  );
}
