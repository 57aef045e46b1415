"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTRPC } from "@/components/trpc";
import { useFormatSettings } from "@/components/ui/format-context";
import { readFailure } from "@/components/ui/failure";
import { parseDay, startOfDay } from "@/server/domain/calendar";
import { subtract, type Money } from "@/server/domain/money";
import { readTypedAmount } from "@/server/domain/typed-amount";
import type { TransactionDetail } from "@/server/services/transactions/get-transaction-detail";

export type RefundValues = {
  how: "all" | "part";
  amount: string;
  access: "kept" | "ends" | "ends-at";
  /** The first day without access, in the publisher's zone. */
  day: string;
  /** Whether renewal stops where access is kept. */
  stops: "yes" | "no";
  reason: string;
  note: string;
};

/** What of a sale has not gone back, nor is on its way back. */
export function leftOf({ gross, refunded, refundAttempts }: TransactionDetail): Money {
  const asked = refundAttempts.filter(({ refusal }) => refusal === null);
  return asked.reduce((left, one) => subtract(left, one.gross), subtract(gross, refunded));
}

/** What the form says as the verb takes it; `null` while it says nothing that can be asked. */
export function useRefundRequest(sale: TransactionDetail, values: RefundValues) {
  const { timeZone } = useFormatSettings();
  const { how, amount: typed, access, day, stops } = values;
  const part = readTypedAmount(typed, sale.gross.currency);
  const date = parseDay(day);
  if ((how === "part" && !part) || (access === "ends-at" && !date)) return null;
  return {
    transactionId: sale.id,
    stopsRenewal: access === "kept" && stops === "yes",
    amount:
      how === "part" && part
        ? ({ kind: "amount", grossMinor: part.minor } as const)
        : ({ kind: "all-that-is-left" } as const),
    access:
      access === "ends-at" && date
        ? ({ kind: "ends-at", at: startOfDay(date, timeZone) } as const)
        : ({ kind: access === "ends" ? "ends" : "kept" } as const),
  };
}

export type RefundRequest = NonNullable<ReturnType<typeof useRefundRequest>>;

/** What the server says that the refund would come to, to the minor unit. */
export function useRefundPreview(sale: TransactionDetail, request: RefundRequest | null) {
  const trpc = useTRPC();
  const all = { kind: "all-that-is-left" } as const;
  const whole = { transactionId: sale.id, amount: all, access: { kind: "kept" } as const };
  // What can be seen to be too much need not be asked.
  const isTooMuch =
    request?.amount.kind === "amount" && request.amount.grossMinor > leftOf(sale).minor;
  const query = useQuery({
    ...trpc.transactions.previewRefund.queryOptions(request ?? whole),
    enabled: request !== null && !isTooMuch,
    placeholderData: keepPreviousData,
    retry: false,
  });
  const refusal = query.error && request ? readFailure(query.error).message : null;
  const problem = isTooMuch ? "That is more than is left of this payment." : refusal;
  return {
    preview: problem === null ? query.data : undefined,
    isStale: query.isPlaceholderData || request === null,
    problem,
  };
}
