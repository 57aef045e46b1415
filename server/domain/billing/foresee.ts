import { asksGateway, chargeOf, type Action } from "./actions";
import type { Outcome } from "./answered";
import type { BillingRules } from "./dunning";
import type { Effect } from "./effects";
import { nextAction } from "./next-action";
import { perform } from "./perform";
import { nextPeriodPrice, switchPrice, type ExplainedPrice } from "./period-price";
import type { HeldPeriod, SubscriptionFacts } from "./subscription-facts";

/** Something that will happen, with what the subscription is before and after it. */
export type Foreseen = {
  action: Action;
  at: Date;
  before: SubscriptionFacts;
  after: SubscriptionFacts;
  effects: readonly Effect[];
};

/** Money that will be taken, how the amount comes about, and the time that it pays for. */
export type ForeseenCharge = {
  at: Date;
  key: string;
  purpose: "renewal" | "switch";
  offerId: string;
  price: ExplainedPrice;
  period: HeldPeriod | null;
};

const approved: Outcome = { kind: "approved" };

/**
 * What happens to a subscription up to an instant if nobody decides anything and every charge is
 * paid, step by step. Nothing is written; billing takes the same steps when their time comes.
 */
export function foresee(facts: SubscriptionFacts, rules: BillingRules, until: Date): Foreseen[] {
  const steps: Foreseen[] = [];
  let before = facts;
  for (;;) {
    const action = nextAction(before, rules);
    if (!action || action.dueAt > until) return steps;
    const at = action.dueAt;
    const outcome = asksGateway(action) ? approved : null;
    const { facts: after, effects } = perform(before, rules, action, { at, outcome });
    steps.push({ action, at, before, after, effects });
    before = after;
  }
}

/** The charges among what is foreseen. One that is given back at once is none. */
export function chargesOf(steps: readonly Foreseen[]): ForeseenCharge[] {
  return steps.flatMap((step, place) => {
    const { action, at, before, effects } = step;
    const charged = effects.find((effect) => effect.kind === "charged");
    if (!charged || effects.some(({ kind }) => kind === "charge-returned")) return [];
    const { charge: key, purpose } = charged;
    const period = periodPaidWith(key, steps.slice(place));
    const { offerId, taxedAt } = asksGateway(action)
      ? chargeOf(action)
      : { offerId: before.terms.offerId, taxedAt: at };
    const price =
      purpose === "switch" ? switchPrice(before, taxedAt) : nextPeriodPrice(before, taxedAt);
    return [{ at, key, purpose, offerId, price, period }];
  });
}

function periodPaidWith(key: string, steps: readonly Foreseen[]): HeldPeriod | null {
  for (const { effects } of steps) {
    for (const effect of effects) {
      if (effect.kind !== "period-began") continue;
      if (effect.period.funding.some(({ charge }) => charge === key)) return effect.period;
    }
  }
  return null;
}
