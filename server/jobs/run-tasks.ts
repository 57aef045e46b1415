import type { JobHelpers, TaskList } from "graphile-worker";
import type { Pool } from "pg";
import { systemClock } from "@/server/clock";
import { composeContext } from "@/server/compose";
import { log, type Logger } from "@/server/log";
import { serializeError } from "@/server/log-error";
import type { JobContext, Task } from "./task";

/**
 * Our tasks as the queue runs them: each with its context, and one log line for each job. That of one
 * which went well is for whoever looks closely: there may be thousands in a second.
 */
export const runTasks = (tasks: readonly Task[], queue: Pool): TaskList =>
  Object.fromEntries(
    tasks.map((task) => [
      task.name,
      (payload: unknown, { job, abortSignal }: JobHelpers) =>
        runJob(task, payload, job, { queue, signal: abortSignal }),
    ]),
  );

type Attempt = Pick<JobHelpers["job"], "id" | "attempts" | "max_attempts">;

async function runJob(
  task: Task,
  payload: unknown,
  job: Attempt,
  parts: Pick<JobContext, "queue" | "signal">,
): Promise<void> {
  const requestId = `job-${job.id}`;
  const jobLog = log().child({ requestId, task: task.name, attempt: job.attempts });
  const forPublisher: JobContext["forPublisher"] = (publisherId) =>
    composeContext({
      publisherId: BigInt(publisherId),
      actor: { kind: "system", job: task.name },
      requestId,
    });

  const startedAt = performance.now();
  try {
    await task.run(payload, { ...parts, forPublisher, wall: systemClock, log: jobLog });
    jobLog.debug({ durationMs: Math.round(performance.now() - startedAt) }, "job done");
  } catch (error) {
    tellFailure(jobLog, error, job);
    // The queue keeps an error's message in its table, where no person may appear either.
    const { type, message } = serializeError(error);
    throw new Error(`${type}: ${message}`, { cause: error });
  }
}

function tellFailure(jobLog: Logger, err: unknown, { attempts, max_attempts }: Attempt): void {
  if (attempts >= max_attempts) jobLog.error({ err }, "job given up");
  else jobLog.warn({ err }, "job failed, will be tried again");
}
