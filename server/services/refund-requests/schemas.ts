import { z } from "zod";
import { refundTransactionInput } from "@/server/services/payments/schemas";
import { transactionInput } from "@/server/services/transactions/schemas";

const longestReason = 500;
const longestAnswer = 1_000;

export const requestRefundInput = transactionInput.extend({
  reason: z
    .string()
    .trim()
    .min(1, "Say why, in a few words.")
    .max(longestReason, `Use at most ${longestReason} characters.`),
});
export type RequestRefundInput = z.output<typeof requestRefundInput>;

const requestId = z.uuid("This is no refund request's id.");

export const acceptRefundRequestInput = refundTransactionInput
  .omit({ transactionId: true })
  .extend({ requestId });
export type AcceptRefundRequestInput = z.output<typeof acceptRefundRequestInput>;

export const declineRefundRequestInput = z.strictObject({
  requestId,
  /** The customer reads it. */
  answer: z
    .string()
    .trim()
    .min(1, "Say why: the customer reads it.")
    .max(longestAnswer, `Use at most ${longestAnswer} characters.`),
});
export type DeclineRefundRequestInput = z.output<typeof declineRefundRequestInput>;
