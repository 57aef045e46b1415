import { isZero } from "../money";
import type { TaxedLine } from "../tax";
import { isTryAllowed } from "./dunning";
import { nextPeriodLine, termsLine } from "./period-price";
import { anchored, continuing, endOf, monthlyAmount, startOf, type Recurs } from "./recurrence";
import { seasonOnSale } from "./seasons";
import {
  freshRenewal,
  isLeftWithRefused,
  isRenewalStarted,
  type Portion,
  type SubscriptionFacts,
  type Terms,
} from "./subscription-facts";
import {
  switchAlgorithms,
  type SwitchAlgorithm,
  type SwitchDirection,
  type SwitchTraits,
  type TrialBehaviour,
} from "./switch-algorithms";
import { creditSeconds, lastPayment, paidFor, unusedPortions } from "./switch-proration";

export type SwitchTarget = Terms & { recurs: Recurs };

export type SwitchRequest = {
  id: string;
  target: SwitchTarget;
  direction: SwitchDirection;
  algorithm: SwitchAlgorithm;
  trial: TrialBehaviour;
};

/** What a switch comes to: the preview, and the deed. */
export type SwitchQuote = {
  /** What is asked for today; `null` when no money is. */
  charge: TaxedLine | null;
  refund: readonly Portion[];
  /** Time on the new plan that unused time turned into. */
  creditSeconds: number;
  nextPayment: { at: Date; line: TaxedLine };
  /** The subscription once it is made, with the charge's key as part of what paid for it. */
  after: SubscriptionFacts;
};

/** Why a plan cannot be had, under the names of the contracts. */
export type SwitchRefusal =
  | "VALIDATION_ERROR"
  | "SAME_TARGET_OFFER"
  | "SWITCH_NOT_DEFINED_IN_SWITCH_SETTINGS"
  | "PAYMENT_GATEWAY_NOT_SUPPORTED"
  | "RECURRING_PROCESS_ALREADY_STARTED"
  | "SWITCH_IN_PROGRESS"
  | "TO_OFFER_COUNTRY_NOT_ALLOWED"
  | "ALREADY_HAS_ACCESS"
  | "TO_FREE_OFFER_NOT_ALLOWED"
  | "SUBSCRIPTION_WITH_COUPON_NOT_ALLOWED"
  | "MISSING_PAYMENT_DETAILS"
  | "MISSING_PAYMENT_FOR_PRORATION";

export type SwitchDecision =
  { isAvailable: true; quote: SwitchQuote } | { isAvailable: false; reason: SwitchRefusal };

export const switchChargeKey = (switchId: string) => `switch:${switchId}:charge`;

/**
 * What a switch would come to at an instant, or why it cannot be had. Making it uses this same
 * function, so that what was shown is what happens.
 */
export function quoteSwitch(
  facts: SubscriptionFacts,
  request: SwitchRequest,
  at: Date,
): SwitchDecision {
  const reason = switchRefusal(facts, request, at);
  if (reason) return { isAvailable: false, reason };
  const { isDeferred, charges, creditsTime } = traitsOf(facts, request);
  if (isDeferred) return available(deferred(facts, request), nothingMoves);
  if (!charges && !creditsTime) return available(sameDates(facts, request, at), nothingMoves);
  return newPeriod(facts, request, at);
}

/** What an algorithm comes to for this subscription: a trial that is kept has nothing to charge. */
export function traitsOf(
  facts: SubscriptionFacts,
  { algorithm, trial }: SwitchRequest,
): SwitchTraits {
  const isKept = trial === "keep" && facts.state.kind === "active" && facts.state.isInTrial;
  const traits: SwitchTraits = switchAlgorithms[algorithm];
  return isKept && !traits.isDeferred ? switchAlgorithms.IMMEDIATE_WITHOUT_PRORATION : traits;
}

/** The terms of period `index` and all after it are the target's; the due date stays. */
export function onTarget(
  facts: SubscriptionFacts,
  { recurs, ...terms }: SwitchTarget,
): SubscriptionFacts {
  const next = facts.period.index + 1;
  const recurrence = continuing(facts.recurrence, recurs, next, facts.dueAt);
  return { ...facts, terms, recurrence, announcedPrice: null };
}

function switchRefusal(
  facts: SubscriptionFacts,
  request: SwitchRequest,
  at: Date,
): SwitchRefusal | null {
  const { state, terms, period, method, discount, isExternallyManaged } = facts;
  const { target } = request;
  const traits = traitsOf(facts, request);
  if (state.kind !== "active") return "VALIDATION_ERROR";
  if (target.offerId === terms.offerId) return "SAME_TARGET_OFFER";
  if (state.planned?.kind === "switch" || state.planned?.kind === "switching") {
    return "SWITCH_IN_PROGRESS";
  }
  // A planned break has settled what comes next, as a renewal under way has.
  if (state.planned || state.graceEndsAt || isRenewalStarted(facts, at)) {
    return "RECURRING_PROCESS_ALREADY_STARTED";
  }
  if (target.price.currency !== terms.price.currency) return "TO_OFFER_COUNTRY_NOT_ALLOWED";
  if (isZero(termsLine(facts, target, at).gross)) return "TO_FREE_OFFER_NOT_ALLOWED";
  if (discount) return "SUBSCRIPTION_WITH_COUPON_NOT_ALLOWED";
  if (!fitsSeasons(facts, request, at)) return "SWITCH_NOT_DEFINED_IN_SWITCH_SETTINGS";
  if (isExternallyManaged) {
    return traits.charges || traits.creditsTime ? "PAYMENT_GATEWAY_NOT_SUPPORTED" : null;
  }
  if (!method || isLeftWithRefused(facts.renewal)) return "MISSING_PAYMENT_DETAILS";
  const prorates = traits.creditsTime || traits.refunds !== "nothing";
  return prorates && !paidFor(period) ? "MISSING_PAYMENT_FOR_PRORATION" : null;
}

/**
 * The same of a switch that has not begun: nobody is asked to pay for it oftener than card schemes
 * allow.
 */
export function quoteNewSwitch(
  facts: SubscriptionFacts,
  request: SwitchRequest,
  at: Date,
): SwitchDecision {
  const decision = quoteSwitch(facts, request, at);
  const isPaid = decision.isAvailable && decision.quote.charge !== null;
  const isForbidden = isPaid && !isTryAllowed(facts.method?.declines ?? [], at.getTime());
  return isForbidden ? { isAvailable: false, reason: "MISSING_PAYMENT_DETAILS" } : decision;
}

/** Seasons are entered while they run and for the whole price; what has no date cannot be waited for. */
function fitsSeasons(facts: SubscriptionFacts, request: SwitchRequest, at: Date): boolean {
  const { recurs } = request.target;
  const { charges, creditsTime } = traitsOf(facts, request);
  if (recurs.kind === "seasons") {
    const season = recurs.seasons[seasonOnSale(recurs.seasons, at) ?? -1];
    return charges && !creditsTime && season !== undefined && season.startsAt <= at;
  }
  if (facts.recurrence.kind === "cycle") return true;
  const isSeasonRunning = facts.period.endsAt > at;
  return charges && isSeasonRunning;
}

type Movement = Pick<SwitchQuote, "charge" | "refund" | "creditSeconds">;

const nothingMoves: Movement = { charge: null, refund: [], creditSeconds: 0 };

function available(after: SubscriptionFacts, movement: Movement): SwitchDecision {
  const nextPayment = { at: after.dueAt, line: nextPeriodLine(after, after.dueAt) };
  return { isAvailable: true, quote: { ...movement, nextPayment, after } };
}

function deferred(facts: SubscriptionFacts, request: SwitchRequest): SubscriptionFacts {
  const { state } = facts;
  if (state.kind !== "active") throw new RangeError("Only what is active is switched.");
  const planned = { kind: "switch", request } as const;
  const { isInTrial, graceEndsAt } = state;
  return { ...facts, state: { kind: "active", isInTrial, graceEndsAt, planned } };
}

function sameDates(facts: SubscriptionFacts, request: SwitchRequest, at: Date): SubscriptionFacts {
  const after = onTarget(facts, request.target);
  const line = termsLine(after, after.terms, at);
  return { ...after, monthly: monthlyAmount(after.recurrence, facts.period.index + 1, line.net) };
}

function newPeriod(facts: SubscriptionFacts, request: SwitchRequest, at: Date): SwitchDecision {
  const { charges, refunds, creditsTime } = traitsOf(facts, request);
  const { recurs, ...terms } = request.target;
  const { period, recurrence: from } = facts;
  const index = period.index + 1;
  const line = termsLine(facts, terms, at);
  const unused = unusedPortions(period, at);
  const whole = anchored(recurs, from.zone, at, index);
  const lengthMs = endOf(whole, index).getTime() - at.getTime();
  const credit = creditsTime ? creditSeconds(period, at, line.gross, lengthMs) : 0;
  if (!charges && credit === 0) {
    return { isAvailable: false, reason: "MISSING_PAYMENT_FOR_PRORATION" };
  }
  const endsAt = new Date(at.getTime() + (charges ? lengthMs : 0) + credit * 1000);
  const recurrence = credit > 0 ? anchored(recurs, from.zone, endsAt, index + 1) : whole;
  const paid = charges ? [{ charge: switchChargeKey(request.id), amount: line.gross }] : [];
  const funding = creditsTime ? [...paid, ...unused] : paid;
  const after: SubscriptionFacts = {
    ...facts,
    state: { kind: "active", isInTrial: false, graceEndsAt: null, planned: null },
    terms,
    recurrence,
    announcedPrice: null,
    period: { index, kind: "paid", startsAt: at, endsAt, funding },
    fundingBefore: [],
    dueAt: startOf(recurrence, index + 1),
    renewal: freshRenewal,
    monthly: monthlyAmount(recurrence, index, line.net),
  };
  const refund = { nothing: [], "the-unused": unused, "last-payment": lastPayment(period) }[
    refunds
  ];
  return available(after, { charge: charges ? line : null, refund, creditSeconds: credit });
}
