import { expect, test } from "vitest";
import { inTransaction } from "@/server/context";
import { newWorld, type World } from "@/server/testing/world";
import { deliverNextEvent, type RecordedEvent, type TakeEvent } from "./deliver-next-event";
import { forgetSettledDeliveries } from "./forget-settled-deliveries";
import { recordEvent } from "./record-event";

const stream = { consumer: "mail", streamId: 0n } as const;
const failing: TakeEvent = () => Promise.reject(new Error("no mail to ada@example.com today"));

/** Records so many events for the mail consumer, told apart by `sendCount`. */
async function record(world: World, ...sendCounts: number[]) {
  for (const sendCount of sendCounts) {
    await inTransaction(world.ctx, (tx) =>
      recordEvent(tx, {
        type: "team.member-invited",
        payload: { invitationId: "01a20100-8f48-744d-94f7-237d715cd81c", sendCount },
      }),
    );
  }
}

/** A consumer that remembers in which order it took what. */
function consumer() {
  const taken: number[] = [];
  const take: TakeEvent = async (_, event) => void taken.push(sendCountOf(event));
  return { taken, take };
}

const sendCountOf = (event: RecordedEvent) =>
  event.type === "team.member-invited" ? event.payload.sendCount : Number.NaN;

async function deliverAll(world: World, take: TakeEvent) {
  while (await deliverNextEvent(world.system, stream, take));
}

const entries = (world: World) =>
  inTransaction(world.system, (tx) =>
    tx.db.outboxEntry.findMany({
      where: { publisherId: world.publisherId, ...stream },
      orderBy: { sequence: "asc" },
    }),
  );

test("events arrive once, in order, and then nothing waits", async () => {
  const world = await newWorld();
  await record(world, 1, 2, 3);
  const { taken, take } = consumer();
  await deliverAll(world, take);
  await deliverAll(world, take);
  expect(taken).toEqual([1, 2, 3]);
});

test("a failed event holds back the later ones, and is tried again first", async () => {
  const world = await newWorld();
  await record(world, 1, 2);
  await expect(deliverAll(world, failing)).rejects.toThrow();
  expect(await entries(world)).toMatchObject([
    { state: "pending", attempts: 1, lastError: "Error: no mail to [private] today" },
    { state: "pending", attempts: 0 },
  ]);

  const { taken, take } = consumer();
  await deliverAll(world, take);
  expect(taken).toEqual([1, 2]);
});

test("what a consumer wrote before it failed is undone", async () => {
  const world = await newWorld();
  await record(world, 1);
  const halfway: TakeEvent = async (tx) => {
    await recordEvent(tx, { type: "team.invitation-revoked", payload: { invitationId: "x" } });
    throw new Error("halfway");
  };
  await expect(deliverAll(world, halfway)).rejects.toThrow("halfway");
  const count = await inTransaction(world.system, (tx) =>
    tx.db.event.count({
      where: { publisherId: world.publisherId, type: "team.invitation-revoked" },
    }),
  );
  expect(count).toBe(0);
});

test("two workers on one stream take turns, and no event arrives twice", async () => {
  const world = await newWorld();
  await record(world, 1, 2, 3, 4, 5, 6);
  const { taken, take } = consumer();
  await Promise.all([1, 2, 3].map(() => deliverAll(world, take)));
  expect(taken).toEqual([1, 2, 3, 4, 5, 6]);
});

test("after three days an event is given up and its stream goes on", async () => {
  const world = await newWorld({ now: "2026-03-01T00:00:00Z" });
  await record(world, 1, 2);
  world.clock.set("2026-03-04T00:00:00Z");
  await expect(deliverAll(world, failing)).rejects.toThrow();

  const { taken, take } = consumer();
  await deliverAll(world, take);
  expect(taken).toEqual([2]);
  expect(await entries(world)).toMatchObject([{ state: "failed" }, { state: "done" }]);
});

test("deliveries are forgotten after a month, given-up ones are kept", async () => {
  const world = await newWorld({ now: "2026-03-01T00:00:00Z" });
  await record(world, 1, 2);
  world.clock.set("2026-03-04T00:00:00Z");
  await expect(deliverAll(world, failing)).rejects.toThrow();
  await deliverAll(world, consumer().take);
  world.clock.set("2026-04-03T00:00:01Z"); // 30 days and a second after the delivery
  expect(await forgetSettledDeliveries(world.system)).toBe(1);
  expect(await entries(world)).toMatchObject([{ state: "failed" }]);
});

test("another publisher's stream is out of reach", async () => {
  const [one, other] = [await newWorld(), await newWorld()];
  await record(one, 1);
  const { taken, take } = consumer();
  await deliverAll(other, take);
  expect(taken).toEqual([]);
});

test("only the product itself delivers", async () => {
  const world = await newWorld();
  const delivery = deliverNextEvent(world.ctx, stream, consumer().take);
  await expect(delivery).rejects.toMatchObject({ kind: "forbidden" });
});
