import type { BillingRules } from "@/server/domain/billing/dunning";
import { mrrOf } from "@/server/domain/billing/mrr-movements";
import { nextAction } from "@/server/domain/billing/next-action";
import { nextPayment } from "@/server/domain/billing/next-payment";
import type { SubscriptionFacts } from "@/server/domain/billing/subscription-facts";
import { offerKey } from "./offer-key";
import { fundingCodec, plannedCodec, priceWindowsCodec, standingCodec } from "./codecs";

/**
 * The columns of a row that say these facts, and those that lists and reports read off them: what is
 * paid next, what it counts for, and when there is something to do. `readFacts` reads them back.
 *
 * @throws RangeError where the rules cannot say what comes next
 */
export function factColumns(facts: SubscriptionFacts, rules: BillingRules) {
  const { terms, period, renewal, discount, announcedPrice, method } = facts;
  return {
    ...stateColumns(facts),
    ...recurrenceColumns(facts),
    ...nextPaymentColumns(facts),
    ...offerKey(terms.offerId),
    priceMinor: BigInt(terms.price.minor),
    isTaxIncluded: terms.isTaxIncluded,
    priceWindows: priceWindowsCodec.encode(terms.priceWindows),
    maxPauseCycles: terms.maxPauseCycles,
    announcedPriceMinor: announcedPrice && BigInt(announcedPrice.price.minor),
    announcedPriceFrom: announcedPrice?.from ?? null,
    discountBasisPoints: discount?.basisPoints ?? null,
    discountPeriodsLeft: discount?.periodsLeft ?? 0,
    currentPeriodIndex: period.index,
    currentPeriodKind: period.kind,
    currentPeriodStartsAt: period.startsAt,
    currentPeriodEndsAt: period.endsAt,
    currentPeriodFunding: fundingCodec.encode(period.funding),
    fundingBefore: fundingCodec.encode(facts.fundingBefore),
    dueAt: facts.dueAt,
    tries: renewal.tries,
    failedAttempts: renewal.failures,
    lastTriedAt: renewal.lastTriedAt,
    lateMs: BigInt(renewal.lateMs),
    announcedFor: renewal.announcedFor,
    standing: standingCodec.encode(renewal.standing),
    paymentDetailsId: method && BigInt(method.id),
    methodAddedAt: method?.addedAt ?? null,
    methodRemindedAt: method?.remindedAt ?? null,
    accessFrom: facts.accessFrom,
    monthlyMinor: BigInt(facts.monthly.minor),
    mrrMinor: BigInt(mrrOf(facts).minor),
    decidedAt: facts.since,
    nextActionAt: nextAction(facts, rules)?.dueAt ?? null,
  };
}

const none = {
  isInTrial: false,
  graceEndsAt: null,
  planned: null,
  stopEndsAs: null,
  restorableUntil: null,
  pausedAt: null,
  pauseCycles: null,
  endedAt: null,
  endReason: null,
};

function stateColumns({ state }: SubscriptionFacts) {
  switch (state.kind) {
    case "active": {
      const { isInTrial, graceEndsAt } = state;
      const planned = state.planned && plannedCodec.encode(state.planned);
      return { ...none, state: "active", stoppedAt: null, isInTrial, graceEndsAt, planned };
    }
    case "stopped": {
      const { isInTrial, stoppedAt, endsAs: stopEndsAs, restorableUntil } = state;
      return { ...none, state: "stopped", isInTrial, stoppedAt, stopEndsAs, restorableUntil };
    }
    case "paused":
      return {
        ...none,
        state: "paused",
        stoppedAt: null,
        pausedAt: state.pausedAt,
        pauseCycles: state.cycles,
      };
    case "ended": {
      // When it was stopped before it ended stays told.
      const { endedAt, reason: endReason } = state;
      return { ...none, state: "terminated", endedAt, endReason };
    }
  }
}

function recurrenceColumns({ recurrence }: SubscriptionFacts) {
  if (recurrence.kind === "seasons") throw new RangeError("Seasons are not sold yet.");
  const { cycle, zone, anchorAt, origin } = recurrence;
  return {
    cycleUnit: cycle.unit,
    cycleAmount: cycle.amount,
    timeZone: zone,
    anchorAt,
    originIndex: origin.index,
    originUnits: origin.units,
  };
}

function nextPaymentColumns(facts: SubscriptionFacts) {
  const next = nextPayment(facts);
  return {
    nextPaymentAt: next?.at ?? null,
    nextPaymentMinor: next && BigInt(next.amount.minor),
  };
}
