import { periodBoundary, type Cycle } from "./period";
import { trialEnd, type Trial } from "./trial";

/** The number of the trial: the stretch before the anchor, where period 0 begins. */
export const trialIndex = -1;

export type FirstPeriod = {
  kind: "trial" | "paid" | "free";
  /** `trialIndex` for a trial, otherwise 0; the next period is always one more. */
  index: number;
  startsAt: Date;
  endsAt: Date;
  /** The instant all later boundaries are counted from; for a trial its end. */
  anchorAt: Date;
  /** When money is first asked for after this; `null` for a subscription that costs nothing. */
  nextChargeAt: Date | null;
};

type Start = {
  startsAt: Date;
  cycle: Cycle;
  /** `null` where none is offered, or this customer has had it. */
  trial: Trial | null;
  /** Whether the price is 0, so that there is nothing to try out and nothing to charge. */
  isFree?: boolean;
  /** The publisher's. */
  zone: string;
};

/**
 * What a new subscription begins with.
 *
 * @throws RangeError as `trialEnd` and `periodBoundary`
 */
export function firstPeriod({ startsAt, cycle, trial, isFree = false, zone }: Start): FirstPeriod {
  if (trial && !isFree) {
    const endsAt = trialEnd(trial, startsAt, cycle, zone);
    return {
      kind: "trial",
      index: trialIndex,
      startsAt,
      endsAt,
      anchorAt: endsAt,
      nextChargeAt: endsAt,
    };
  }
  const endsAt = periodBoundary(startsAt, cycle, 1, zone);
  const period = { index: 0, startsAt, endsAt, anchorAt: startsAt };
  return isFree
    ? { ...period, kind: "free", nextChargeAt: null }
    : { ...period, kind: "paid", nextChargeAt: endsAt };
}
