import type { Money } from "../money";
import { isNextPeriodFree, nextPeriodLine } from "./period-price";
import { postponed, startOf } from "./recurrence";
import { nextSeasonUnknown } from "./seasons";
import type { SubscriptionFacts } from "./subscription-facts";

/** What people are told is paid next; nothing for what is not renewed, or costs nothing. */
export function nextPayment(facts: SubscriptionFacts): { at: Date; amount: Money } | null {
  const at = nextPaymentAt(facts);
  if (at === null || isNextPeriodFree(facts)) return null;
  return { at, amount: nextPeriodLine(facts, at).gross };
}

function nextPaymentAt({
  state,
  recurrence,
  period,
  dueAt,
  isExternallyManaged,
}: SubscriptionFacts): Date | null {
  if (isExternallyManaged || state.kind === "stopped" || state.kind === "ended") return null;
  if (dueAt >= nextSeasonUnknown) return null;
  if (state.kind !== "active" || state.planned?.kind !== "pause") return dueAt;
  return startOf(postponed(recurrence, state.planned.cycles), period.index + 1);
}
