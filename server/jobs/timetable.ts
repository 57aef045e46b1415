import type { CronItem } from "graphile-worker";

const missedRunsDoNotMatter = { backfillPeriod: 0, maxAttempts: 1 };

const every = (match: string, task: string): CronItem => ({
  match,
  task,
  identifier: task,
  options: { ...missedRunsDoNotMatter, jobKey: task },
});

/** What happens by the clock, in UTC: upkeep, and looks for what is due by business time. */
export const timetable: readonly CronItem[] = [
  every("* * * * *", "sweep-outbox"),
  every("* * * * *", "rescue-jobs"),
  every("* * * * *", "run-billing"),
  every("* * * * *", "run-price-changes"),
  every("* * * * *", "find-out-payments"),
  every("* * * * *", "find-out-refunds"),
  every("* * * * *", "take-gateway-notices"),
  every("23 * * * *", "reconcile"),
  every("*/10 * * * *", "forget-spent-limits"),
  every("17 * * * *", "forget-expired"),
  every("53 * * * *", "forget-dead-jobs"),
  every("41 3 * * *", "forget-spent-access"),
];
