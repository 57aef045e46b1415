import pg from "pg";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { z } from "zod";
import { inTransaction } from "@/server/context";
import { enqueue, enqueueAll } from "@/server/db/enqueue";
import { newId } from "@/server/db/new-id";
import { env } from "@/server/env";
import { newWorld, type World } from "@/server/testing/world";
import { defineTask } from "./task";
import { startWorker } from "./worker";
import { releaseDeadWorkers } from "./worker-lease";

const queue = new pg.Pool({ connectionString: env().DATABASE_WORKER_URL, max: 2 });
let world: World;
beforeAll(async () => {
  world = await newWorld();
  await (await startWorker([])).stop(); // installs the queue
});
afterAll(() => queue.end());

/** A task under a name of its own, so that no other test's worker takes its jobs. */
function newTask(run: (word: string, publisherId: bigint) => Promise<void>) {
  const name = `test-${newId()}`;
  const payload = z.object({ word: z.string() });
  const task = defineTask({
    name,
    payload,
    run: ({ word }, job) => run(word, job.forPublisher(world.publisherId).publisherId),
  });
  const tell = (word: string) =>
    inTransaction(world.ctx, (tx) => enqueue(tx.db, name, { word, publisherId: 1 }));
  return { name, task, tell };
}

async function work(...tasks: Parameters<typeof startWorker>[0] & {}) {
  const worker = await startWorker(tasks);
  onTestFinished(() => worker.stop());
  return worker;
}

const jobsOf = async (name: string) => {
  const { rows } = await queue.query<{ last_error: string | null; locked_by: string | null }>(
    "SELECT last_error, locked_by FROM graphile_worker.jobs WHERE task_identifier = $1",
    [name],
  );
  return rows;
};

/** Whether the worker that has this job under way holds its lease. */
async function isLeased(name: string): Promise<boolean> {
  const { rowCount } = await queue.query(
    `SELECT FROM pg_locks, graphile_worker.jobs
      WHERE task_identifier = $1 AND locktype = 'advisory' AND granted
        AND ((classid::bigint << 32) | objid::bigint) = hashtextextended(locked_by, 0)`,
    [name],
  );
  return rowCount === 1;
}

test("a job runs after its transaction commits, as its publisher", async () => {
  const done = Promise.withResolvers<[string, bigint]>();
  const { task, tell } = newTask(async (...told) => done.resolve(told));
  const worker = await work(task);
  await tell("hello");
  expect(await done.promise).toEqual(["hello", world.publisherId]);
  expect(worker.isAlive()).toBe(true);
});

test("a job whose transaction is undone never was", async () => {
  const { name } = newTask(async () => undefined);
  const undone = inTransaction(world.ctx, async (tx) => {
    await enqueue(tx.db, name, { word: "x" });
    throw new Error("changed my mind");
  });
  await expect(undone).rejects.toThrow();
  expect(await jobsOf(name)).toEqual([]);
});

test("jobs that can wait let others go first", async () => {
  const { name: task } = newTask(async () => undefined);
  const payload = { word: "x" };
  await inTransaction(world.ctx, (tx) =>
    enqueueAll(tx.db, [
      { task, payload, priority: 10 },
      { task, payload },
    ]),
  );
  const { rows } = await queue.query<{ priority: number }>(
    "SELECT priority FROM graphile_worker.jobs WHERE task_identifier = $1 ORDER BY id",
    [task],
  );
  expect(rows.map(({ priority }) => priority)).toEqual([10, 0]);
});

test("a failed job stays, with a reason that names nobody", async () => {
  const failed = Promise.withResolvers<void>();
  const { name, task, tell } = newTask(async () => {
    failed.resolve();
    throw new Error("no mail to ada@example.com");
  });
  const worker = await work(task);
  await tell("x");
  await failed.promise;
  await worker.stop();
  expect(await jobsOf(name)).toEqual([
    { last_error: expect.stringContaining("no mail to [private]"), locked_by: null },
  ]);
});

test("a payload of the wrong shape fails before the task sees it", async () => {
  const { name, task } = newTask(async () => undefined);
  await inTransaction(world.ctx, (tx) => enqueue(tx.db, name, { word: 7 }));
  await work(task);
  await expect.poll(() => jobsOf(name)).toMatchObject([{ last_error: /ZodError/ }]);
});

test("stopping waits for the job under way, and leaves what comes later", async () => {
  const started = Promise.withResolvers<void>();
  const mayEnd = Promise.withResolvers<void>();
  const ended: string[] = [];
  const { name, task, tell } = newTask(async (word) => {
    started.resolve();
    await mayEnd.promise;
    ended.push(word);
  });
  const worker = await work(task);
  await tell("first");
  await started.promise;
  const stopped = worker.stop();
  mayEnd.resolve();
  await stopped;
  await tell("second");
  expect(ended).toEqual(["first"]);
  expect(await jobsOf(name)).toHaveLength(1);
  expect(worker.isAlive()).toBe(false);
});

test("a worker that is stopped as soon as it started leaves nothing open", async () => {
  for (const _ of [1, 2, 3, 4, 5]) {
    const worker = await startWorker([]);
    await expect(worker.stop()).resolves.toBeUndefined();
  }
});

test("the jobs of a worker that was killed are taken back, those of a living one are not", async () => {
  const started = Promise.withResolvers<void>();
  const mayEnd = Promise.withResolvers<void>();
  const living = newTask(async () => {
    started.resolve();
    await mayEnd.promise;
  });
  await work(living.task);
  onTestFinished(() => mayEnd.resolve());
  await living.tell("x");
  await started.promise;
  await expect.poll(() => isLeased(living.name)).toBe(true);

  const killed = newTask(async () => undefined);
  await killed.tell("x");
  await queue.query(
    `UPDATE graphile_worker._private_jobs SET locked_by = $1, locked_at = now() - interval '1 minute'
      WHERE id = (SELECT id FROM graphile_worker.jobs WHERE task_identifier = $2)`,
    [`pool-${killed.name}`, killed.name],
  );
  await queue.query(
    `UPDATE graphile_worker._private_jobs SET locked_at = now() - interval '1 minute'
      WHERE id = (SELECT id FROM graphile_worker.jobs WHERE task_identifier = $1)`,
    [living.name],
  );

  await releaseDeadWorkers(queue);
  expect(await jobsOf(killed.name)).toMatchObject([{ locked_by: null }]);
  expect(await jobsOf(living.name)).toMatchObject([{ locked_by: expect.stringMatching(/^pool-/) }]);
});
