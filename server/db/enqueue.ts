import type { Db } from "./prisma";

type Options = {
  /** Replaces a waiting job with the same key, so that many wake-ups become one. */
  jobKey?: string;
  /** Wall time; business time is never parked in the queue. */
  runAt?: Date;
  maxAttempts?: number;
  /** Lower goes first; 0 unless told otherwise. */
  priority?: number;
};

export type NewJob = Options & { task: string; payload: Record<string, unknown> };

/** Puts a job into the queue within the open transaction: no commit, no job. */
export const enqueue = (
  db: Db,
  task: string,
  payload: Record<string, unknown>,
  options: Options = {},
): Promise<void> => enqueueAll(db, [{ ...options, task, payload }]);

/** Puts jobs into the queue in one statement. */
export async function enqueueAll(db: Db, jobs: readonly NewJob[]): Promise<void> {
  if (jobs.length === 0) return;
  await db.$queryRaw`SELECT count(*) FROM enqueue_jobs(${JSON.stringify(jobs)}::json)`;
}
