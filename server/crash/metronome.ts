import pg from "pg";
import { scheduler } from "node:timers/promises";
import { env } from "@/server/env";
import { timetable } from "@/server/jobs/timetable";

const tickMs = 500;

/** What the timetable does every minute: the test has no minutes to wait. */
const everyMinute = timetable.filter(({ match }) => match === "* * * * *").map(({ task }) => task);

/** Turns of one publisher that may be under way at once. */
const lanes = [1, 2, 3, 4];

/**
 * Has the work of every minute done twice a second, by whichever worker is alive, and publishers
 * billed by several workers at once however little they have to do.
 */
export function startMetronome(publishers: readonly bigint[]) {
  const queue = new pg.Pool({ connectionString: env().DATABASE_WORKER_URL, max: 1 });
  const ignore = () => undefined;
  queue.on("error", ignore);
  queue.on("connect", (client) => client.on("error", ignore));
  const stopping = new AbortController();
  const ticking = (async () => {
    while (!stopping.signal.aborted) {
      await queue.query(tick, [everyMinute, publishers, lanes]).catch(ignore);
      await scheduler.wait(tickMs);
    }
  })();
  return {
    async stop() {
      if (stopping.signal.aborted) return;
      stopping.abort();
      await ticking;
      await queue.end();
    },
  };
}

/** While the database is down nothing is enqueued, and nothing falls due. */
const tick = `
  SELECT count(graphile_worker.add_job(task, payload, job_key => key, max_attempts => 1,
                                       job_key_mode => 'preserve_run_at'))
    FROM (SELECT task, '{}'::json AS payload, task AS key FROM unnest($1::text[]) AS task
           UNION ALL
          SELECT 'bill-publisher', json_build_object('publisherId', id, 'lane', lane),
                 format('bill-publisher:%s:%s', id, lane)
            FROM unnest($2::bigint[]) AS id, unnest($3::int[]) AS lane) jobs`;
