import { isSubscriptionPeriod, type SubscriptionPeriod } from "../billing-period";
import { taxLine } from "../tax";
import { begun } from "./beginning";
import { defaultRules, type BillingRules } from "./dunning";
import type { OraclePlan, OracleStart } from "./oracle-sums";
import { pick, type Reader } from "./random-reader";
import { card, eur, sells } from "./story-world";
import type { SubscriptionFacts } from "./subscription-facts";

const hour = 3_600_000;

/** The default, tries before and in grace, tries that charge ahead of time, and no grace at all. */
const settings: readonly [BillingRules, ...BillingRules[]] = [
  defaultRules.monthly,
  {
    dunning: { authorisesFirst: true, attemptHours: [24, 0, -12, -48], graceHours: 50 },
    announceHours: null,
  },
  {
    dunning: { authorisesFirst: false, attemptHours: [72, 24, 0, -24], graceHours: 24 },
    announceHours: 96,
  },
  { dunning: { authorisesFirst: true, attemptHours: [48, 1], graceHours: 0 }, announceHours: 24 },
];

const periods = {
  week: { unit: "days", amount: 7 },
  month: { unit: "months", amount: 1 },
  "3months": { unit: "months", amount: 3 },
  "6months": { unit: "months", amount: 6 },
  year: { unit: "months", amount: 12 },
} as const satisfies Record<SubscriptionPeriod, object>;

/** What an offer of these lives is, by its name. */
export function planOf(offerId: string, maxPause: number | null = 3): OraclePlan {
  const [period = "", price = ""] = offerId.split("-");
  if (!isSubscriptionPeriod(period)) throw new RangeError(`${offerId} is no offer.`);
  return { id: offerId, price: Number(price), ...periods[period], maxPause };
}

export type RandomStart = { facts: SubscriptionFacts; oracle: OracleStart; rules: BillingRules };

/** A subscription to some offer, on trial or paid, with or without a discount. */
export function randomStart(read: Reader): RandomStart {
  const period = pick(read, ["month", "week", "3months", "month", "6months", "year"] as const);
  const price = pick(read, [999, 1299, 1, 3333, 0]);
  const trialDays = price === 0 ? 0 : pick(read, [0, 0, 0, 1, 7, 30]);
  const off = pick(read, [
    null,
    null,
    { percent: 50, left: 2 },
    { percent: 33, left: 999 },
    { percent: 100, left: 1 },
  ]);
  const maxPause = pick(read, [3, 1, null]);
  const rules = pick(read, settings);
  const zone = pick(read, ["UTC", "Europe/Amsterdam"] as const);
  const isTaxed = pick(read, [false, true]);
  const start = Date.UTC(2023, 11, 1) + read.next(900) * 13 * hour + read.next(60_000_000);
  const id = `${period}-${price}`;
  const plan = planOf(id, maxPause);
  const facts = begun({
    startsAt: new Date(start),
    sold: sells(id, eur(price), period, { maxPauseCycles: maxPause }),
    zone,
    taxCountry: isTaxed ? "NL" : "US",
    trial: trialDays > 0 ? { unit: "day", amount: trialDays } : null,
    paid:
      trialDays === 0 && price > 0
        ? taxLine(eur(price), { basisPoints: isTaxed ? 2100 : 0, isIncluded: true })
        : null,
    discount: off && { basisPoints: off.percent * 100, periodsLeft: off.left },
    method: card,
  });
  const grace = rules.dunning.graceHours * hour;
  const { attemptHours } = rules.dunning;
  const firstTry = Math.max(...attemptHours) * hour;
  const tries = attemptHours.length;
  const initialCharge = trialDays === 0 ? price : 0;
  return {
    facts,
    rules,
    oracle: {
      start,
      zone,
      isTaxed,
      plan,
      trialDays,
      grace,
      firstTry,
      tries,
      discount: off && { ...off },
      initialCharge,
    },
  };
}
