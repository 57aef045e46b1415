import type { ScriptSubjectInput } from "./schemas";

/** A subject as the audit log names it. */
export function targetOf(subject: ScriptSubjectInput): { targetType: string; targetId: string } {
  switch (subject.kind) {
    case "method":
      return { targetType: "payment-details", targetId: String(subject.paymentDetailsId) };
    case "customer":
      return { targetType: "customer", targetId: String(subject.customerId) };
    case "card":
      return { targetType: "test-card", targetId: `${subject.brand} ${subject.lastFour}` };
  }
}
