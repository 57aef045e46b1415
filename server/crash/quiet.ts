import { scheduler } from "node:timers/promises";
import { ownerRows } from "./owner-rows";

const lookEveryMs = 250;

/** What is still to be done, in words; nothing when everything that is due was done. */
const leftOver = `
  SELECT format('%s subscriptions with something due', count(*)) AS left, count(*) AS many
    FROM subscription WHERE "nextActionAt" <= now() AND "parkedAt" IS NULL
  UNION ALL
  SELECT format('%s payments whose outcome is not known', count(*)), count(*)
    FROM payment WHERE "settledAt" IS NULL AND state <> 'action-required'
  UNION ALL
  SELECT format('%s refunds whose outcome is not known', count(*)), count(*)
    FROM refund_attempt WHERE "settledAt" IS NULL
  UNION ALL
  SELECT format('%s chargebacks that nobody took', count(*)), count(*)
    FROM sandbox_gateway.chargeback
   WHERE "acknowledgedAt" IS NULL AND state <> 'moot' AND "dueAt" <= now()
  UNION ALL
  SELECT format('%s jobs, such as %s', count(*), min(task_identifier)), count(*)
    FROM graphile_worker.jobs
   WHERE attempts < max_attempts AND max_attempts > 1`;

/**
 * Waits until nothing is left to do: what dead processes had in hand is taken up, unknown outcomes
 * are found out.
 *
 * @throws Error that names what is left when the patience is over
 */
export async function untilQuiet(patienceSeconds: number): Promise<void> {
  const deadline = performance.now() + patienceSeconds * 1_000;
  for (;;) {
    const rows = await ownerRows<{ left: string; many: string }>(leftOver).catch(() => null);
    const left = rows?.filter(({ many }) => many !== "0").map(({ left: what }) => what);
    if (left?.length === 0) return;
    if (performance.now() > deadline) {
      throw new Error(
        `After ${patienceSeconds} s there are left: ${left?.join("; ") ?? "no answer"}`,
      );
    }
    await scheduler.wait(lookEveryMs);
  }
}
