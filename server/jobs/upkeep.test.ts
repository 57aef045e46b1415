import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { systemClock } from "@/server/clock";
import { composeContext } from "@/server/compose";
import { inTransaction } from "@/server/context";
import { newId } from "@/server/db/new-id";
import { env } from "@/server/env";
import { log } from "@/server/log";
import { once } from "@/server/services/idempotency/once";
import { newWorld, type World } from "@/server/testing/world";
import { dispatchEvents } from "./dispatch-events";
import { eachPublisher } from "./each-publisher";
import { forgetDeadJobs, forgetExpiredOf } from "./housekeeping";
import { sweepOutbox } from "./sweep-outbox";
import type { JobContext } from "./task";
import { startWorker } from "./worker";

const queue = new pg.Pool({ connectionString: env().DATABASE_WORKER_URL, max: 1 });
beforeAll(async () => {
  await (await startWorker([])).stop(); // installs the queue
});
afterAll(() => queue.end());

const job = (overrides: Partial<JobContext> = {}): JobContext => ({
  forPublisher: (publisherId) =>
    composeContext({
      publisherId: BigInt(publisherId),
      actor: { kind: "system", job: "test" },
      requestId: newId(),
    }),
  wall: systemClock,
  log: log(),
  signal: new AbortController().signal,
  queue,
  ...overrides,
});

/** An event that the outbox owes since some minutes, and whose wake-up was lost. */
async function forgottenEvent(world: World, minutes: number) {
  const streamId = 7n;
  const recordedAt = new Date(systemClock.now().getTime() - minutes * 60_000);
  const { publisherId } = world;
  const eventId = newId();
  await inTransaction(world.system, async (tx) => {
    await tx.db.eventStream.create({ data: { publisherId, id: streamId, lastSequence: 1n } });
    await tx.db.event.create({
      data: {
        ...{ publisherId, id: eventId, streamId, sequence: 1n, recordedAt, occurredAt: recordedAt },
        ...{ type: "publisher.created", version: 1, payload: {} },
        ...{ actorKind: "system", requestId: newId() },
      },
    });
    await tx.db.outboxEntry.create({
      data: { publisherId, consumer: "mail", streamId, sequence: 1n, eventId, recordedAt },
    });
  });
  return {
    waking: `mail-owed-events:${publisherId}`,
    retrying: `dispatch-events:${publisherId}:mail:${streamId}`,
  };
}

async function isEnqueued(jobKey: string): Promise<boolean> {
  const { rowCount } = await queue.query("SELECT FROM graphile_worker.jobs WHERE key = $1", [
    jobKey,
  ]);
  return rowCount === 1;
}

test("a stream whose wake-up was lost is woken, one that waits a moment is not", async () => {
  const lost = await forgottenEvent(await newWorld(), 5);
  const fresh = await forgottenEvent(await newWorld(), 0);
  await sweepOutbox.run({}, job());
  expect(await isEnqueued(lost.waking)).toBe(true);
  expect(await isEnqueued(lost.retrying)).toBe(false);
  expect(await isEnqueued(fresh.waking)).toBe(false);
});

test("a stream that was tried in vain is tried again by itself", async () => {
  const world = await newWorld();
  const { retrying } = await forgottenEvent(world, 5);
  await inTransaction(world.system, ({ db, publisherId }) =>
    db.outboxEntry.updateMany({ where: { publisherId }, data: { attempts: 1 } }),
  );
  await sweepOutbox.run({}, job());
  expect(await isEnqueued(retrying)).toBe(true);
});

test("a dispatch delivers what waits; a worker that stops leaves it", async () => {
  const world = await newWorld();
  await forgottenEvent(world, 5);
  const stream = { publisherId: Number(world.publisherId), consumer: "mail", streamId: 7 };
  const pending = () =>
    inTransaction(world.system, (tx) =>
      tx.db.outboxEntry.count({ where: { publisherId: world.publisherId, state: "pending" } }),
    );
  await dispatchEvents.run(stream, job({ signal: AbortSignal.abort() }));
  expect(await pending()).toBe(1);
  await dispatchEvents.run(stream, job());
  expect(await pending()).toBe(0);
});

test("a dispatch to a consumer that does not exist is refused", async () => {
  const stream = { publisherId: 123456789, consumer: "nobody", streamId: 0 };
  await expect(dispatchEvents.run(stream, job())).rejects.toThrow("consumer");
});

test("a job that is tried no more can be looked at for two weeks, then it goes", async () => {
  const publisher = (await newWorld()).publisherId;
  const keys = ["dead", "just-dead", "waiting"].map((name) => `${name}:${publisher}`);
  await queue.query(
    `SELECT graphile_worker.add_job('nothing', job_key => key, run_at => now() + interval '1 year')
       FROM unnest($1::text[]) AS key`,
    [keys],
  );
  await queue.query(
    `UPDATE graphile_worker._private_jobs
        SET attempts = CASE WHEN key LIKE 'waiting%' THEN 0 ELSE max_attempts END,
            updated_at = now() - make_interval(days => CASE WHEN key LIKE 'just%' THEN 13 ELSE 15 END)
      WHERE key = ANY ($1)`,
    [keys],
  );
  await forgetDeadJobs.run({}, job());
  const left = await Promise.all(keys.map(isEnqueued));
  expect(left).toEqual([false, true, true]);
  await queue.query("SELECT graphile_worker.remove_job(key) FROM unnest($1::text[]) AS key", [
    keys,
  ]);
});

test("answers to repeated requests are kept for a week, then forgotten", async () => {
  const world = await newWorld({ now: "2026-01-01T00:00:00Z" });
  const old = { ...world.ctx, idempotencyKey: "old" };
  const recent = { ...world.ctx, idempotencyKey: "recent", wall: systemClock };
  for (const ctx of [old, recent]) await once(ctx, "greet", {}, async () => "hello");

  expect(await forgetExpiredOf(job().forPublisher(world.publisherId))).toBe(1);
  const kept = await inTransaction(world.ctx, (tx) =>
    tx.db.idempotencyKey.findMany({
      where: { publisherId: world.publisherId },
      select: { key: true },
    }),
  );
  expect(kept).toEqual([{ key: "recent" }]);
});

test("a mailed code goes once it has ended", async () => {
  const world = await newWorld();
  const now = world.clock.now();
  const inTenMinutes = new Date(now.getTime() + 600_000);
  await inTransaction(world.system, ({ db, publisherId }) =>
    db.customerCode.create({
      data: {
        ...{ publisherId, id: newId(), emailKey: "kim@example.com", purpose: "checkout" },
        ...{ subjectId: newId(), codeHash: "hash", attemptsLeft: 5, createdAt: now },
        expiresAt: inTenMinutes,
      },
    }),
  );
  expect(await forgetExpiredOf(world.system)).toBe(0);
  world.clock.set(inTenMinutes.toISOString());
  expect(await forgetExpiredOf(world.system)).toBe(1);
});

test("every publisher is visited once, the installation included", async () => {
  const { publisherId } = await newWorld();
  const visited: bigint[] = [];
  for await (const id of eachPublisher()) visited.push(id);
  expect(visited.filter((id) => id === publisherId)).toHaveLength(1);
  expect(visited[0]).toBe(0n);
  expect(new Set(visited).size).toBe(visited.length);
});
