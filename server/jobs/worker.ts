import { scheduler } from "node:timers/promises";
import pg from "pg";
import { env } from "@/server/env";
import { log } from "@/server/log";
import { startLife, type Life } from "./runner";
import type { Task } from "./task";
import { tasks as allTasks } from "./tasks";
import { timetable } from "./timetable";
import { releaseDeadWorkers } from "./worker-lease";

export type Worker = {
  /** Whether it still looks for jobs, or works on some. */
  isAlive(): boolean;
  /** Takes no more jobs, and resolves when those under way have ended. */
  stop(): Promise<void>;
};

const pauseMs = 2_000;

/**
 * Runs jobs until it is stopped: in the web process, or alone. Any number may run side by side; the
 * queue hands each job to one of them. When the database goes away it comes back after it.
 */
export async function startWorker(tasks: readonly Task[] = allTasks): Promise<Worker> {
  const queue = openQueue();
  const stopping = new AbortController();
  const start = () => startLife(queue, tasks, tasks === allTasks ? timetable : []);

  let life: Life | null = await start();
  const lives = (async () => {
    while (!stopping.signal.aborted) {
      await life?.runner.promise.catch((err: unknown) => log().error({ err }, "worker stopped"));
      life = null;
      if (stopping.signal.aborted) return;
      await scheduler.wait(pauseMs, { signal: stopping.signal }).catch(() => undefined);
      life = await start().catch(() => null);
    }
  })();
  await releaseDeadWorkers(queue);

  let stopped: Promise<void> | undefined;
  const stop = async () => {
    stopping.abort();
    await life?.runner.stop();
    await lives;
    await queue.end();
  };
  return {
    isAlive: () => !stopping.signal.aborted && life?.pulse.isBeating() === true,
    stop: () => (stopped ??= stop()),
  };
}

function openQueue(): pg.Pool {
  const { DATABASE_WORKER_URL, WORKER_CONCURRENCY } = env();
  const queue = new pg.Pool({
    connectionString: DATABASE_WORKER_URL,
    max: WORKER_CONCURRENCY + 3, // one listens, one holds the lease, one keeps the timetable
    application_name: "tenure-worker",
  });
  // A lost connection is an event for whoever uses it, not the end of the process.
  const ignore = () => undefined;
  queue.on("error", ignore);
  queue.on("connect", (client) => client.on("error", ignore));
  return queue;
}
