import { PassThrough } from "node:stream";
import { beforeEach, describe, expect, test } from "vitest";
import { composeContext } from "@/server/compose";
import type { Gateways, ServiceContext } from "@/server/context";
import { newId } from "@/server/db/new-id";
import { appPool } from "@/server/db/pool";
import type { PaymentGateway } from "@/server/gateways/payments/payment-gateway";
import { sandboxPayments } from "@/server/gateways/payments/sandbox/sandbox-payments";
import { createLog } from "@/server/log";
import { runSubscription } from "@/server/services/billing/run-subscription";
import { stopSubscription } from "@/server/services/subscriptions/stop-subscription";
import { expectBooksToHold } from "@/server/testing/invariants";
import { newShop, rowsOf } from "@/server/testing/purchases";
import { fixedClock, newWorld, type World } from "@/server/testing/world";
import { findOutPayments, runBilling } from "./run-billing";
import type { JobContext } from "./task";

/*
 * The job looks at every publisher of the database, those of other tests included. These worlds
 * live years before all others, so that nothing else is due in their time.
 */

let year = 2021;
let start = "";
let renewal = "";
beforeEach(() => {
  year -= 1;
  [start, renewal] = [`${year}-05-01T12:00:00Z`, `${year}-06-01T12:00:00Z`];
});

/** A worker's run at an instant, with its log and the publishers it spoke for. */
function newJob(at: string, gateways: Partial<Gateways> = {}) {
  const clock = fixedClock(at);
  const lines = new PassThrough();
  const visited: bigint[] = [];
  const job: JobContext = {
    forPublisher(id): ServiceContext {
      const publisherId = BigInt(id);
      visited.push(publisherId);
      const actor = { kind: "system", job: "run-billing" } as const;
      const ctx = composeContext({ publisherId, actor, requestId: newId() });
      return { ...ctx, clock, wall: clock, gateways: { ...ctx.gateways, ...gateways } };
    },
    wall: clock,
    log: createLog("info", lines),
    signal: new AbortController().signal,
    queue: appPool(),
  };
  return { job, visited, log: () => String(lines.read() ?? "") };
}

const billAt = (at: string) => runBilling.run({}, newJob(at).job);

/** A publisher with so many subscribers by the month, all due at one instant. */
async function subscribed(count = 1) {
  const world = await newWorld({ now: start });
  const shop = await newShop(world);
  for (let place = 0; place < count; place += 1) await shop.buy();
  return world;
}

const subscriptionsOf = (world: World) =>
  rowsOf(world, ({ db, publisherId }) =>
    db.subscription.findMany({ where: { publisherId }, orderBy: { id: "asc" } }),
  );

const renewalsOf = (world: World) =>
  rowsOf(world, ({ db, publisherId }) =>
    db.transaction.count({ where: { publisherId, kind: "renewal" } }),
  );

const renewalTriesOf = (world: World) =>
  rowsOf(world, async ({ db, publisherId }) => {
    const where = { publisherId, operation: "recurring-payment" };
    return (await db.payment.findMany({ where })).map(({ state }) => state);
  });

describe("what is due", () => {
  test("is renewed at its instant, not before, and once", async () => {
    const world = await subscribed();
    await billAt(`${year}-06-01T11:59:59.999Z`);
    expect(await renewalsOf(world)).toBe(0);
    await billAt(renewal);
    await billAt(renewal);
    expect(await renewalsOf(world)).toBe(1);
    await expectBooksToHold(world);
  });

  test("is charged once by two workers at once", async () => {
    const world = await subscribed(3);
    await Promise.all([billAt(renewal), billAt(renewal), billAt(renewal)]);
    expect(await renewalTriesOf(world)).toEqual(["captured", "captured", "captured"]);
    expect(await renewalsOf(world)).toBe(3);
    await expectBooksToHold(world);
  });

  test("ends, where it was stopped", async () => {
    const world = await subscribed();
    const [running] = await subscriptionsOf(world);
    await stopSubscription(world.ctx, { subscriptionId: Number(running?.id), reason: "" });
    await billAt(renewal);
    expect(await subscriptionsOf(world)).toMatchObject([{ state: "terminated" }]);
    expect(await renewalTriesOf(world)).toEqual([]);
  });

  test("is left by a worker that has to stop", async () => {
    const world = await subscribed();
    const { job } = newJob(renewal);
    await runBilling.run({}, { ...job, signal: AbortSignal.abort() });
    expect(await renewalsOf(world)).toBe(0);
  });
});

test("one that cannot be renewed holds up no other, and the log says which", async () => {
  const world = await subscribed(3);
  const [, broken] = await subscriptionsOf(world);
  await rowsOf(world, ({ db, publisherId }) =>
    db.subscription.updateMany({
      where: { publisherId, id: broken?.id ?? 0n },
      data: { timeZone: "Nowhere/At_All" },
    }),
  );
  const { job, log } = newJob(renewal);
  await runBilling.run({}, job);
  expect(await renewalsOf(world)).toBe(2);
  expect(log()).toContain(`"id":${broken?.id},"msg":"not renewed"`);

  await rowsOf(world, ({ db, publisherId }) =>
    db.subscription.updateMany({ where: { publisherId }, data: { timeZone: "Europe/Amsterdam" } }),
  );
  await billAt(renewal);
  expect(await renewalsOf(world)).toBe(3);
});

test("publishers are billed apart, and only those that have something due", async () => {
  const worlds = [await subscribed(2), await subscribed()];
  const later = await newWorld({ now: `${year}-05-20T12:00:00Z` });
  await (await newShop(later)).buy();

  const { job, visited } = newJob(renewal);
  await runBilling.run({}, job);
  expect(new Set(visited)).toEqual(new Set(worlds.map(({ publisherId }) => publisherId)));
  expect(await Promise.all([...worlds, later].map(renewalsOf))).toEqual([2, 1, 0]);
  for (const world of worlds) await expectBooksToHold(world);
});

describe("a try whose outcome nobody heard, since the process ended", () => {
  /** A gateway in whose call the process ends: before the charge arrives, or after it is booked. */
  const endingGateway = (when: "before" | "after"): PaymentGateway => ({
    ...sandboxPayments(),
    async charge(request) {
      if (when === "after") await sandboxPayments().charge(request);
      throw new Error("the process ended");
    },
  });

  async function cutOff(when: "before" | "after") {
    const world = await subscribed();
    const [due] = await subscriptionsOf(world);
    const { job } = newJob(renewal, { payments: endingGateway(when) });
    const dying = runSubscription(job.forPublisher(world.publisherId), due?.id ?? 0n);
    await expect(dying).rejects.toThrow("the process ended");
    expect(await renewalTriesOf(world)).toEqual(["initiated"]);
    return world;
  }
  const findOutAt = (at: string) => findOutPayments.run({}, newJob(at).job);

  test("is left alone for a minute: it may be under way", async () => {
    const world = await cutOff("after");
    await findOutAt(`${year}-06-01T12:00:59Z`);
    expect(await renewalTriesOf(world)).toEqual(["initiated"]);
  });

  test("is found out to be captured, and renews what it was for", async () => {
    const world = await cutOff("after");
    const at = `${year}-06-01T12:01:01Z`;
    await Promise.all([findOutAt(at), findOutAt(at)]);
    await billAt(at);
    expect(await renewalTriesOf(world)).toEqual(["captured"]);
    expect(await renewalsOf(world)).toBe(1);
    await expectBooksToHold(world);
  });

  test("is found out never to have arrived, and is made again under its key", async () => {
    const world = await cutOff("before");
    const at = `${year}-06-01T12:01:01Z`;
    await findOutAt(at);
    expect(await renewalTriesOf(world)).toEqual(["failed"]);
    await billAt(at);
    expect(await renewalTriesOf(world)).toEqual(["captured"]);
    expect(await renewalsOf(world)).toBe(1);
    await expectBooksToHold(world);
  });

  test("that cannot be asked about now holds up no other, nor another publisher's", async () => {
    const worlds = [await cutOff("after"), await cutOff("after")];
    const [first] = worlds;
    const deaf = {
      payments: {
        ...sandboxPayments(),
        status: (asked: { publisherId: bigint; idempotencyKey: string }) =>
          asked.publisherId === first?.publisherId
            ? Promise.reject(new Error("the line is busy"))
            : sandboxPayments().status(asked),
      },
    };
    const { job, log } = newJob(`${year}-06-01T12:01:01Z`, deaf);
    await findOutPayments.run({}, job);
    expect(await Promise.all(worlds.map(renewalsOf))).toEqual([0, 1]);
    expect(log()).toContain("payment not found out");
  });
});
