import type { TaxedLine } from "../tax";
import { freshRenewal, type SubscriptionFacts } from "./subscription-facts";
import type { SwitchUnderWay } from "./states";
import { quoteSwitch, type SwitchQuote } from "./switches";

/**
 * What a switch that waits for its charge was begun for. Nothing that it depends on changes while
 * it waits, so it is worked out anew rather than kept.
 */
export function settledQuote(
  facts: SubscriptionFacts,
  { request, at }: SwitchUnderWay,
): SwitchQuote & { line: TaxedLine } {
  const { state } = facts;
  if (state.kind !== "active" || state.graceEndsAt) throw notBegun(request.id);
  const before: SubscriptionFacts = { ...facts, state: { ...state, planned: null } };
  // While its own charge is out, nothing of the renewal was: it would have refused the switch.
  const decision = quoteSwitch({ ...before, renewal: freshRenewal }, request, at);
  if (!decision.isAvailable || !decision.quote.charge) throw notBegun(request.id);
  return { ...decision.quote, line: decision.quote.charge };
}

const notBegun = (id: string) => new RangeError(`Switch ${id} cannot have been begun.`);
