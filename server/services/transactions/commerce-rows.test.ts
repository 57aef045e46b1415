import { expect, test } from "vitest";
import { inTransaction } from "@/server/context";
import { commerceRows } from "@/server/testing/commerce-rows";
import { newWorld } from "@/server/testing/world";

test("the rows of a subscription of three months agree with one another", async () => {
  const world = await newWorld({ now: "2026-11-22T12:00:00Z" });
  const rows = commerceRows(world);
  const [offer, customer] = [await rows.offer({ tags: ["sport"] }), await rows.customer()];
  const startedAt = new Date("2026-09-10T08:00:00Z");
  const subscription = await rows.subscription({ customer, offer, startedAt });
  const [first] = subscription.transactions;
  await rows.refund({ transaction: first!, grossMinor: 300 });

  // 7.99 with 21 % in it is 6.60 and 1.39; three of them, less 3.00, which is 2.48 and 0.52.
  expect(subscription.transactions).toHaveLength(3);
  expect(subscription).toMatchObject({ currentPeriodIndex: 2, mrrMinor: 660n });
  const { publisherId } = world;
  const stored = await inTransaction(world.ctx, async ({ db }) => ({
    customer: await db.customer.findFirstOrThrow({
      where: { publisherId, id: customer.id },
      include: { revenue: true },
    }),
    books: await db.ledgerPosting.groupBy({
      by: ["account"],
      where: { publisherId },
      _sum: { amountMinor: true },
      orderBy: { account: "asc" },
    }),
  }));
  expect(stored.customer).toMatchObject({ transactionCount: 3, activeSubscriptionCount: 1 });
  expect(stored.customer.revenue).toMatchObject([{ netMinor: 1732n, grossMinor: 2097n }]);
  expect(stored.books.map(({ account, _sum }) => [account, _sum.amountMinor])).toEqual([
    ["gateway-clearing", 2097n],
    ["revenue", -1732n],
    ["tax-payable", -365n],
  ]);
});

test("a trial pays nothing yet, and what has ended counts for nothing", async () => {
  const world = await newWorld();
  const rows = commerceRows(world);
  const [offer, customer] = [
    await rows.offer({ trial: { unit: "day", amount: 7 } }),
    await rows.customer(),
  ];
  const trial = await rows.subscription({ customer, offer });
  expect(trial).toMatchObject({ isInTrial: true, mrrMinor: 0n, transactions: [] });

  const ended = await rows.subscription({
    customer,
    offer,
    state: "terminated",
    startedAt: new Date("2026-08-01T12:00:00Z"),
  });
  expect(ended).toMatchObject({ isInTrial: false, mrrMinor: 0n, endReason: "customer" });
});
