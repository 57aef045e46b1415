import { describe, expect, test } from "vitest";
import type { PaymentGateway } from "@/server/gateways/payments/payment-gateway";
import { sandboxPayments } from "@/server/gateways/payments/sandbox/sandbox-payments";
import { voidAuthorisation } from "@/server/services/payments/void-authorisation";
import { stopSubscription } from "@/server/services/subscriptions/stop-subscription";
import { billAt, salesOf, subscriptionsOf, triesOf } from "@/server/testing/billing";
import { expectBooksToHold } from "@/server/testing/invariants";
import { newShop, rowsOf } from "@/server/testing/purchases";
import { newWorld, type World } from "@/server/testing/world";
import { billPublisher } from "./bill-publisher";

/** A publisher with so many subscribers by the month since 1 May, noon. */
async function subscribed(count = 1) {
  const world = await newWorld({ now: "2026-05-01T12:00:00Z" });
  const shop = await newShop(world);
  for (let place = 0; place < count; place += 1) await shop.buy();
  return world;
}

const renewalsOf = async (world: World) =>
  (await salesOf(world)).filter((sale) => sale.startsWith("renewal")).length;

const [heldAt, dueAt] = ["2026-05-29T12:00:00Z", "2026-06-01T12:00:00Z"];

test("what is due is held three days before and taken at its instant, once", async () => {
  const world = await subscribed();
  await billAt(world, "2026-05-29T11:59:59.999Z");
  expect(await triesOf(world)).toEqual([]);
  await billAt(world, heldAt);
  await billAt(world, "2026-06-01T11:59:59.999Z");
  expect(await triesOf(world)).toEqual(["authorise:1:1 authorised"]);
  await expectBooksToHold(world);
  await billAt(world, dueAt);
  await billAt(world, dueAt);
  expect(await triesOf(world)).toEqual(["authorise:1:1 authorised", "capture:1:1 captured"]);
  expect(await salesOf(world)).toEqual(["initial 799", "renewal 799"]);
  await expectBooksToHold(world);
});

test("many are billed by several workers at once, each of them once", async () => {
  const world = await subscribed(12);
  for (const at of [heldAt, dueAt]) {
    world.clock.set(at);
    await Promise.all([1, 2, 3].map(() => billPublisher(world.system, { most: 5 })));
    await billAt(world, at);
  }
  expect(await renewalsOf(world)).toBe(12);
  expect(await triesOf(world)).toHaveLength(24);
  await expectBooksToHold(world);
});

test("what is held on the due date is taken, though there is no grace to wait for the bank", async () => {
  const world = await subscribed();
  await rowsOf(world, async ({ db, publisherId, clock }) => {
    const [card] = await db.paymentMethod.findMany({ where: { publisherId, name: "card" } });
    await db.dunningSetting.create({
      data: {
        ...{ publisherId, paymentMethodId: card!.id, period: "monthly", announceHours: null },
        ...{ authorisesFirst: true, attemptHours: [0], graceHours: 0, updatedAt: clock.now() },
      },
    });
  });
  await billAt(world, "2026-06-01T12:00:05Z"); // as soon as somebody looks
  const tries = await triesOf(world);
  expect(tries.toSorted()).toEqual(["authorise:1:1 authorised", "capture:1:1 captured"]);
  expect(await subscriptionsOf(world)).toMatchObject([{ state: "active", endReason: null }]);
  await expectBooksToHold(world);
});

test("one that is stopped ends when it can be resumed no more, and is not charged", async () => {
  const world = await subscribed();
  const [running] = await subscriptionsOf(world);
  await stopSubscription(world.ctx, { subscriptionId: Number(running?.id), reason: "" });
  await billAt(world, "2026-06-01T14:00:00Z");
  expect(await subscriptionsOf(world)).toMatchObject([{ state: "terminated" }]);
  expect(await triesOf(world)).toEqual([]);
  await expectBooksToHold(world);
});

test("what was held for one that is stopped is let go", async () => {
  const world = await subscribed();
  await billAt(world, heldAt);
  const [running] = await subscriptionsOf(world);
  await stopSubscription(world.ctx, { subscriptionId: Number(running?.id), reason: "" });
  await voidAuthorisation(world.system, {
    subscriptionId: running?.id ?? 0n,
    chargeKey: "authorise:1:1",
  });
  expect(await triesOf(world)).toEqual(["authorise:1:1 cancelled"]);
  await expectBooksToHold(world);
});

test("one whose row makes no sense is parked with a reason, and holds up no other", async () => {
  const world = await subscribed(3);
  const [, broken] = await subscriptionsOf(world);
  const id = broken?.id ?? 0n;
  const setZone = (timeZone: string) =>
    rowsOf(world, ({ db, publisherId }) =>
      db.subscription.updateMany({ where: { publisherId, id }, data: { timeZone } }),
    );
  await setZone("Nowhere/At_All");
  await billAt(world, heldAt);
  await billAt(world, dueAt);
  expect(await renewalsOf(world)).toBe(2);
  expect((await subscriptionsOf(world)).find((one) => one.id === id)).toMatchObject({
    parkedAt: expect.any(Date),
    parkReason: expect.stringContaining("Nowhere/At_All"),
    leasedUntil: null,
  });
});

test("after years in which no job ran, what is due is made up for, period by period", async () => {
  const world = await subscribed();
  await billAt(world, "2026-09-15T12:00:00Z", { pace: "simulated" });
  expect(await renewalsOf(world)).toBe(4);
  const periods = await rowsOf(world, ({ db, publisherId }) =>
    db.subscriptionPeriod.findMany({ where: { publisherId }, orderBy: { index: "asc" } }),
  );
  expect(periods.map(({ startsAt }) => startsAt.toISOString().slice(0, 10))).toEqual([
    ...["2026-05-01", "2026-06-01", "2026-07-01", "2026-08-01", "2026-09-01"],
  ]);
  await expectBooksToHold(world);
});

describe("a charge whose answer nobody heard, since the process ended", () => {
  /** A gateway in whose call the process ends: before the charge arrives, or after it is booked. */
  const endingGateway = (when: "before" | "after"): PaymentGateway => ({
    ...sandboxPayments(),
    async authorise(request) {
      if (when === "after") await sandboxPayments().authorise(request);
      throw new Error("the process ended");
    },
  });

  async function cutOff(when: "before" | "after") {
    const world = await subscribed();
    await billAt(world, heldAt, { gateways: { payments: endingGateway(when) } });
    expect(await triesOf(world)).toEqual(["authorise:1:1 initiated"]);
    return world;
  }

  test("is left alone while whoever asked may still hear of it", async () => {
    const world = await cutOff("after");
    await billAt(world, "2026-05-29T12:00:59Z");
    expect(await triesOf(world)).toEqual(["authorise:1:1 initiated"]);
  });

  test("is found out to have been made", async () => {
    const world = await cutOff("after");
    await billAt(world, "2026-05-29T12:01:01Z");
    expect(await triesOf(world)).toEqual(["authorise:1:1 authorised"]);
    await billAt(world, dueAt);
    expect(await renewalsOf(world)).toBe(1);
    await expectBooksToHold(world);
  });

  test("is found out never to have arrived, and is made under its key", async () => {
    const world = await cutOff("before");
    await billAt(world, "2026-05-29T12:01:01Z");
    expect(await triesOf(world)).toEqual(["authorise:1:1 authorised"]);
    await expectBooksToHold(world);
  });
});

test("without a gateway, whoever has to be charged waits and holds up no other", async () => {
  const world = await subscribed(3);
  const [, , last] = await subscriptionsOf(world);
  await stopSubscription(world.ctx, { subscriptionId: Number(last!.id), reason: "" });
  world.clock.set("2026-07-01T12:00:00Z");
  const without = { ...world.system, gateways: { ...world.system.gateways, payments: null } };
  let turns = 0;
  while (await billPublisher(without, { most: 1 })) expect((turns += 1)).toBeLessThan(5);
  expect((await subscriptionsOf(world)).map(({ state }) => state).toSorted()).toEqual([
    ...["active", "active", "terminated"],
  ]);
});

test("only the product itself bills", async () => {
  const world = await newWorld();
  await expect(billPublisher(world.ctx)).rejects.toMatchObject({ kind: "forbidden" });
});
