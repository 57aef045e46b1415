import type { Done, Effect } from "./effects";
import { discountAfterPeriod, isAnnouncedPriceDue, nothingFor } from "./period-price";
import { endOf, monthlyAmount, startOf } from "./recurrence";
import { freshRenewal, type HeldPeriod, type SubscriptionFacts } from "./subscription-facts";

/**
 * Gives the next period: for what was captured, or for nothing. It begins when it was due, however
 * late it was paid, so that periods leave no gap.
 */
export function extended(facts: SubscriptionFacts): Done {
  const { period: last, dueAt, renewal, recurrence, terms } = facts;
  const { standing } = renewal;
  const captured = standing.kind === "captured" ? standing : null;
  const line = captured?.line ?? nothingFor(terms);
  const index = last.index + 1;
  const endsAt = endOf(recurrence, index);
  const period: HeldPeriod = {
    index,
    kind: captured ? "paid" : "free",
    startsAt: dueAt,
    endsAt,
    funding: captured ? [{ charge: captured.charge, amount: line.gross }] : [],
  };
  const isAhead = captured !== null && captured.at < dueAt;
  const isNewPrice = isAnnouncedPriceDue(facts);
  const after: SubscriptionFacts = {
    ...facts,
    state: { kind: "active", isInTrial: false, graceEndsAt: null, planned: null },
    terms: isNewPrice ? { ...terms, price: facts.announcedPrice.price } : terms,
    announcedPrice: isNewPrice ? null : facts.announcedPrice,
    discount: discountAfterPeriod(facts.discount),
    period,
    fundingBefore: isAhead ? last.funding : [],
    dueAt: recurrence.kind === "cycle" ? endsAt : startOf(recurrence, index + 1),
    renewal: freshRenewal,
    accessFrom: last.endsAt < dueAt ? dueAt : facts.accessFrom,
    monthly: monthlyAmount(recurrence, index, line.net),
  };
  return {
    facts: after,
    effects: [...whatElse(facts, isNewPrice), { kind: "period-began", period }],
  };
}

function whatElse({ renewal }: SubscriptionFacts, isNewPrice: boolean): Effect[] {
  const { standing, failures } = renewal;
  const effects: Effect[] = [];
  if (standing.kind === "authorised") effects.push({ kind: "authorisation-voided" });
  if (standing.kind === "captured" && failures > 0) effects.push({ kind: "recovered" });
  if (isNewPrice) effects.push({ kind: "price-changed" });
  return effects;
}
