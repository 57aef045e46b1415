import { periodBoundary, type Cycle, type Period } from "./period";

/** What decides what becomes of a subscription at the end of its period. */
export type RenewalFacts = {
  state: "active" | "stopped" | "paused" | "terminated";
  anchorAt: Date;
  cycle: Cycle;
  zone: string;
  currentPeriodIndex: number;
  currentPeriodEndsAt: Date;
  isFree: boolean;
};

export type RenewalStep =
  | { kind: "nothing" }
  /** The next period costs nothing and follows by itself. */
  | { kind: "extend"; period: Period }
  /** The next period is to be paid before it begins. */
  | { kind: "charge"; period: Period }
  /** It was stopped, and what was paid for is over. */
  | { kind: "expire"; at: Date };

/**
 * What a subscription is due for at an instant: one step; whoever takes it asks again until there is
 * nothing. Periods follow one another without gap or overlap, counted from the anchor, however late
 * they are looked at.
 */
export function renewalStep(facts: RenewalFacts, now: Date): RenewalStep {
  const { state, currentPeriodEndsAt } = facts;
  if (currentPeriodEndsAt > now) return { kind: "nothing" };
  switch (state) {
    case "terminated":
    case "paused":
      return { kind: "nothing" };
    case "stopped":
      return { kind: "expire", at: currentPeriodEndsAt };
    case "active":
      return { kind: facts.isFree ? "extend" : "charge", period: followingPeriod(facts) };
  }
}

/** The period after the current one. */
export function followingPeriod(
  facts: Pick<RenewalFacts, "anchorAt" | "cycle" | "zone" | "currentPeriodIndex">,
): Period {
  const { anchorAt, cycle, zone } = facts;
  const index = facts.currentPeriodIndex + 1;
  return {
    index,
    start: periodBoundary(anchorAt, cycle, index, zone),
    end: periodBoundary(anchorAt, cycle, index + 1, zone),
  };
}
