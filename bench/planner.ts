import { defaultRules } from "@/server/domain/billing/dunning";
import { plan } from "@/server/domain/billing/plan";
import { begun } from "@/server/domain/billing/beginning";
import type { SubscriptionFacts } from "@/server/domain/billing/subscription-facts";
import { money } from "@/server/domain/money";
import { periodBoundary, type Cycle } from "@/server/domain/period";
import { taxLine } from "@/server/domain/tax";
import type { Bench } from "./support/bench";

const rounds = 5;
const subscriptions = 8_000;
const zone = "Europe/Amsterdam";
const monthly: Cycle = { unit: "month", amount: 1 };
const until = new Date("2026-01-01T00:00Z");

/** A year of monthly subscribers, all charged: told, held, taken and given, month after month. */
export const bench: Bench = {
  name: "planner",
  target: "≥ 100,000 subscription-months a second",
  run: () => {
    const facts = Array.from({ length: subscriptions }, (_, place) => subscriber(place));
    let [ours, dates] = [0, 0];
    // Turn by turn, so that a busy moment of the machine meets both.
    for (let round = 0; round < rounds; round += 1) {
      ours = Math.max(
        ours,
        perSecond(() => planned(facts)),
      );
      dates = Math.max(
        dates,
        perSecond(() => counted(facts.slice(0, subscriptions / 10))),
      );
    }
    return Promise.resolve({
      value: ours,
      unit: "months/s",
      ratio: ours / dates,
      notes: [`yardstick: one date a month by the calendar alone, ${Math.round(dates)} a second`],
    });
  },
};

function subscriber(place: number): SubscriptionFacts {
  const price = money(999 + (place % 100), "EUR");
  return begun({
    startsAt: new Date(Date.UTC(2025, 0, 1) + ((place * 7_919) % 2_592_000) * 1000),
    sold: {
      offerId: "S100000001_NL",
      price,
      isTaxIncluded: true,
      priceWindows: [],
      maxPauseCycles: 3,
      recurs: { kind: "cycle", cycle: monthly },
    },
    zone,
    taxCountry: "NL",
    trial: null,
    paid: taxLine(price, { basisPoints: 2100, isIncluded: true }),
    discount: null,
    method: {
      id: "card",
      expiry: { year: 2027, month: 3 },
      addedAt: new Date(0),
      remindedAt: null,
      declines: [],
    },
  });
}

/** How many months the planner gave. */
function planned(all: readonly SubscriptionFacts[]): number {
  let months = 0;
  for (const facts of all) {
    const done = plan(facts, defaultRules.monthly, until, () => ({ kind: "approved" }));
    months += done.facts.period.index - facts.period.index;
  }
  return months;
}

function counted(all: readonly SubscriptionFacts[]): number {
  let months = 0;
  for (const { period } of all) {
    for (let index = 1; index <= 12; index += 1) {
      if (periodBoundary(period.startsAt, monthly, index, zone) < until) months += 1;
    }
  }
  return months;
}

function perSecond(work: () => number): number {
  const startedAt = performance.now();
  return (work() * 1000) / (performance.now() - startedAt);
}
