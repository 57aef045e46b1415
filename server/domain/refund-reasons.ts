/** Why an admin gives money back. */
export const refundReasons = [
  "customer-request",
  "not-satisfied",
  "duplicate",
  "by-mistake",
  "fraud",
  "other",
] as const;

export type RefundReason = (typeof refundReasons)[number];
