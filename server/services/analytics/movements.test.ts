import { describe, expect, test } from "vitest";
import type { ServiceContext } from "@/server/context";
import { commerceRows } from "@/server/testing/commerce-rows";
import { exportedCsv } from "@/server/testing/export-world";
import { newWorld } from "@/server/testing/world";
import { countMrrMovements } from "./count-mrr-movements";
import { countSubscriberMovements } from "./count-subscriber-movements";
import { listLatestTransactions } from "./list-latest-transactions";
import { listMrrMovements } from "./list-mrr-movements";
import { listSubscriberMovements } from "./list-subscriber-movements";
import { totalLifetimeRevenue } from "./total-lifetime-revenue";
import { totalMrrMovements } from "./total-mrr-movements";
import { totalSubscriberMovements } from "./total-subscriber-movements";

const at = (text: string) => new Date(text);

/**
 * Ana came in September, left on 3 November and was back on the 12th; Bo came in October and left on
 * 10 November; Cy, a dollar customer, came on the 5th and left on the 6th.
 */
async function worldOfComingAndGoing() {
  const world = await newWorld({ now: "2026-11-22T12:00Z" });
  const rows = commerceRows(world);
  const euro = await rows.offer({ title: "Sport Pass" });
  const dollar = await rows.offer({ title: "Films", currency: "USD", priceMinor: 1210 });
  const customer = (name: string) => rows.customer({ email: `${name}@example.com` });
  const [ana, bo, cy] = [await customer("ana"), await customer("boris"), await customer("cyril")];
  const ended = { state: "terminated", endReason: "payment" } as const;
  await rows.subscription({
    ...ended,
    customer: ana,
    offer: euro,
    startedAt: at("2026-09-10T10:00Z"),
    endedAt: at("2026-11-03T10:00Z"),
  });
  const back = await rows.subscription({
    customer: ana,
    offer: euro,
    startedAt: at("2026-11-12T10:00Z"),
    isWinback: true,
  });
  await rows.subscription({
    ...ended,
    customer: bo,
    offer: euro,
    startedAt: at("2026-10-20T10:00Z"),
    endedAt: at("2026-11-10T10:00Z"),
    endReason: "customer",
  });
  await rows.subscription({
    ...ended,
    customer: cy,
    offer: dollar,
    startedAt: at("2026-11-05T10:00Z"),
    endedAt: at("2026-11-06T10:00Z"),
  });
  return { world, ana, back };
}

describe("subscribers' coming and going", () => {
  test("says who, when and why, and whether it is a loss of the month", async () => {
    const { world, ana, back } = await worldOfComingAndGoing();
    const { rows } = await listSubscriberMovements(world.ctx, {});
    expect(
      rows.map(({ customer, kind, reason, effect }) => [customer.email[0], kind, reason, effect]),
    ).toEqual([
      ["a", "winback", null, null],
      ["b", "churned", "customer", "lost"],
      ["c", "churned", "payment", "evened-out"],
      ["c", "new", null, null],
      ["a", "churned", "payment", "evened-out"],
      ["b", "new", null, null],
      ["a", "new", null, null],
    ]);
    expect(rows[0]).toMatchObject({
      occurredAt: at("2026-11-12T10:00Z"),
      customer: { id: Number(ana.id), email: "ana@example.com" },
      subscription: { id: Number(back.id), offerTitle: "Sport Pass" },
      cameBackAt: null,
    });
    expect(rows[4]?.cameBackAt).toEqual(at("2026-11-12T10:00Z"));
  });

  test("is filtered by what it was, why, its effect and how long somebody stayed away", async () => {
    const { world, ana, back } = await worldOfComingAndGoing();
    const cases: [string, number][] = [
      ["kind.any:new,winback", 4],
      ["reason.any:payment", 2],
      ["effect.any:lost", 1],
      ["effect.none:lost", 6],
      ["awayUntil.gte:2026-11-23", 2],
      ["awayUntil.lte:2026-11-12", 1],
      [`customer.is:${ana.id};occurredAt.between:2026-11-01,2026-11-30`, 2],
      [`subscription.is:${back.id}`, 1],
    ];
    for (const [f, count] of cases) {
      expect([f, await countSubscriberMovements(world.ctx, { f })]).toEqual([f, { count }]);
    }
    expect(await countSubscriberMovements(world.ctx, { q: String(ana.id) })).toEqual({ count: 3 });
    expect(await countSubscriberMovements(world.ctx, { q: "ana" })).toEqual({ count: 0 });
  });

  test("adds up, and tells what those who left had brought in, each currency by itself", async () => {
    const { world } = await worldOfComingAndGoing();
    expect(await totalSubscriberMovements(world.ctx, {})).toEqual({
      new: 3,
      winback: 1,
      churned: 3,
      net: 1,
    });
    // Ana paid twice before she left and once since, Bo once: four times 7.99.
    expect(await totalLifetimeRevenue(world.ctx, { f: "kind.any:churned" })).toEqual([
      {
        currency: "EUR",
        customers: 2,
        revenue: { minor: 3196, currency: "EUR" },
        average: { minor: 1598, currency: "EUR" },
      },
      {
        currency: "USD",
        customers: 1,
        revenue: { minor: 1210, currency: "USD" },
        average: { minor: 1210, currency: "USD" },
      },
    ]);
  });

  test("leaves as a file", async () => {
    const { world } = await worldOfComingAndGoing();
    const lines = await exportedCsv(world.ctx, {
      list: "subscriber-movements",
      f: "reason.any:customer",
    });
    expect(lines).toMatchObject([
      {
        Time: "2026-11-10T11:00:00+01:00",
        Movement: "churned",
        "Churn reason": "customer",
        "Effect on monthly churn": "lost",
        "Came back": "",
        "Customer email": "boris@example.com",
        "Offer title": "Sport Pass",
      },
    ]);
  });
});

describe("changes of recurring revenue", () => {
  test("add up by kind, each currency by itself", async () => {
    const { world } = await worldOfComingAndGoing();
    const totals = await totalMrrMovements(world.ctx, {});
    expect(
      totals.map(({ currency, count, new: fresh, churn, reactivation, net }) => [
        currency,
        count,
        ...[fresh, churn, reactivation, net].map(({ minor }) => minor),
      ]),
    ).toEqual([
      ["EUR", 5, 1320, -1320, 660, 660],
      ["USD", 2, 1000, -1000, 0, 0],
    ]);
  });

  test("are filtered by kind, currency and amount, and leave as a file", async () => {
    const { world } = await worldOfComingAndGoing();
    const cases: [string, number][] = [
      ["kind.any:churn", 3],
      ["currency.any:USD", 2],
      ["amount.lte:-1EUR", 2],
      ["occurredAt.eq:2026-11-12;kind.any:reactivation", 1],
    ];
    for (const [f, count] of cases) {
      expect([f, await countMrrMovements(world.ctx, { f })]).toEqual([f, { count }]);
      expect((await listMrrMovements(world.ctx, { f })).rows).toHaveLength(count);
    }
    const [line] = await exportedCsv(world.ctx, {
      list: "mrr-movements",
      f: "kind.any:churn;currency.any:USD",
    });
    expect(line).toMatchObject({ Movement: "churn", "MRR change": "-10.00", Currency: "USD" });
  });
});

describe("whoever reads them", () => {
  test("without personal data learns no names", async () => {
    const { world } = await worldOfComingAndGoing();
    const { ctx } = await world.newAdmin();
    const masked = "b•••@e•••.com";
    expect((await listSubscriberMovements(ctx, {})).rows[1]?.customer.email).toBe(masked);
    expect((await listMrrMovements(ctx, { f: "kind.any:churn" })).rows[0]?.customer.email).toBe(
      masked,
    );
    const [latest] = await listLatestTransactions(ctx);
    expect(latest?.customer.email).toMatch(/•••@e•••\.com$/);
  });

  test("sees nothing of another publisher", async () => {
    const [{ ana }, mine] = [await worldOfComingAndGoing(), await newWorld()];
    expect((await listSubscriberMovements(mine.ctx, {})).rows).toEqual([]);
    expect((await listMrrMovements(mine.ctx, { f: `customer.is:${ana.id}` })).rows).toEqual([]);
    expect(await totalMrrMovements(mine.ctx, {})).toEqual([]);
    expect(await listLatestTransactions(mine.ctx)).toEqual([]);
  });

  const verbs: [string, (ctx: ServiceContext) => Promise<unknown>][] = [
    ["the list of subscribers", (ctx) => listSubscriberMovements(ctx, {})],
    ["their count", (ctx) => countSubscriberMovements(ctx, {})],
    ["their totals", (ctx) => totalSubscriberMovements(ctx, {})],
    ["their revenue", (ctx) => totalLifetimeRevenue(ctx, {})],
    ["the list of revenue", (ctx) => listMrrMovements(ctx, {})],
    ["its count", (ctx) => countMrrMovements(ctx, {})],
    ["its totals", (ctx) => totalMrrMovements(ctx, {})],
    ["the latest sales", (ctx) => listLatestTransactions(ctx)],
  ];
  test.each(verbs)("needs the permission for %s", async (_, verb) => {
    const world = await newWorld();
    const { ctx } = await world.newAdmin({ reporting: "none" });
    await expect(verb(ctx)).rejects.toMatchObject({ kind: "forbidden" });
  });
});
