import type { RefundReason } from "@/server/domain/refund-reasons";

const reasonLabels: Record<RefundReason, string> = {
  "customer-request": "The customer asked for it",
  "not-satisfied": "The customer is not satisfied",
  duplicate: "Charged twice",
  "by-mistake": "Charged by mistake",
  fraud: "Fraud",
  other: "Another reason",
};

/** Why money went back; what a bank or a switch says stands as it is. */
export const reasonText = (reason: string): string =>
  Object.entries(reasonLabels).find(([known]) => known === reason)?.[1] ??
  sentence(reason.replaceAll("-", " "));

const sentence = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);
