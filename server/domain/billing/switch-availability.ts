import { isRenewalStarted, type SubscriptionFacts } from "./subscription-facts";
import type { SwitchDirection, SwitchSettings } from "./switch-algorithms";
import {
  quoteNewSwitch,
  type SwitchQuote,
  type SwitchRefusal,
  type SwitchRequest,
  type SwitchTarget,
} from "./switches";

/** A plan the customer might change to, with what only others know of it. */
export type SwitchCandidate = {
  target: SwitchTarget;
  /** Whether it is for sale where the customer is. */
  isSoldHere: boolean;
  /** Whether the customer holds another subscription to it. */
  isHeld: boolean;
};

export type AvailableSwitch = { request: SwitchRequest; quote: SwitchQuote };

export type UnavailableSwitch = {
  target: SwitchTarget;
  direction: SwitchDirection;
  reason: SwitchRefusal;
};

export type SwitchAvailability = {
  available: AvailableSwitch[];
  unavailable: UnavailableSwitch[];
  /** Why nothing can be had at all, whatever the plan. */
  reason: SwitchRefusal | null;
};

type Asked = {
  settings: SwitchSettings;
  candidates: readonly SwitchCandidate[];
  /** Whether the gateway behind the subscription can charge and refund for a switch. */
  isGatewayAble: boolean;
  /** The id the switch gets, if one is made. */
  id: string;
};

/** Which plans can be changed to now, and what each would come to; the others with their reasons. */
export function switchAvailability(
  facts: SubscriptionFacts,
  { settings, candidates, isGatewayAble, id }: Asked,
  at: Date,
): SwitchAvailability {
  const reason = wholeReason(facts, isGatewayAble, at);
  const answer: SwitchAvailability = { available: [], unavailable: [], reason };
  for (const candidate of candidates) {
    const request = switchRequest(facts, candidate.target, settings, id);
    if (!request) continue; // no way leads there from this plan
    const decision = reason ?? candidateReason(candidate) ?? quoteNewSwitch(facts, request, at);
    if (typeof decision !== "string" && decision.isAvailable) {
      answer.available.push({ request, quote: decision.quote });
      continue;
    }
    const { target, direction } = request;
    const because = typeof decision === "string" ? decision : decision.reason;
    answer.unavailable.push({ target, direction, reason: because });
  }
  return answer;
}

/** The switch that the publisher's settings make of two plans, or `null` when they name no way. */
export function switchRequest(
  { terms }: SubscriptionFacts,
  target: SwitchTarget,
  settings: SwitchSettings,
  id: string,
): SwitchRequest | null {
  const route = settings.routes.find(
    ({ fromOfferId, toOfferId }) => fromOfferId === terms.offerId && toOfferId === target.offerId,
  );
  if (!route) return null;
  const { direction } = route;
  return { id, target, direction, algorithm: settings[direction], trial: settings.trial };
}

function wholeReason(
  facts: SubscriptionFacts,
  isGatewayAble: boolean,
  at: Date,
): SwitchRefusal | null {
  if (facts.isExternallyManaged || !isGatewayAble) return "PAYMENT_GATEWAY_NOT_SUPPORTED";
  const { state } = facts;
  const isInGrace = state.kind === "active" && state.graceEndsAt !== null;
  const isStarted = isInGrace || isRenewalStarted(facts, at);
  return isStarted ? "RECURRING_PROCESS_ALREADY_STARTED" : null;
}

function candidateReason({ isSoldHere, isHeld }: SwitchCandidate): SwitchRefusal | null {
  if (!isSoldHere) return "TO_OFFER_COUNTRY_NOT_ALLOWED";
  return isHeld ? "ALREADY_HAS_ACCESS" : null;
}
