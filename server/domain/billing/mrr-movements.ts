import { isZero, money, subtract, type Money } from "../money";
import { mrrMovement, type MrrMovement } from "../mrr";
import type { SubscriptionFacts } from "./subscription-facts";

/**
 * What a subscription adds to recurring revenue: its monthly amount from the first charge to the
 * end, also when it is stopped or in grace; nothing in a trial and on a break.
 */
export function mrrOf({ state, monthly }: SubscriptionFacts): Money {
  const counts = (state.kind === "active" || state.kind === "stopped") && !state.isInTrial;
  return counts ? monthly : money(0, monthly.currency);
}

/** What a customer's subscriptions in one currency come to together. */
type Revenue = {
  amount: Money;
  /** Whether any of them is on a break. */
  isOnBreak: boolean;
};

type Change = { before: Revenue; after: Revenue; hasSubscribedBefore: boolean };

/**
 * How a customer's recurring revenue moved. It is counted as `mrrMovement` has it, except that one
 * who goes on a break has not churned and does not return from churn: the break is a contraction to
 * nothing, and its end an expansion.
 *
 * @throws RangeError as `mrrMovement`
 */
export function revenueMovement({
  before,
  after,
  hasSubscribedBefore,
}: Change): MrrMovement | null {
  const delta = subtract(after.amount, before.amount);
  if (isZero(after.amount) && after.isOnBreak && !isZero(delta)) {
    return { kind: "contraction", delta };
  }
  if (isZero(before.amount) && before.isOnBreak && !isZero(delta)) {
    return { kind: "expansion", delta };
  }
  return mrrMovement({ before: before.amount, after: after.amount, hasSubscribedBefore });
}
