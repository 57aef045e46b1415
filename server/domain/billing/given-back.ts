import type { EndReason } from "../events";
import { subtract, lesserOf, type Money } from "../money";
import { accept, refuse, type Decision } from "./decision";
import { cutShort, ended, idle, unplanned, voided } from "./ending";
import type { HeldPeriod, Portion, SubscriptionFacts } from "./subscription-facts";

/** What becomes of access when money is given back: the admin's choice. */
export type AccessAfterRefund = { kind: "kept" } | { kind: "ends" } | { kind: "ends-at"; at: Date };

/** A charge, by its key, and how much of it went back. */
export type GivenBack = { charge: string; amount: Money };

/** Money was given back, of this period or an older one, and access is what was chosen with it. */
export function refunded(
  facts: SubscriptionFacts,
  refund: GivenBack,
  access: AccessAfterRefund,
  at: Date,
): Decision {
  const { state, period } = facts;
  const less = withoutFunding(facts, refund);
  if (state.kind === "ended") return accept(less);
  if (access.kind === "ends" || (access.kind === "ends-at" && access.at <= at)) {
    const done = ended(less, "refund", at);
    return accept(done.facts, ...done.effects);
  }
  if (state.kind === "active" && state.planned?.kind === "switching") {
    return refuse("switch-under-way");
  }
  if (access.kind === "kept") return accept(less);
  if (state.kind === "paused") return refuse("paused");
  if (access.at >= period.endsAt) return refuse("after-the-end");
  return runningOut(less, "refund", access.at, at);
}

/**
 * A bank took a charge back: what it pays for, and nothing else, is revoked, and nothing is renewed
 * for somebody who pays like that. Older periods have been had. Where other charges pay for the
 * period as well it ends sooner, by the share of the one that is gone; a period paid ahead is had, or
 * never begins, whatever becomes of the one before it.
 */
export function chargedBack(facts: SubscriptionFacts, back: GivenBack, at: Date): Decision {
  const { state, period, accessFrom } = facts;
  const less = withoutFunding(facts, back);
  if (state.kind === "ended" || period.endsAt <= at) return accept(less);
  if (period.startsAt > at && isLessPaid(facts.fundingBefore, less.fundingBefore)) {
    const isOver = paidWith(less.fundingBefore) === 0;
    const from = isOver ? period.startsAt : accessFrom;
    return runningOut({ ...less, accessFrom: from }, "chargeback", period.endsAt, at);
  }
  if (!isLessPaid(period.funding, less.period.funding)) return accept(less);
  const until = paidUntil(period, paidWith(less.period.funding));
  // Between the two lies nothing that runs where the period has not begun.
  const isWatched = period.startsAt <= at || accessFrom < period.startsAt;
  if (until > at && (isWatched || until > period.startsAt)) {
    return runningOut(less, "chargeback", until, at);
  }
  const done = ended(less, "chargeback", at);
  return accept(done.facts, ...done.effects);
}

const paidWith = (funding: readonly Portion[]): number =>
  funding.reduce((sum, { amount }) => sum + amount.minor, 0);

const isLessPaid = (before: readonly Portion[], after: readonly Portion[]): boolean =>
  paidWith(after) < paidWith(before);

/** How far a period comes with what is left of what it was paid with. */
function paidUntil({ startsAt, endsAt, funding }: HeldPeriod, leftMinor: number): Date {
  const lengthMs = BigInt(endsAt.getTime() - startsAt.getTime());
  const whole = BigInt(paidWith(funding));
  const lostMs = (lengthMs * (whole - BigInt(leftMinor))) / whole;
  return new Date(endsAt.getTime() - Number(lostMs));
}

function runningOut(
  facts: SubscriptionFacts,
  endsAs: Extract<EndReason, "refund" | "chargeback">,
  until: Date,
  at: Date,
): Decision {
  const { state, renewal } = facts;
  if (state.kind !== "active" && state.kind !== "stopped") return refuse("paused");
  const cut = cutShort(facts, until);
  const { isInTrial } = state;
  return accept(
    {
      ...cut.facts,
      state: { kind: "stopped", isInTrial, stoppedAt: at, endsAs, restorableUntil: until },
      dueAt: until,
      renewal: idle(renewal),
    },
    ...(state.kind === "active" ? unplanned(state) : []),
    ...voided(renewal),
    ...cut.effects,
  );
}

/** What was given back pays for nothing any more. */
function withoutFunding(facts: SubscriptionFacts, back: GivenBack): SubscriptionFacts {
  const { period, fundingBefore } = facts;
  return {
    ...facts,
    period: { ...period, funding: without(period.funding, back) },
    fundingBefore: without(fundingBefore, back),
  };
}

const without = (funding: readonly Portion[], { charge, amount }: GivenBack): readonly Portion[] =>
  funding.flatMap((portion, place) => {
    if (portion.charge !== charge) return [portion];
    const left = subtract(portion.amount, lesserOf(portion.amount, amount));
    // The newest stays named, so that no older one is taken for it.
    const isNamed = left.minor > 0 || (place === 0 && funding.length > 1);
    return isNamed ? [{ charge, amount: left }] : [];
  });
