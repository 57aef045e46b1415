import type { Db } from "./prisma";

type Options = {
  /** Replaces a waiting job with the same key, so that many wake-ups become one. */
  jobKey?: string;
  /** Wall time; business time is never parked in the queue. */
  runAt?: Date;
  maxAttempts?: number;
};

/** Puts a job into the queue within the open transaction: no commit, no job. */
export async function enqueue(
  db: Db,
  task: string,
  payload: Record<string, unknown>,
  { jobKey, runAt, maxAttempts = 25 }: Options = {},
): Promise<void> {
  await db.$queryRaw`
    SELECT 1 FROM enqueue_job(
      ${task}::text, ${JSON.stringify(payload)}::json, ${jobKey ?? null}::text,
      ${runAt ?? null}::timestamptz, ${maxAttempts}::integer)`;
}
