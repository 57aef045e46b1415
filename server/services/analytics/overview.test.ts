import { describe, expect, test } from "vitest";
import { inTransaction } from "@/server/context";
import { commerceRows } from "@/server/testing/commerce-rows";
import { newWorld, type World } from "@/server/testing/world";
import { getMrrMovement } from "./get-mrr-movement";
import { getOverview, type Overview } from "./get-overview";
import { getOverviewTrends } from "./get-overview-trends";
import { getSubscribersOverTime } from "./get-subscribers-over-time";
import { periodInput } from "./schemas";

const asked = (range?: string, comparison?: string) => periodInput.parse({ range, comparison });
const at = (text: string) => new Date(text);

/**
 * Monthly at 7.99 EUR, of which 6.60 is net: Ana since August, Bo from September until 10 November,
 * Cy from 5 October until 20 October and again since 12 November, Di in trial since 20 November; and
 * Ed, who pays 12.10 USD (10.00 net) since 2 November.
 */
async function smallBusiness(): Promise<World> {
  const world = await newWorld({ now: "2026-11-22T12:00Z" });
  const rows = commerceRows(world);
  const euro = await rows.offer();
  const tried = await rows.offer({ trial: { unit: "day", amount: 7 } });
  const dollar = await rows.offer({ currency: "USD", priceMinor: 1210 });
  const [ana, bo, cy, di, ed] = [
    await rows.customer(),
    await rows.customer(),
    await rows.customer(),
    await rows.customer(),
    await rows.customer({ currency: "USD" }),
  ];
  await rows.subscription({ customer: ana, offer: euro, startedAt: at("2026-08-03T10:00Z") });
  await rows.subscription({
    customer: bo,
    offer: euro,
    startedAt: at("2026-09-10T10:00Z"),
    state: "terminated",
    endedAt: at("2026-11-10T10:00Z"),
    endReason: "payment",
  });
  await rows.subscription({
    customer: cy,
    offer: euro,
    startedAt: at("2026-10-05T10:00Z"),
    state: "terminated",
    endedAt: at("2026-10-20T10:00Z"),
  });
  await rows.subscription({
    customer: cy,
    offer: euro,
    startedAt: at("2026-11-12T10:00Z"),
    isWinback: true,
  });
  await rows.subscription({ customer: di, offer: tried, startedAt: at("2026-11-20T10:00Z") });
  await rows.subscription({ customer: ed, offer: dollar, startedAt: at("2026-11-02T10:00Z") });
  return world;
}

const tileOf = ({ tiles }: Overview, key: string) => tiles.find((tile) => tile.key === key)!;

describe("overview", () => {
  test("tells the month so far beside the same days of the month before", async () => {
    const world = await smallBusiness();
    const overview = await getOverview(world.ctx, asked());

    expect(overview).toMatchObject({
      days: { from: "2026-11-01", to: "2026-11-22" },
      compared: { from: "2026-10-01", to: "2026-10-22" },
      hasBegun: true,
    });
    expect(overview.tiles.map(({ key, value, compared }) => [key, value, compared?.value])).toEqual(
      [
        ["active-subscribers", 4, 2], // Ana, Cy, Di, Ed; on 22 October Ana and Bo
        ["new-subscribers", 2, 1], // Di and Ed; Cy
        ["net-growth", 2, 0], // Di, Ed and Cy again, less Bo; Cy came and went
        ["mrr", { minor: 1320, currency: "EUR" }, { minor: 1320, currency: "EUR" }],
        // Ana on the 3rd and Cy on the 12th; all three.
        ["gross-revenue", { minor: 1598, currency: "EUR" }, { minor: 2397, currency: "EUR" }],
        // Bo paid twice until he left; Cy, who left in October, has paid twice by now.
        ["lifetime-value", { minor: 1598, currency: "EUR" }, { minor: 1598, currency: "EUR" }],
        ["churn-rate", 5000, 0], // Bo of Ana and Bo; nobody of Ana and Bo
        ["trial-conversion", null, null],
      ],
    );
  });

  test("keeps other currencies apart, each with rows of its own", async () => {
    const overview = await getOverview((await smallBusiness()).ctx, asked());
    expect(tileOf(overview, "mrr")).toMatchObject({
      rows: { list: "subscriptions", f: "mrr.gte:1EUR" },
      others: [
        {
          value: { minor: 1000, currency: "USD" },
          rows: { list: "subscriptions", f: "mrr.gte:1USD" },
        },
      ],
    });
    expect(tileOf(overview, "gross-revenue")).toMatchObject({
      others: [{ value: { minor: 1210, currency: "USD" } }],
    });
  });

  test("tells what was, from what is and what has changed since", async () => {
    const { ctx } = await smallBusiness();
    const october = await getOverview(ctx, asked("2026-10-01_2026-10-31", "none"));
    expect(october.compared).toBeNull();
    expect(tileOf(october, "active-subscribers")).toMatchObject({
      value: 2,
      asOf: at("2026-10-31T23:00Z"), // the end of the month in Amsterdam
      rows: { list: "subscriber-movements", f: "occurredAt.lte:2026-10-31" },
      compared: null,
    });
    expect(tileOf(october, "mrr")).toMatchObject({
      value: { minor: 1320 },
      rows: { list: "mrr-movements", f: "currency.any:EUR;occurredAt.lte:2026-10-31" },
    });
  });

  test("a churn rate shows what it is the share of", async () => {
    const { ctx } = await smallBusiness();
    expect(tileOf(await getOverview(ctx, asked("today")), "churn-rate")).toMatchObject({
      days: { from: "2026-11-01", to: "2026-11-22" },
      compared: { value: 0, days: { from: "2026-10-01", to: "2026-10-31" } },
      part: { count: 1 },
      whole: { count: 2 },
    });
  });

  test("trials count when they end", async () => {
    const world = await smallBusiness();
    world.clock.set("2026-11-28T12:00Z");
    await inTransaction(world.ctx, ({ db, publisherId }) =>
      db.subscription.updateMany({
        where: { publisherId, isInTrial: true },
        data: { isInTrial: false, convertedAt: at("2026-11-27T10:00Z") },
      }),
    );
    expect(tileOf(await getOverview(world.ctx, asked()), "trial-conversion")).toMatchObject({
      value: 10_000,
      rows: { list: "subscriptions", f: "trialEndedAt.between:2026-11-01,2026-11-28" },
    });
  });

  test("before anything happened there is nothing to tell, and no zero that says so", async () => {
    const { ctx } = await newWorld();
    const { hasBegun, tiles } = await getOverview(ctx, asked());
    expect(hasBegun).toBe(false);
    expect(tiles.map(({ value }) => value)).toEqual(Array(8).fill(null));
    const { figures } = await getOverviewTrends(ctx, asked());
    expect(figures.mrr).toEqual(Array(12).fill(0));
  });

  test("another publisher's business is not counted", async () => {
    await smallBusiness();
    const { ctx } = await newWorld();
    expect((await getOverview(ctx, asked())).hasBegun).toBe(false);
  });

  test("without access to reporting there are no figures", async () => {
    const world = await newWorld();
    const { ctx } = await world.newAdmin({ reporting: "none" });
    for (const tell of [getOverview, getOverviewTrends, getMrrMovement, getSubscribersOverTime]) {
      await expect(tell(ctx, asked())).rejects.toMatchObject({ kind: "forbidden" });
    }
  });
});

describe("the months before", () => {
  test("trends have whole months alone", async () => {
    const { months, figures } = await getOverviewTrends((await smallBusiness()).ctx, asked());
    expect([months[0], months.at(-1)]).toEqual(["2025-11-01", "2026-10-01"]);
    const last = Object.fromEntries(
      Object.entries(figures).map(([key, values]) => [key, values.slice(-3)]),
    );
    expect(last).toEqual({
      "active-subscribers": [1, 2, 2],
      "new-subscribers": [1, 1, 1],
      "net-growth": [1, 1, 0],
      mrr: [660, 1320, 1320],
      "gross-revenue": [799, 1598, 2397],
      "lifetime-value": [null, null, 1598],
      "churn-rate": [null, 0, 0],
      "trial-conversion": [null, null, null],
    });
  });

  test("recurring revenue moves by kind, a chart for each currency", async () => {
    const [euro, dollar, ...more] = await getMrrMovement((await smallBusiness()).ctx, asked());
    expect(more).toEqual([]);
    expect(euro?.points).toHaveLength(12);
    expect(euro?.points.at(-1)).toMatchObject({
      month: "2026-11-01",
      moved: { new: 0, expansion: 0, contraction: 0, churn: -660, reactivation: 660 },
      net: 0,
      isRunning: true,
      rows: {
        list: "mrr-movements",
        f: "currency.any:EUR;occurredAt.between:2026-11-01,2026-11-22",
      },
    });
    expect(dollar).toMatchObject({ currency: "USD" });
    expect(dollar?.points.at(-1)?.net).toBe(1000);
  });

  test("subscribers stand beside those of a year earlier", async () => {
    const points = await getSubscribersOverTime((await smallBusiness()).ctx, asked());
    expect(points.slice(-2)).toMatchObject([
      { month: "2026-10-01", active: 2, compared: 0, isRunning: false },
      {
        month: "2026-11-01",
        active: 4,
        compared: 0,
        isRunning: true,
        rows: { list: "subscriber-movements", f: "occurredAt.lte:2026-11-22" },
      },
    ]);
  });
});
