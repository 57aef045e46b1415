import { expect, test } from "vitest";
import { changeOutcome } from "@/server/gateways/payments/sandbox/card-tokens";
import { runSubscription } from "@/server/services/billing/run-subscriptions";
import { resumeSubscription } from "@/server/services/subscriptions/resume-subscription";
import { stopSubscription } from "@/server/services/subscriptions/stop-subscription";
import { expectBooksToHold } from "@/server/testing/invariants";
import { newShop, rowsOf } from "@/server/testing/purchases";
import { newWorld, type World } from "@/server/testing/world";

/** A subscriber of one offer, and a look at where they stand. */
async function subscribed(world: World, input: Parameters<typeof newShop>[1] = {}) {
  const shop = await newShop(world, input);
  await shop.buy({ email: "robin@example.com" });
  const read = () =>
    rowsOf(world, ({ db, publisherId }) =>
      db.subscription.findFirstOrThrow({ where: { publisherId } }),
    );
  const { id } = await read();
  return {
    shop,
    id,
    subscriptionId: Number(id),
    read,
    run: () => runSubscription(world.system, id),
  };
}

/** What the months came to, once the books are seen to hold. */
async function ledger(world: World) {
  await expectBooksToHold(world);
  return rowsOf(world, async ({ db, publisherId }) => {
    const where = { publisherId };
    const movements = await db.mrrMovement.findMany({ where, orderBy: { occurredAt: "asc" } });
    return {
      sales: (await db.transaction.findMany({ where, orderBy: { occurredAt: "asc" } })).map(
        ({ kind, grossMinor }) => `${kind} ${grossMinor}`,
      ),
      mrr: movements.map(({ kind, deltaMinor }) => `${kind} ${deltaMinor}`),
      people: (await db.subscriberMovement.findMany({ where, orderBy: { occurredAt: "asc" } })).map(
        ({ kind, reason }) => (reason ? `${kind} ${reason}` : kind),
      ),
    };
  });
}

test("from 31 January through a short February, each month is charged once", async () => {
  const world = await newWorld({ now: "2028-01-31T09:00:00Z" });
  const { run, read } = await subscribed(world);
  const ends = [];
  for (const now of ["2028-02-29T09:00:00Z", "2028-03-31T08:00:00Z", "2028-04-30T08:00:00Z"]) {
    world.clock.set(now);
    await Promise.all([run(), run()]);
    await run();
    ends.push((await read()).currentPeriodEndsAt.toISOString());
  }
  // 09:00 UTC is 10:00 in Amsterdam; in summer that is 08:00 UTC
  expect(ends).toEqual([
    "2028-03-31T08:00:00.000Z",
    "2028-04-30T08:00:00.000Z",
    "2028-05-31T08:00:00.000Z",
  ]);
  expect(await ledger(world)).toMatchObject({
    sales: ["initial 799", "renewal 799", "renewal 799", "renewal 799"],
    mrr: ["new 660"],
  });
});

test("a trial converts with its first charge", async () => {
  const world = await newWorld({ now: "2026-03-22T12:00:00Z" });
  const { run, read } = await subscribed(world, { trial: { unit: "day", amount: 7 } });
  world.clock.set("2026-03-29T11:00:00Z");
  await run();
  expect(await read()).toMatchObject({
    isInTrial: false,
    convertedAt: new Date("2026-03-29T11:00:00Z"),
    currentPeriodIndex: 0,
    currentPeriodEndsAt: new Date("2026-04-29T11:00:00Z"),
    mrrMinor: 660n,
  });
  expect(await ledger(world)).toMatchObject({
    sales: ["initial 0", "renewal 799"],
    mrr: ["new 660"],
    people: ["new"],
  });
});

test("stopped, it runs out; bought again, it is a win-back", async () => {
  const world = await newWorld({ now: "2026-01-10T12:00:00Z" });
  const { shop, subscriptionId, run, read } = await subscribed(world);
  await stopSubscription(world.ctx, { subscriptionId, reason: "too expensive" });
  expect(await read()).toMatchObject({ state: "stopped", nextPaymentAt: null, mrrMinor: 660n });

  // For two hours more it could be resumed.
  world.clock.set("2026-02-10T13:59:59Z");
  await run();
  expect(await read()).toMatchObject({ state: "stopped" });
  world.clock.set("2026-02-10T14:00:00Z");
  await run();
  expect(await read()).toMatchObject({ state: "terminated", endReason: "customer" });
  world.clock.set("2026-05-01T12:00:00Z");
  const { session } = await shop.open();
  await rowsOf(world, async ({ db, publisherId }) => {
    const { id } = await db.customer.findFirstOrThrow({ where: { publisherId } });
    await db.checkoutSession.updateMany({
      where: { publisherId, state: "open" },
      data: { provenCustomerId: id, email: "robin@example.com" },
    });
  });
  await shop.pay(session, { email: "robin@example.com" });
  expect(await ledger(world)).toMatchObject({
    mrr: ["new 660", "churn -660", "reactivation 660"],
    people: ["new", "churned customer", "winback"],
  });
});

test("stopped and resumed in time, it renews as if nothing had been", async () => {
  const world = await newWorld({ now: "2026-01-10T12:00:00Z" });
  const { subscriptionId, run, read } = await subscribed(world);
  await stopSubscription(world.ctx, { subscriptionId, reason: "" });
  await expect(stopSubscription(world.ctx, { subscriptionId, reason: "" })).rejects.toMatchObject({
    code: "subscription.stopped",
  });
  await resumeSubscription(world.ctx, { subscriptionId });
  expect(await read()).toMatchObject({ state: "active", nextPaymentMinor: 799n });
  await expect(resumeSubscription(world.ctx, { subscriptionId })).rejects.toMatchObject({
    code: "subscription.not-stopped",
  });
  world.clock.set("2026-02-10T12:00:00Z");
  await run();
  expect((await ledger(world)).sales).toEqual(["initial 799", "renewal 799"]);
});

test("a renewal that is refused to the end of grace ends it, and revenue with it", async () => {
  const world = await newWorld({ now: "2026-01-10T12:00:00Z" });
  const { run, read } = await subscribed(world);
  await declineFromNowOn(world);
  const failures = [];
  // 72, 48, 24 and 0 hours before it is due
  for (const day of ["07", "08", "09", "10"]) {
    world.clock.set(`2026-02-${day}T12:00:00Z`);
    await run();
    await run();
    failures.push((await read()).failedAttempts);
  }
  expect(failures).toEqual([1, 2, 3, 4]);
  expect(await read()).toMatchObject({
    state: "active",
    graceEndsAt: new Date("2026-02-10T14:00:00Z"),
    mrrMinor: 660n,
  });
  world.clock.set("2026-02-10T14:00:00Z");
  await run();
  expect(await read()).toMatchObject({ state: "terminated", endReason: "payment", mrrMinor: 0n });
  expect(await ledger(world)).toMatchObject({
    sales: ["initial 799"],
    mrr: ["new 660", "churn -660"],
    people: ["new", "churned payment"],
  });
});

test("a renewal whose answer never came is found out, never charged again", async () => {
  const world = await newWorld({ now: "2026-01-10T12:00:00Z" });
  const { run } = await subscribed(world);
  await declineFromNowOn(world, "timeout-captured");
  world.clock.set("2026-02-10T12:00:00Z");
  await run();
  await run();
  await run();
  expect((await ledger(world)).sales).toEqual(["initial 799", "renewal 799"]);
});

async function declineFromNowOn(
  world: World,
  outcome: Parameters<typeof changeOutcome>[1] = "insufficient-funds",
) {
  const { token } = await rowsOf(world, ({ db, publisherId }) =>
    db.paymentDetails.findFirstOrThrow({ where: { publisherId } }),
  );
  await changeOutcome(token, outcome);
}

test("only the product itself runs billing, and only the publisher's team stops", async () => {
  const world = await newWorld();
  const { id, subscriptionId } = await subscribed(world);
  await expect(runSubscription(world.ctx, id)).rejects.toMatchObject({ kind: "forbidden" });
  const { ctx } = await world.newAdmin({ offers: true });
  const other = await newWorld();
  for (const verb of [
    (ctx: World["ctx"]) => stopSubscription(ctx, { subscriptionId, reason: "" }),
    (ctx: World["ctx"]) => resumeSubscription(ctx, { subscriptionId }),
  ]) {
    await expect(verb(ctx)).rejects.toMatchObject({ kind: "forbidden" });
    await expect(verb(other.ctx)).rejects.toMatchObject({
      kind: "not-found",
      code: "subscription.not-found",
    });
  }
});
