import { EventEmitter } from "node:events";
import {
  parseCronItems,
  run,
  type CronItem,
  type Runner,
  type WorkerEvents,
} from "graphile-worker";
import type { Pool } from "pg";
import { env } from "@/server/env";
import { log } from "@/server/log";
import { queueLogger } from "./queue-logger";
import { runTasks } from "./run-tasks";
import type { Task } from "./task";
import { leaseOn } from "./worker-lease";
import { watchPulse, type Pulse } from "./worker-pulse";

/** One life of a worker: it ends when it is stopped, or when it cannot tell the queue what it did. */
export type Life = { runner: Runner; pulse: Pulse };

/** Starts to look for jobs; installs or upgrades the queue's tables first. */
export async function startLife(
  queue: Pool,
  tasks: readonly Task[],
  timetable: readonly CronItem[],
): Promise<Life> {
  const events: WorkerEvents = new EventEmitter();
  const pulse = watchPulse(events);
  const lease = leaseOn(queue);
  // Told each time the queue is listened to anew, hence also after a lost connection.
  events.on("pool:listen:success", ({ workerPool }) => {
    lease.hold(workerPool.id).catch((err: unknown) => log().warn({ err }, "no lease"));
  });
  const runner = await run({
    pgPool: queue,
    events,
    logger: queueLogger(log()),
    noHandleSignals: true,
    concurrency: env().WORKER_CONCURRENCY,
    taskList: runTasks(tasks, queue),
    parsedCronItems: parseCronItems([...timetable]),
    // In batches, if only of one: that way stopping waits until the queue knows of each job's end.
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
  });
  const end = () => lease.release();
  runner.promise.then(end, end);
  return { runner, pulse };
}
