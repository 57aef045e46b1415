import type { Pool, PoolClient } from "pg";
import { z } from "zod";
import { env } from "@/server/env";
import { defineTask } from "./task";

/*
 * A worker that is killed leaves its jobs locked, and the queue itself waits four hours before it
 * takes them back. So each worker holds a shared advisory lock under its own name on a connection
 * of its own; where nobody holds it any more, nobody works on those jobs.
 */

/** Long enough for a worker to have taken its lease, or to have come back after a lost connection. */
const graceSeconds = () => env().TAKEOVER_SECONDS / 2;

export type Lease = {
  /** Takes the lease under this name, or takes it again if its connection was lost. */
  hold(workerId: string): Promise<void>;
  release(): void;
};

export function leaseOn(queue: Pool): Lease {
  let holder: PoolClient | null = null;
  let isReleased = false;
  return {
    async hold(workerId) {
      if (holder !== null || isReleased) return;
      const client = await queue.connect();
      // A worker that stopped meanwhile must not leave a connection that its pool waits for.
      if (isReleased) return client.release(true);
      holder = client;
      // A connection may complain more than once, and once more after it was given back.
      client.on("error", () => {
        if (holder !== client) return;
        holder = null;
        client.release(true);
      });
      await client.query("SELECT pg_advisory_lock_shared(hashtextextended($1, 0))", [workerId]);
    },
    release() {
      isReleased = true;
      holder?.release(true); // the lock ends with its session
      holder = null;
    },
  };
}

/** Puts the jobs of workers that are gone back into the queue. */
export async function releaseDeadWorkers(queue: Pool): Promise<string[]> {
  const { rows } = await queue.query<{ workerId: string }>(
    `WITH silent AS MATERIALIZED (
       SELECT DISTINCT locked_by FROM graphile_worker.jobs
        WHERE locked_at < now() - make_interval(secs => $1)
     ), dead AS MATERIALIZED (
       SELECT locked_by FROM silent
        WHERE pg_try_advisory_xact_lock(hashtextextended(locked_by, 0))
     )
     SELECT locked_by AS "workerId", graphile_worker.force_unlock_workers(ARRAY[locked_by]) FROM dead`,
    [graceSeconds()],
  );
  return rows.map(({ workerId }) => workerId);
}

export const rescueJobs = defineTask({
  name: "rescue-jobs",
  payload: z.unknown(),
  run: async (_, { queue, log }) => {
    const workers = await releaseDeadWorkers(queue);
    if (workers.length > 0) log.warn({ workers }, "took back the jobs of workers that are gone");
  },
});
