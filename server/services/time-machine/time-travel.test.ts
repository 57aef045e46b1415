import { expect, test } from "vitest";
import { businessNow, inTransaction } from "@/server/context";
import { billPublisher } from "@/server/services/billing/bill-publisher";
import { expectBooksToHold } from "@/server/testing/invariants";
import { rowsOf } from "@/server/testing/purchases";
import { newSubscriber } from "@/server/testing/subscriber";
import { subscribed } from "@/server/testing/subscription-care";
import { by, travel, travelRow } from "@/server/testing/travels";
import { newWorld, type World } from "@/server/testing/world";
import { cancelTravel } from "./cancel-travel";
import { runTravel } from "./run-travel";
import { startTravel } from "./start-travel";

const renewals = (world: World) =>
  rowsOf(world, async ({ db, publisherId }) => {
    const rows = await db.transaction.findMany({
      where: { publisherId, kind: "renewal" },
      orderBy: { occurredAt: "asc" },
    });
    return rows.map(({ occurredAt }) => occurredAt.toISOString());
  });

test("everything that is due is done as of when it was due, and the clock goes on from there", async () => {
  const { world, customerId } = await subscribed(); // since 1 May; it is 16 May, noon
  const travelId = await travel(world, by(3, "month"));
  expect(await businessNow(world.ctx)).toEqual(new Date("2026-08-16T12:00:00Z"));
  expect(await renewals(world)).toEqual([
    "2026-06-01T12:00:00.000Z",
    "2026-07-01T12:00:00.000Z",
    "2026-08-01T12:00:00.000Z",
  ]);
  expect(await travelRow(world, travelId)).toMatchObject({ state: "done", chargeCount: 3 });
  const events = await rowsOf(world, ({ db, publisherId }) =>
    db.event.findMany({
      where: { publisherId, streamId: BigInt(customerId) },
      orderBy: { sequence: "asc" },
    }),
  );
  const times = events.map(({ occurredAt }) => occurredAt.getTime());
  expect(times).toEqual(times.toSorted((one, other) => one - other));
  // What is technical was done now.
  expect(new Set(events.map(({ recordedAt }) => recordedAt.toISOString().slice(0, 10)))).toEqual(
    new Set(["2026-05-01", "2026-05-16"]),
  );
  await expectBooksToHold(world);

  // Billing goes on by the new clock, and does nothing again.
  expect(await billPublisher(world.system)).toBe(false);
  expect(await renewals(world)).toHaveLength(3);
  world.clock.set("2026-06-02T12:00:00Z"); // which is 2 September there
  await billPublisher(world.system);
  expect(await renewals(world)).toHaveLength(4);
});

test("of many, all is in order to the day, and once is as good as step by step", async () => {
  const [whole, steps] = [await shopOfThree(), await shopOfThree()];
  const to = { kind: "to", day: "2026-07-31" } as const;
  await travel(whole, to);
  for (let week = 0; week < 24; week += 5) await travel(steps, by(5, "week"));
  await travel(steps, to);
  const told = (world: World) =>
    rowsOf(world, async ({ db, publisherId }) => {
      const rows = await db.transaction.findMany({ where: { publisherId } });
      const kept = rows.map(
        ({ occurredAt, grossMinor }) => `${occurredAt.toISOString()} ${grossMinor}`,
      );
      return kept.toSorted();
    });
  expect(await told(whole)).toEqual(await told(steps));
  expect(await told(whole)).toHaveLength(3 * 7);

  const recorded = await rowsOf(whole, ({ db, publisherId }) =>
    db.event.findMany({ where: { publisherId }, orderBy: { id: "asc" } }),
  );
  recorded.reduce((latest, { occurredAt }) => {
    expect(latest - occurredAt.getTime()).toBeLessThan(86_400_000);
    return Math.max(latest, occurredAt.getTime());
  }, 0);
  await expectBooksToHold(whole);
}, 60_000);

/** Three who subscribed on the last days of January. */
async function shopOfThree() {
  const world = await newWorld({ now: "2026-01-29T09:00:00Z" });
  for (let day = 29; day <= 31; day += 1) {
    world.clock.set(`2026-01-${day}T09:00:00Z`);
    await newSubscriber(world);
  }
  return world;
}

test("one at a time, forward alone", async () => {
  const { world, customerId } = await subscribed();
  const to = (day: string) =>
    startTravel(world.ctx, { step: { kind: "to", day }, customerId: null });
  await expect(to("2026-05-16")).rejects.toMatchObject({ code: "time-machine.backwards" });
  await expect(to("2099-01-01")).rejects.toMatchObject({ code: "time-machine.too-far" });
  const { travelId } = await to("2026-05-20");
  const running = { kind: "conflict", code: "time-machine.running" };
  await expect(to("2026-06-20")).rejects.toMatchObject(running);
  const theirs = startTravel(world.ctx, { step: by(1, "day"), customerId });
  await expect(theirs).rejects.toMatchObject(running);
  await runTravel(world.system, { travelId });
  expect(await runTravel(world.system, { travelId })).toBe("skipped");
  await expect(cancelTravel(world.ctx, { travelId })).rejects.toMatchObject({
    code: "time-machine.over",
  });
});

test("a cancelled one stops where it got to, with all done until there and nothing after", async () => {
  const world = await shopOfThree();
  const { travelId } = await startTravel(world.ctx, { step: by(6, "month"), customerId: null });
  const stops = stopping(world, 6, () => cancelTravel(world.ctx, { travelId }));
  await runTravel(stops, { travelId });
  const { state, reachedAt, toAt } = await travelRow(world, travelId);
  expect(state).toBe("cancelled");
  expect(reachedAt < toAt).toBe(true);
  expect(await businessNow(world.ctx)).toEqual(reachedAt);
  const later = await rowsOf(world, ({ db, publisherId }) =>
    db.transaction.count({ where: { publisherId, occurredAt: { gt: reachedAt } } }),
  );
  expect(later).toBe(0);
  expect(await billPublisher(world.system)).toBe(false);
  await expectBooksToHold(world);
}, 60_000);

test("one whose worker died goes on from where it was, and does nothing twice", async () => {
  const [world, whole] = [await shopOfThree(), await shopOfThree()];
  const { travelId } = await startTravel(world.ctx, { step: by(6, "month"), customerId: null });
  const signal = new AbortController();
  const killed = stopping(world, 6, () => signal.abort());
  await expect(runTravel(killed, { travelId, signal: signal.signal })).rejects.toThrow();
  const cut = await travelRow(world, travelId);
  expect(cut.state).toBe("running");
  expect(cut.reachedAt < cut.toAt).toBe(true);
  // Whoever looks after billing leaves it alone until then.
  await runTravel(world.system, { travelId });
  await travel(whole, by(6, "month"));
  expect((await renewals(world)).length).toBe((await renewals(whole)).length);
  expect(await travelRow(world, travelId)).toMatchObject({ state: "done", chargeCount: 18 });
  await expectBooksToHold(world);
}, 60_000);

/** A context with which something happens at the gateway's so-manieth question. */
function stopping({ system }: World, at: number, what: () => unknown) {
  const { payments } = system.gateways;
  if (!payments) throw new Error("there is a gateway");
  let asked = 0;
  const authorise: typeof payments.authorise = async (request) => {
    asked += 1;
    if (asked === at) await what();
    return payments.authorise(request);
  };
  return { ...system, gateways: { ...system.gateways, payments: { ...payments, authorise } } };
}

test("nobody sets clocks without permission, or of others", async () => {
  const { world, customerId } = await subscribed();
  const other = await newWorld();
  const admin = await world.newAdmin({ reporting: "full", customerRelationship: true });
  const step = by(1, "day");
  const own = startTravel(admin.ctx, { step, customerId: null });
  await expect(own).rejects.toMatchObject({ kind: "forbidden" });
  const theirs = startTravel(other.ctx, { step, customerId });
  await expect(theirs).rejects.toMatchObject({ code: "customer.not-found" });
  await travel(world, step, { customerId, ctx: admin.ctx });
  await inTransaction(other.system, async ({ db }) =>
    expect(await db.customerClock.count()).toBe(0),
  );
  await expect(runTravel(world.ctx, { travelId: customerId.toString() })).rejects.toMatchObject({
    kind: "forbidden",
  });
});
