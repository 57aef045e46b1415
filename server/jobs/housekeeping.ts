import { z } from "zod";
import type { ServiceContext } from "@/server/context";
import { appPool } from "@/server/db/pool";
import { forgetUnpaidCheckouts } from "@/server/services/checkout/forget-unpaid-checkouts";
import { forgetSpentTokens } from "@/server/services/customers/forget-spent-tokens";
import { forgetSettledDeliveries } from "@/server/services/events/forget-settled-deliveries";
import { forgetExpiredKeys } from "@/server/services/idempotency/forget-expired-keys";
import { forgetSpentLimits } from "@/server/services/rate-limits/forget-spent-limits";
import { forgetExpiredTasks } from "@/server/services/tasks/forget-expired-tasks";
import { eachPublisher } from "./each-publisher";
import { defineTask } from "./task";

/** Lets go of rate-limit buckets that have run empty. */
export const forgetLimits = defineTask({
  name: "forget-spent-limits",
  payload: z.unknown(),
  run: async (_, { log }) => log.debug({ rows: await forgetSpentLimits(appPool()) }, "forgot"),
});

/** Lets go of what each publisher no longer needs. */
export const forgetExpired = defineTask({
  name: "forget-expired",
  payload: z.unknown(),
  run: async (_, { forPublisher, log, signal }) => {
    let rows = 0;
    for await (const publisherId of eachPublisher()) {
      if (signal.aborted) return;
      rows += await forgetExpiredOf(forPublisher(publisherId));
    }
    log.debug({ rows }, "forgot");
  },
});

/** For how long a job that is tried no more can be looked at. */
const deadForDays = 14;

/**
 * Lets go of jobs that are tried no more: those that failed too often, and those whose worker died
 * while a newer one of their name took their place. The queue itself keeps them for ever.
 */
export const forgetDeadJobs = defineTask({
  name: "forget-dead-jobs",
  payload: z.unknown(),
  run: async (_, { queue, log }) => {
    const { rowCount } = await queue.query(
      `SELECT FROM graphile_worker.complete_jobs(ARRAY(
         SELECT id FROM graphile_worker.jobs
          WHERE attempts >= max_attempts AND locked_at IS NULL
            AND updated_at < now() - make_interval(days => $1)))`,
      [deadForDays],
    );
    log.debug({ rows: rowCount }, "forgot");
  },
});

/** One publisher's part of it. */
export async function forgetExpiredOf(ctx: ServiceContext): Promise<number> {
  const keys = await forgetExpiredKeys(ctx);
  const deliveries = await forgetSettledDeliveries(ctx);
  const tasks = await forgetExpiredTasks(ctx);
  const tokens = await forgetSpentTokens(ctx);
  const checkouts = await forgetUnpaidCheckouts(ctx);
  return keys + deliveries + tasks + tokens + checkouts;
}
