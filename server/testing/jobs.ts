import pg from "pg";
import { env } from "@/server/env";
import { tasks } from "@/server/jobs/tasks";
import type { JobContext } from "@/server/jobs/task";
import { log } from "@/server/log";
import { singleton } from "@/server/singleton";
import type { World } from "./world";

const queue = () =>
  singleton("test-queue", () => {
    const pool = new pg.Pool({ connectionString: env().DATABASE_WORKER_URL, max: 1 });
    pool.on("error", () => undefined);
    return pool;
  });

type Waiting = { id: string; task: string; payload: unknown };

/** Does the jobs of these names that wait for a world's publisher, as a worker would, until none is left. */
export async function doJobs(world: World, ...names: string[]): Promise<void> {
  for (;;) {
    const { rows } = await queue().query<Waiting>(
      `DELETE FROM graphile_worker._private_jobs j USING graphile_worker._private_tasks t
        WHERE t.id = j.task_id AND t.identifier = ANY ($1) AND j.payload ->> 'publisherId' = $2
       RETURNING j.id, t.identifier AS task, j.payload`,
      [names, String(world.publisherId)],
    );
    if (rows.length === 0) return;
    for (const { task, payload } of rows) {
      const known = tasks.find(({ name }) => name === task);
      if (!known) throw new Error(`no worker does ${task}`);
      await known.run(payload, jobOf(world));
    }
  }
}

const jobOf = ({ system, wall }: World & { wall?: JobContext["wall"] }): JobContext => ({
  forPublisher: () => system,
  wall: wall ?? system.wall,
  log: log(),
  signal: new AbortController().signal,
  queue: queue(),
});
