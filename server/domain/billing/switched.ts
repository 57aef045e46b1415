import type { Done, Effect } from "./effects";
import { cutShort } from "./ending";
import type { SubscriptionFacts } from "./subscription-facts";
import type { SwitchQuote, SwitchRequest } from "./switches";
import { settledQuote } from "./switch-under-way";

/** A switch whose charge has succeeded: what was quoted happens, as of when it was quoted. */
export function switched(facts: SubscriptionFacts): Done {
  const { state } = facts;
  if (state.kind !== "active" || state.planned?.kind !== "switching") {
    throw new RangeError("No switch is under way.");
  }
  const { planned } = state;
  return madeSwitch(facts, planned.request, settledQuote(facts, planned), planned.at);
}

/** What making a switch comes to: the quote's subscription, and what has to be told and paid back. */
export function madeSwitch(
  before: SubscriptionFacts,
  { id, target }: SwitchRequest,
  { after, refund }: SwitchQuote,
  at: Date,
): Done {
  const effects: Effect[] = [];
  const isNewPeriod = after.period.index !== before.period.index;
  if (isNewPeriod) effects.push(...cutShort(before, at).effects);
  effects.push({
    kind: "switched",
    switchId: id,
    fromOfferId: before.terms.offerId,
    toOfferId: target.offerId,
  });
  if (isNewPeriod) {
    const wasTrial = before.state.kind === "active" && before.state.isInTrial;
    if (wasTrial) effects.push({ kind: "trial-converted" });
    effects.push({ kind: "period-began", period: after.period });
  }
  if (refund.length > 0) effects.push({ kind: "refund-due", portions: refund });
  return { facts: { ...after, method: before.method, since: before.since }, effects };
}
