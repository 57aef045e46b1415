import { z } from "zod";
import { refundReasons } from "@/server/domain/refund-reasons";
import { transactionInput } from "@/server/services/transactions/schemas";

const amount = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("all-that-is-left") }),
  z.strictObject({
    kind: z.literal("amount"),
    /** With its tax, in the currency of the sale. */
    grossMinor: z.int().positive("Enter an amount of more than nothing."),
  }),
  z.strictObject({
    kind: z.literal("lines"),
    places: z.array(z.int().nonnegative()).min(1, "Choose a line.").max(100),
  }),
]);

const access = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("kept") }),
  z.strictObject({ kind: z.literal("ends") }),
  z.strictObject({ kind: z.literal("ends-at"), at: z.date() }),
]);

export const previewRefundInput = transactionInput.extend({
  amount,
  access,
  /** Also where access goes on: nothing is charged after the end of what is paid for. */
  stopsRenewal: z.boolean().optional(),
});
export type PreviewRefundInput = z.output<typeof previewRefundInput>;

export const refundTransactionInput = previewRefundInput.extend({
  reason: z.enum(refundReasons, "Choose a reason."),
  note: z.string().trim().max(500, "A note has at most 500 characters."),
});
export type RefundTransactionInput = z.output<typeof refundTransactionInput>;
