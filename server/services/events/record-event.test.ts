import { expect, test } from "vitest";
import { inTransaction, type ServiceContext } from "@/server/context";
import { newWorld } from "@/server/testing/world";
import { recordEvent } from "./record-event";

const events = (ctx: ServiceContext, streamId: bigint) =>
  inTransaction(ctx, (tx) =>
    tx.db.event.findMany({
      where: { publisherId: tx.publisherId, streamId },
      orderBy: { sequence: "asc" },
    }),
  );

const remove = (ctx: ServiceContext, customerId?: number) =>
  inTransaction(ctx, (tx) =>
    recordEvent(tx, {
      type: "team.member-removed",
      payload: { accountId: "a" },
      ...(customerId !== undefined && { customerId }),
    }),
  );

test("an event says when it happened by the business's clock and when it was written by the wall's", async () => {
  const world = await newWorld();
  const wall = { now: () => new Date("2027-01-01T00:00:00Z") };
  await remove({ ...world.ctx, wall });
  const last = (await events(world.ctx, 0n)).at(-1);
  expect(last).toMatchObject({
    type: "team.member-removed",
    version: 1,
    occurredAt: new Date("2026-11-22T12:00:00Z"),
    recordedAt: new Date("2027-01-01T00:00:00Z"),
    actorKind: "admin",
    actorId: world.owner.accountId,
  });
});

test("the events of one customer are numbered without gaps, however many write at once", async () => {
  const world = await newWorld();
  await Promise.all(Array.from({ length: 12 }, () => remove(world.ctx, 500_000_001)));
  await remove(world.ctx, 500_000_002);
  const numbers = (await events(world.ctx, 500_000_001n)).map(({ sequence }) => Number(sequence));
  expect(numbers).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  expect(await events(world.ctx, 500_000_002n)).toHaveLength(1);
});

test("an event whose transaction fails leaves no number behind", async () => {
  const world = await newWorld();
  const failing = inTransaction(world.ctx, async (tx) => {
    await recordEvent(tx, {
      type: "team.member-removed",
      payload: { accountId: "a" },
      customerId: 500_000_003,
    });
    throw new Error("rolled back");
  });
  await expect(failing).rejects.toThrow("rolled back");
  await remove(world.ctx, 500_000_003);
  expect((await events(world.ctx, 500_000_003n)).map(({ sequence }) => sequence)).toEqual([1n]);
});

test("a consumer is owed exactly the events it takes, in the same transaction", async () => {
  const world = await newWorld();
  await inTransaction(world.ctx, (tx) =>
    recordEvent(tx, {
      type: "team.member-invited",
      payload: { invitationId: crypto.randomUUID(), sendCount: 1 },
    }),
  );
  await remove(world.ctx);
  const owed = await inTransaction(world.ctx, (tx) =>
    tx.db.outboxEntry.findMany({
      where: { publisherId: tx.publisherId },
      include: { event: true },
    }),
  );
  expect(owed.map(({ consumer, event }) => [consumer, event.type])).toEqual([
    ["mail", "team.member-invited"],
  ]);
});

test("another publisher's events are out of sight", async () => {
  const [ours, theirs] = [await newWorld(), await newWorld()];
  const seen = await inTransaction(ours.ctx, (tx) =>
    tx.db.event.findMany({ where: { publisherId: theirs.publisherId } }),
  );
  expect(seen).toEqual([]);
});
