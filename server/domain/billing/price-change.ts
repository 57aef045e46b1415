import { add, money, subtract, type Money } from "../money";
import type { TaxedLine } from "../tax";
import { later } from "./later";
import { termsLine } from "./period-price";
import { monthlyAmount, postponed, startOf } from "./recurrence";
import { nextSeasonUnknown } from "./seasons";
import type { SubscriptionFacts, Terms } from "./subscription-facts";
import { instantShowing, shownMs } from "./zone-clock";

const dayMs = 86_400_000;

/** Days of notice: what most places think fair, and the longest. */
export const noticeLimits = { usual: 30, most: 365 };

/** A new price for those who subscribe already. Whoever buys from now on pays the offer's price anyway. */
export type PriceCampaign = {
  offerId: string;
  price: Money;
  /** No period that begins earlier has the new price. */
  from: Date;
  /** How long before their first dearer period people are told, in days of the publisher's calendar. */
  noticeDays: number;
  existing: "keep-their-price" | "move";
};

export type StayReason =
  | "keeps-its-price"
  | "another-offer"
  | "other-currency"
  | "same-price"
  | "externally-managed"
  /** Stopped or over: who is not renewed is not told of a price. */
  | "not-renewed"
  /** On its way to another plan. */
  | "switches-plan"
  /** Waits for a season that nobody has planned. */
  | "no-date";

export type PriceMove =
  | {
      moves: true;
      /** The first period at the new price. */
      renewsAt: Date;
      /** What the command is given: the first instant at which a period may have the new price. */
      from: Date;
      before: TaxedLine;
      after: TaxedLine;
      monthlyBefore: Money;
      monthlyAfter: Money;
    }
  | { moves: false; reason: StayReason };

/**
 * Whether a subscriber who is told at an instant pays another price, and from when: from the first
 * period that begins after the notice, never in the middle of one.
 *
 * @throws RangeError for a notice of no whole number of days
 */
export function priceMove(
  facts: SubscriptionFacts,
  campaign: PriceCampaign,
  toldAt: Date,
): PriceMove {
  const reason = stayReason(facts, campaign);
  if (reason) return { moves: false, reason };
  const from = later(campaign.from, afterNotice(facts, campaign.noticeDays, toldAt));
  const { recurrence, renewsAt, index } = firstPeriodFrom(facts, from);
  if (renewsAt >= nextSeasonUnknown) return { moves: false, reason: "no-date" };
  const terms: Terms = { ...facts.terms, price: campaign.price };
  const before = termsLine(facts, facts.terms, renewsAt);
  const after = termsLine(facts, terms, renewsAt);
  return {
    moves: true,
    renewsAt,
    from,
    before,
    after,
    monthlyBefore: monthlyAmount(recurrence, index, before.net),
    monthlyAfter: monthlyAmount(recurrence, index, after.net),
  };
}

/** What a campaign would come to. */
export type CampaignForecast = {
  moving: number;
  staying: Partial<Record<StayReason, number>>;
  /** Monthly revenue of those who move, at full price and without tax. */
  monthlyBefore: Money;
  monthlyAfter: Money;
  monthlyGain: Money;
  firstRenewalAt: Date | null;
  lastRenewalAt: Date | null;
};

/** Counts what would become of everybody, without anything becoming of anyone. */
export function forecastCampaign(
  moves: Iterable<PriceMove>,
  { price: { currency } }: PriceCampaign,
): CampaignForecast {
  const forecast = {
    moving: 0,
    staying: {} as Partial<Record<StayReason, number>>,
    monthlyBefore: money(0, currency),
    monthlyAfter: money(0, currency),
    firstRenewalAt: null as Date | null,
    lastRenewalAt: null as Date | null,
  };
  for (const move of moves) {
    if (!move.moves) {
      forecast.staying[move.reason] = (forecast.staying[move.reason] ?? 0) + 1;
      continue;
    }
    const { renewsAt } = move;
    forecast.moving += 1;
    forecast.monthlyBefore = add(forecast.monthlyBefore, move.monthlyBefore);
    forecast.monthlyAfter = add(forecast.monthlyAfter, move.monthlyAfter);
    const { firstRenewalAt: first, lastRenewalAt: last } = forecast;
    if (!first || renewsAt < first) forecast.firstRenewalAt = renewsAt;
    if (!last || renewsAt > last) forecast.lastRenewalAt = renewsAt;
  }
  return {
    ...forecast,
    monthlyGain: subtract(forecast.monthlyAfter, forecast.monthlyBefore),
  };
}

/** Two parts of a forecast as one. */
export function joinForecasts(one: CampaignForecast, other: CampaignForecast): CampaignForecast {
  const staying = { ...one.staying };
  for (const [reason, count] of Object.entries(other.staying)) {
    const key = reason as StayReason; // a forecast's own keys
    staying[key] = (staying[key] ?? 0) + count;
  }
  return {
    moving: one.moving + other.moving,
    staying,
    monthlyBefore: add(one.monthlyBefore, other.monthlyBefore),
    monthlyAfter: add(one.monthlyAfter, other.monthlyAfter),
    monthlyGain: add(one.monthlyGain, other.monthlyGain),
    firstRenewalAt: firstOf(one.firstRenewalAt, other.firstRenewalAt),
    lastRenewalAt: lastOf(one.lastRenewalAt, other.lastRenewalAt),
  };
}

const firstOf = (one: Date | null, other: Date | null) =>
  one && other ? (one < other ? one : other) : (one ?? other);
const lastOf = (one: Date | null, other: Date | null) =>
  one && other ? later(one, other) : (one ?? other);

function stayReason(
  { state, terms, isExternallyManaged }: SubscriptionFacts,
  { offerId, price, existing }: PriceCampaign,
): StayReason | null {
  if (terms.offerId !== offerId) return "another-offer";
  if (existing === "keep-their-price") return "keeps-its-price";
  if (isExternallyManaged) return "externally-managed";
  if (state.kind === "stopped" || state.kind === "ended") return "not-renewed";
  if (terms.price.currency !== price.currency) return "other-currency";
  if (terms.price.minor === price.minor) return "same-price";
  const plan = state.kind === "active" ? state.planned?.kind : undefined;
  return plan === "switch" || plan === "switching" ? "switches-plan" : null;
}

/** A break that is planned comes first: periods after it begin so much later. */
function firstPeriodFrom(facts: SubscriptionFacts, from: Date) {
  const { state, period } = facts;
  const planned = state.kind === "active" ? state.planned : null;
  const recurrence =
    planned?.kind === "pause" ? postponed(facts.recurrence, planned.cycles) : facts.recurrence;
  let index = period.index + 1;
  let renewsAt = planned?.kind === "pause" ? startOf(recurrence, index) : facts.dueAt;
  while (renewsAt < from) {
    index += 1;
    renewsAt = startOf(recurrence, index);
  }
  return { recurrence, renewsAt, index };
}

function afterNotice(
  { recurrence: { zone } }: SubscriptionFacts,
  days: number,
  toldAt: Date,
): Date {
  if (!Number.isSafeInteger(days) || days < 0) throw new RangeError(`${days} days are no notice.`);
  return instantShowing(shownMs(toldAt, zone) + days * dayMs, zone);
}
