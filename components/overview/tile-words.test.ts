import { describe, expect, test } from "vitest";
import { money } from "@/server/domain/money";
import type { CountTile, MoneyTile, RateTile } from "@/server/services/analytics/overview-tile";
import { daysText, exactFigure, tileWords } from "./tile-words";

const settings = { locale: "en-GB", timeZone: "Europe/Amsterdam", currency: "EUR" };
const rows = { list: "customers", f: "" };
const november = { from: "2026-11-01", to: "2026-11-22" } as const;
const october = { from: "2026-10-01", to: "2026-10-22" } as const;
const asOf = new Date("2026-11-22T12:00Z");

const flow: CountTile = {
  key: "new-subscribers",
  unit: "count",
  value: 36,
  rows,
  days: november,
  asOf,
  isRunning: true,
  compared: { value: 32, rows, days: october },
};
const stock: CountTile = { ...flow, key: "active-subscribers", value: 1_240_000 };
const mrr: MoneyTile = {
  ...flow,
  key: "mrr",
  unit: "money",
  value: money(12_435_000, "EUR"),
  compared: { value: money(0, "EUR"), rows, days: october },
  others: [],
};
const churn: RateTile = {
  ...flow,
  key: "churn-rate",
  unit: "rate",
  value: 412,
  part: { count: 5, rows },
  whole: { count: 120, rows },
  compared: {
    value: 372,
    rows,
    days: { from: "2026-10-01", to: "2026-10-31" },
    part: { count: 4, rows },
    whole: { count: 110, rows },
  },
};

describe("a tile's words", () => {
  test("what happened is held against the days before, what stands against the last of them", () => {
    expect(tileWords(flow, settings)).toMatchObject({
      value: "36",
      exact: undefined,
      change: { words: "Up 13% vs 1 – 22 Oct" },
      upIs: "good",
      note: undefined,
    });
    expect(tileWords(stock, settings)).toMatchObject({
      value: "1.24\u00a0M",
      exact: "1,240,000",
      change: { against: "22 Oct" },
    });
    expect(tileWords({ ...stock, isRunning: false }, settings).note).toBe("On 22 Nov 2026");
  });

  test("another year is said", () => {
    const before = { value: 32, rows, days: { from: "2025-11-01", to: "2025-11-22" } } as const;
    expect(tileWords({ ...flow, compared: before }, settings).change?.against).toBe(
      "1 – 22 Nov 2025",
    );
  });

  test("money is short on the tile and exact beside it, with its code among other currencies", () => {
    expect(tileWords(mrr, settings)).toMatchObject({
      value: "€124\u00a0K",
      exact: "€124,350.00",
      change: { words: "New vs 22 Oct" },
    });
    const dollar = { ...mrr, value: money(1200, "USD"), compared: null };
    expect(tileWords(dollar, settings).value).toBe("$12.00");
    const among = { ...dollar, others: [{ value: money(100, "CAD"), rows }] };
    expect(tileWords(among, settings).value).toBe("US$12.00");
  });

  test("churn is told of months, in points, and more of it is bad", () => {
    expect(tileWords(churn, settings)).toMatchObject({
      value: "4.1%",
      change: { words: "Up 0.4\u00a0pts vs October" },
      upIs: "bad",
      note: "November 2026 so far",
    });
    expect(tileWords({ ...churn, isRunning: false }, settings).note).toBe("November 2026");
  });

  test("where there is nothing to tell stands a dash, and why", () => {
    expect(tileWords({ ...churn, value: null }, settings)).toEqual({
      value: "–",
      exact: undefined,
      change: undefined,
      upIs: "bad",
      note: "Nobody was subscribed when the month began",
    });
    expect(exactFigure(churn, null, settings)).toBe("–");
  });

  test("days are named as they count", () => {
    expect(daysText(flow, november, settings)).toBe("1 – 22 Nov 2026");
    expect(daysText(flow, { from: november.to, to: november.to }, settings)).toBe("22 Nov 2026");
    expect(daysText(mrr, november, settings)).toBe("22 Nov 2026");
  });
});
