import { asksGateway } from "@/server/domain/billing/actions";
import { graceEnd } from "@/server/domain/billing/dunning";
import { foresee } from "@/server/domain/billing/foresee";
import { nextPayment } from "@/server/domain/billing/next-payment";
import type { SubscriptionFacts } from "@/server/domain/billing/subscription-facts";
import type { Outlook, Outstanding } from "@/server/domain/events";
import type { Change } from "./change";

/** What lay ahead of a subscription when something happened to it. */
export function outlookOf(facts: SubscriptionFacts): Outlook {
  const next = nextPayment(facts);
  return {
    accessUntil: facts.period.endsAt.toISOString(),
    next: next && { amount: next.amount, at: next.at.toISOString() },
  };
}

/**
 * What a declined renewal leaves to be paid, until when, and when it is tried again by itself.
 * Nothing for a switch, which then simply does not come.
 */
export function outstandingOf({ answered, before, after, held }: Change): Outstanding | null {
  if (!answered || answered.charge.operation === "charge-switch") return null;
  const { rules } = held;
  const graceEndsAt = graceEnd(rules.dunning, after.dueAt, after.renewal.lateMs);
  const retry = foresee(after, rules, graceEndsAt).find(({ action }) => asksGateway(action));
  const { method } = before;
  return {
    amount: answered.charge.line.gross,
    retryAt: retry?.at.toISOString() ?? null,
    accessUntil: graceEndsAt.toISOString(),
    paymentDetailsId: method && Number(method.id),
  };
}
