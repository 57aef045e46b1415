import { firstPeriod, trialIndex } from "../first-period";
import { money } from "../money";
import type { TaxedLine } from "../tax";
import { trialEnd, type Trial } from "../trial";
import { later } from "./later";
import { termsLine } from "./period-price";
import {
  anchored,
  endOf,
  monthlyAmount,
  startOf,
  type Recurrence,
  type Recurs,
} from "./recurrence";
import {
  freshRenewal,
  type Discount,
  type HeldPeriod,
  type PaymentMethod,
  type SubscriptionFacts,
} from "./subscription-facts";
import type { SwitchTarget } from "./switches";

type Beginning = {
  startsAt: Date;
  sold: SwitchTarget;
  /** The publisher's. */
  zone: string;
  taxCountry: string;
  /** `null` where none is offered, or this customer has had it. */
  trial: Trial | null;
  /** What the order was paid with; `null` when it asked for nothing. */
  paid: TaxedLine | null;
  /** For the periods after the first. */
  discount: Discount | null;
  method: PaymentMethod | null;
};

/** The charge of the order that a subscription began with, as part of what paid for a period. */
export const initialCharge = "initial";

/**
 * A new subscription: its first period, free, on trial or paid for.
 *
 * @throws RangeError as `firstPeriod`, and for a trial of seasons
 */
export function begun(beginning: Beginning): SubscriptionFacts {
  const { startsAt, sold, zone, trial, paid } = beginning;
  const { recurs, ...terms } = sold;
  const { period, recurrence } = opened(
    startsAt,
    recurs,
    zone,
    terms.price.minor === 0 ? null : trial,
  );
  const isTrial = period.kind === "trial";
  const { currency } = terms.price;
  return {
    state: { kind: "active", isInTrial: isTrial, graceEndsAt: null, planned: null },
    terms,
    recurrence,
    taxCountry: beginning.taxCountry,
    announcedPrice: null,
    discount: beginning.discount,
    period: paid
      ? { ...period, kind: "paid", funding: [{ charge: initialCharge, amount: paid.gross }] }
      : period,
    fundingBefore: [],
    dueAt: later(period.endsAt, startOf(recurrence, period.index + 1)),
    renewal: freshRenewal,
    method: beginning.method,
    isExternallyManaged: false,
    accessFrom: period.startsAt,
    monthly: paid ? monthlyAmount(recurrence, period.index, paid.net) : money(0, currency),
    since: startsAt,
  };
}

/** One that is paid elsewhere, and lasts until we are told that it goes on. */
export function begunElsewhere(
  beginning: Omit<Beginning, "trial" | "paid"> & { isInTrial: boolean; expiresAt: Date },
): SubscriptionFacts {
  const { startsAt, expiresAt, isInTrial, sold, zone } = beginning;
  const facts = begun({ ...beginning, trial: null, paid: null });
  const index = isInTrial ? trialIndex : 0;
  const recurrence = anchored(sold.recurs, zone, expiresAt, index + 1);
  const { net } = termsLine(facts, facts.terms, startsAt);
  return {
    ...facts,
    state: { kind: "active", isInTrial, graceEndsAt: null, planned: null },
    recurrence,
    period: { index, kind: "free", startsAt, endsAt: expiresAt, funding: [] },
    dueAt: expiresAt,
    isExternallyManaged: true,
    accessFrom: startsAt,
    monthly: monthlyAmount(facts.recurrence, 0, net),
  };
}

type Opened = { period: HeldPeriod; recurrence: Recurrence };

function opened(startsAt: Date, recurs: Recurs, zone: string, trial: Trial | null): Opened {
  if (recurs.kind === "cycle") {
    const { kind, index, endsAt, anchorAt } = firstPeriod({
      startsAt,
      cycle: recurs.cycle,
      trial,
      zone,
    });
    const recurrence = anchored(recurs, zone, anchorAt, 0);
    const isTrial = kind === "trial";
    return {
      period: { index, kind: isTrial ? "trial" : "free", startsAt, endsAt, funding: [] },
      recurrence,
    };
  }
  if (trial) {
    if (trial.unit === "period") throw new RangeError("A season is not tried for a season.");
    const endsAt = trialEnd(trial, startsAt, { unit: "day", amount: 1 }, zone);
    return {
      period: { index: trialIndex, kind: "trial", startsAt, endsAt, funding: [] },
      recurrence: anchored(recurs, zone, endsAt, 0),
    };
  }
  const recurrence = anchored(recurs, zone, startsAt, 0);
  const [season, endsAt] = [startOf(recurrence, 0), endOf(recurrence, 0)];
  // Bought in an off season, it begins with the next.
  const from = later(season, startsAt);
  return { period: { index: 0, kind: "free", startsAt: from, endsAt, funding: [] }, recurrence };
}
