import { expect, test } from "vitest";
import { businessNow, byClockOf, forPublisher, inTransaction, withinPublisher } from "./context";
import { moveClocks } from "./testing/clocks";
import { newGuest } from "./testing/customers";
import { newWorld } from "./testing/world";

const dayMs = 86_400_000;
const later = (instant: Date, days: number) => new Date(instant.getTime() + days * dayMs);

test("business time is the publisher's, wall time is the machine's", async () => {
  const [world, other] = [await newWorld(), await newWorld()];
  await moveClocks(world, { publisherDays: 30 });
  const [now, then] = [world.clock.now(), later(world.clock.now(), 30)];

  await inTransaction(world.ctx, (tx) => {
    expect(tx.clock.now()).toEqual(then);
    expect(tx.wall.now()).toEqual(now);
    // Who joins a transaction is moved no second time.
    return inTransaction(tx, async (again) => expect(again.clock.now()).toEqual(then));
  });
  expect(await businessNow(world.ctx)).toEqual(then);
  expect(await businessNow(other.ctx)).toEqual(now);
  expect(await businessNow(forPublisher(other.ctx, world.publisherId))).toEqual(then);
  expect(await businessNow(world.installation)).toEqual(now);
});

test("a customer's time is the customer's or the publisher's, whichever is later", async () => {
  const world = await newWorld();
  const [ahead, behind] = [await newGuest(world), await newGuest(world)];
  const now = world.clock.now();
  await moveClocks(world, { publisherDays: 30, customers: { [ahead.customerId]: 90 } });
  expect(await businessNow(ahead.ctx)).toEqual(later(now, 90));
  expect(await businessNow(behind.ctx)).toEqual(later(now, 30));

  await inTransaction(world.ctx, async (tx) => {
    expect(tx.clock.now()).toEqual(later(now, 30));
    expect(tx.horizon).toEqual(later(now, 30));
    const theirs = await byClockOf(tx, BigInt(ahead.customerId));
    expect(theirs.clock.now()).toEqual(later(now, 90));
  });

  await moveClocks(world, { publisherDays: 120 });
  expect(await businessNow(ahead.ctx)).toEqual(later(now, 120));
  await inTransaction(world.ctx, async (tx) => expect(tx.horizon).toBeNull());
});

test("what is done as of a moment stays at it, and another publisher has its own time", async () => {
  const [world, other] = [await newWorld(), await newWorld()];
  await moveClocks(world, { publisherDays: 30 });
  const given = { ...world.ctx, isClockGiven: true };
  expect(await businessNow(given)).toEqual(world.clock.now());
  await inTransaction(given, async (tx) => expect(tx.clock.now()).toEqual(world.clock.now()));

  await inTransaction(other.ctx, async (tx) => {
    await withinPublisher(tx, world.publisherId, async (own) =>
      expect(own.clock.now()).toEqual(later(world.clock.now(), 30)),
    );
    const mine = await tx.db.companyProfile.findMany();
    expect(mine.map(({ publisherId }) => publisherId)).toEqual([other.publisherId]);
  });
});
