import { expect, test } from "vitest";
import { terminateSubscription } from "@/server/services/subscriptions/terminate-subscription";
import { expectBooksToHold } from "@/server/testing/invariants";
import { newShop, rowsOf } from "@/server/testing/purchases";
import { newWorld, type World } from "@/server/testing/world";

type Shop = Awaited<ReturnType<typeof newShop>>;

const email = "robin@example.com";

/** Somebody who has bought before buys here, signed in. */
async function buyAgain(world: World, shop: Shop) {
  const { session } = await shop.open();
  await rowsOf(world, async ({ db, publisherId }) => {
    const { id } = await db.customer.findFirstOrThrow({ where: { publisherId, email } });
    await db.checkoutSession.updateMany({
      where: { publisherId, state: "open" },
      data: { provenCustomerId: id, email },
    });
  });
  await shop.pay(session, { email });
}

const movements = (world: World) =>
  rowsOf(world, async ({ db, publisherId }) => {
    const where = { publisherId };
    const orderBy = [{ occurredAt: "asc" }, { id: "asc" }] as const;
    const mrr = await db.mrrMovement.findMany({ where, orderBy: [...orderBy] });
    const people = await db.subscriberMovement.findMany({ where, orderBy: [...orderBy] });
    return {
      mrr: mrr.map(({ kind, deltaMinor }) => `${kind} ${deltaMinor}`),
      people: people.map(({ kind, reason }) => (reason ? `${kind} ${reason}` : kind)),
    };
  });

/** Ends what was bought first, or second. */
async function end(world: World, which: number) {
  const rows = await rowsOf(world, ({ db, publisherId }) =>
    db.subscription.findMany({ where: { publisherId }, orderBy: { startedAt: "asc" } }),
  );
  const subscriptionId = Number(rows[which]?.id);
  await terminateSubscription(world.ctx, { subscriptionId, reason: "" });
}

/*
 * Without the 21 % of the Netherlands 10.00 is 8.26 a month and 20.00 is 16.53: 8.264… and 16.528…
 */
test("two subscriptions, one ends; then churn and return inside one month", async () => {
  const world = await newWorld({ now: "2026-05-01T12:00:00Z" });
  const basic = await newShop(world, { title: "Basic", price: "10.00" });
  const plus = await newShop(world, { title: "Plus", price: "20.00" });
  await basic.buy({ email });
  world.clock.set("2026-05-02T12:00:00Z");
  await buyAgain(world, plus);
  world.clock.set("2026-05-03T12:00:00Z");
  await end(world, 0);
  // 0 + 826, + 1653 = 2479, − 826 = 1653: somebody who still has one is no churned subscriber.
  expect(await movements(world)).toEqual({
    mrr: ["new 826", "expansion 1653", "contraction -826"],
    people: ["new"],
  });
  await expectBooksToHold(world);

  world.clock.set("2026-05-04T12:00:00Z");
  await end(world, 1);
  world.clock.set("2026-05-20T12:00:00Z");
  await buyAgain(world, basic);
  // 1653 − 1653 = 0, + 826: who comes back is won back, and never new again.
  expect(await movements(world)).toEqual({
    mrr: ["new 826", "expansion 1653", "contraction -826", "churn -1653", "reactivation 826"],
    people: ["new", "churned publisher", "winback"],
  });
  await expectBooksToHold(world);
});
