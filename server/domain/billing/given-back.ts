import type { EndReason } from "../events";
import { subtract, lesserOf, type Money } from "../money";
import { accept, refuse, type Decision } from "./decision";
import { cutShort, ended, idle, unplanned, voided } from "./ending";
import type { SubscriptionFacts } from "./subscription-facts";

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
 * A bank took a charge back: what it pays for, and nothing else, is revoked. Older periods have been
 * had; a period paid ahead never begins, and the one before it is watched to its end.
 */
export function chargedBack(facts: SubscriptionFacts, back: GivenBack, at: Date): Decision {
  const { state, period, accessFrom } = facts;
  const less = withoutFunding(facts, back);
  const isPaidWithIt = period.funding.some(({ charge }) => charge === back.charge);
  if (state.kind === "ended" || !isPaidWithIt || period.endsAt <= at) return accept(less);
  const isAhead = period.startsAt > at && accessFrom < period.startsAt;
  if (isAhead) return runningOut(less, "chargeback", period.startsAt, at);
  const done = ended(less, "chargeback", at);
  return accept(done.facts, ...done.effects);
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
function withoutFunding(
  facts: SubscriptionFacts,
  { charge, amount }: GivenBack,
): SubscriptionFacts {
  const { period } = facts;
  const funding = period.funding.flatMap((portion, place) => {
    if (portion.charge !== charge) return [portion];
    const left = subtract(portion.amount, lesserOf(portion.amount, amount));
    // The newest stays named, so that no older one is taken for it.
    const isNamed = left.minor > 0 || (place === 0 && period.funding.length > 1);
    return isNamed ? [{ charge, amount: left }] : [];
  });
  return { ...facts, period: { ...period, funding } };
}
