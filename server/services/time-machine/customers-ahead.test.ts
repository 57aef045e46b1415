import { expect, test } from "vitest";
import { businessNow } from "@/server/context";
import { getMrrMovement } from "@/server/services/analytics/get-mrr-movement";
import { getOverview } from "@/server/services/analytics/get-overview";
import { getOverviewTrends } from "@/server/services/analytics/get-overview-trends";
import { getSubscribersOverTime } from "@/server/services/analytics/get-subscribers-over-time";
import { listLatestTransactions } from "@/server/services/analytics/list-latest-transactions";
import { periodInput, rangeInput } from "@/server/services/analytics/schemas";
import { totalLifetimeRevenue } from "@/server/services/analytics/total-lifetime-revenue";
import { totalMrrMovements } from "@/server/services/analytics/total-mrr-movements";
import { totalSubscriberMovements } from "@/server/services/analytics/total-subscriber-movements";
import { billPublisher } from "@/server/services/billing/bill-publisher";
import { listCustomers } from "@/server/services/customers/list-customers";
import { openExport } from "@/server/services/exports/open-export";
import { listOffers } from "@/server/services/offers/list-offers";
import { listSubscriptions } from "@/server/services/subscriptions/list-subscriptions";
import { totalSubscriptions } from "@/server/services/subscriptions/total-subscriptions";
import { listTransactions } from "@/server/services/transactions/list-transactions";
import { totalTransactions } from "@/server/services/transactions/total-transactions";
import { rowsOf } from "@/server/testing/purchases";
import { newSubscriber } from "@/server/testing/subscriber";
import { act } from "@/server/testing/subscription-care";
import { by, travel } from "@/server/testing/travels";
import { newWorld, type World } from "@/server/testing/world";

/** One who stays, one who has stopped, one in a trial; it is 16 May. */
async function shop() {
  const world = await newWorld({ now: "2026-05-01T12:00:00Z" });
  const stays = await newSubscriber(world, { price: "10.00" });
  const stops = await newSubscriber(world, { price: "20.00" });
  const { subscriptionId } = await newestOf(world);
  world.clock.set("2026-05-10T12:00:00Z");
  await newSubscriber(world, { price: "30.00", trial: { unit: "day", amount: 14 } });
  const tries = await newestOf(world);
  world.clock.set("2026-05-16T12:00:00Z");
  await act(world.ctx, subscriptionId, { kind: "stop", reason: "" });
  const stopped = await ownerOf(world, subscriptionId);
  return { world, ids: [stays.customerId, stopped, tries.customerId], stops };
}

const newestOf = (world: World) =>
  rowsOf(world, async ({ db, publisherId }) => {
    const row = await db.subscription.findFirstOrThrow({
      where: { publisherId },
      orderBy: [{ startedAt: "desc" }, { priceMinor: "desc" }],
    });
    return { subscriptionId: Number(row.id), customerId: Number(row.customerId) };
  });

const ownerOf = (world: World, subscriptionId: number) =>
  rowsOf(world, async ({ db, publisherId }) => {
    const id = BigInt(subscriptionId);
    const where = { publisherId_id: { publisherId, id } };
    return Number((await db.subscription.findUniqueOrThrow({ where })).customerId);
  });

/** Everything that a publisher is told, without what names rows. */
async function figures({ ctx }: World) {
  const period = periodInput.parse({ range: "last-30-days" });
  const range = rangeInput.parse({ range: "last-30-days" });
  const transactions = await listTransactions(ctx, {});
  const customers = await listCustomers(ctx, { sort: "registeredAt" });
  const subscriptions = await listSubscriptions(ctx, { sort: "startedAt" });
  const offers = await listOffers(ctx, {});
  const files = [];
  for (const list of ["transactions", "subscriptions", "customers", "mrr-movements"]) {
    const { body } = await openExport(ctx, { list, format: "csv" });
    files.push((await Array.fromAsync(body as AsyncIterable<Buffer>)).join("").split("\n").length);
  }
  return {
    overview: await getOverview(ctx, period),
    trends: await getOverviewTrends(ctx, range),
    mrr: await getMrrMovement(ctx, range),
    subscribers: await getSubscribersOverTime(ctx, period),
    latest: (await listLatestTransactions(ctx))
      .map(({ occurredAt, gross }) => [occurredAt, gross])
      .toSorted(byText),
    lifetime: await totalLifetimeRevenue(ctx, {}),
    movements: [await totalMrrMovements(ctx, {}), await totalSubscriberMovements(ctx, {})],
    sold: [await totalTransactions(ctx, {}), transactions.total],
    running: [
      await totalSubscriptions(ctx, {}),
      await totalSubscriptions(ctx, { f: "state.any:active" }),
    ],
    subscriptions: subscriptions.rows
      .map(({ standing, price, nextPayment, startedAt }) => [
        ...[standing, price, nextPayment, startedAt],
      ])
      .toSorted(byText),
    customers: customers.rows
      .map(({ transactionCount, registeredAt }) => [transactionCount, registeredAt])
      .toSorted(byText),
    offers: offers.rows
      .map(({ activeSubscriptions, revenue }) => [activeSubscriptions, revenue])
      .toSorted(byText),
    files,
  };
}

const byText = (one: unknown, other: unknown) =>
  JSON.stringify(one) < JSON.stringify(other) ? -1 : 1;

test("a customer ahead changes no figure, until the publisher's clock has passed", async () => {
  const [jumped, plain] = [await shop(), await shop()];
  const { world, ids } = jumped;
  const before = await figures(world);
  const [first, ...others] = ids;
  await travel(world, by(1, "year"), { customerId: first ?? 0 });
  for (const customerId of others) await travel(world, by(4, "month"), { customerId });
  expect(await businessNow(world.ctx)).toEqual(new Date("2026-05-16T12:00:00Z"));
  const lived = await rowsOf(world, ({ db, publisherId }) =>
    db.transaction.count({ where: { publisherId } }),
  );
  expect(lived).toBeGreaterThan(15);
  expect(await figures(world)).toEqual(before);
  // Nor does billing take them for late, or again.
  expect(await billPublisher(world.system)).toBe(false);

  // Half the way the publisher sees half of it, and at the end all: as if nobody had been ahead.
  for (const step of [by(6, "month"), by(8, "month")]) {
    for (const one of [world, plain.world]) await travel(one, step);
    expect(await figures(world)).toEqual(await figures(plain.world));
  }
}, 120_000);

test("a customer's own rows are told by the customer's clock, and billing goes on by it", async () => {
  const { world, ids } = await shop();
  const [customerId = 0] = ids;
  await travel(world, by(2, "month"), { customerId });
  const own = () => listTransactions(world.ctx, { f: `customer.is:${customerId}` });
  expect((await own()).rows).toHaveLength(3);
  // The wall clock goes on, and theirs with it: 16 July and 20 days.
  world.clock.set("2026-06-05T12:00:00Z");
  const before = await figures(world);
  await billPublisher(world.system);
  expect((await own()).rows).toHaveLength(4);
  expect((await figures(world)).latest).toHaveLength(before.latest.length + 1); // of the trial, due here
}, 60_000);
