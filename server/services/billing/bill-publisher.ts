import { forbidden } from "@/server/domain/errors";
import { inTransaction, type ServiceContext } from "@/server/context";
import type { Pace } from "./advance";
import { AskingFailed } from "./ask-gateway";
import { claimDue } from "./claim-due";
import { parkSubscription } from "./park-subscriptions";
import { runSubscriptions } from "./run-subscriptions";

type Turn = {
  /** How many subscriptions, at most. */
  most?: number;
  pace?: Pace;
  /** Of one customer alone. */
  customerId?: bigint | null;
};

/** As many as share one transaction. */
const batchSize = 500;

/**
 * One turn of a publisher's billing: claims what is due and does it. Any number of workers may take
 * turns of one publisher at once; each subscription is claimed by one of them.
 *
 * @returns whether there may be more
 * @throws forbidden  to anybody but a job
 */
export async function billPublisher(
  ctx: ServiceContext,
  { most = batchSize, pace = "real", customerId = null }: Turn = {},
): Promise<boolean> {
  if (ctx.actor.kind !== "system") throw forbidden("billing.system-only");
  const ids = await claimDue(ctx, most, customerId);
  if (ids.length === 0) return false;
  try {
    await runSubscriptions(ctx, ids, { pace });
  } catch (error) {
    ctx.log.error({ err: error, subscriptions: ids.length }, "a batch of billing failed");
    // What was asked, or was not, is asked about when its lease is over.
    if (!(error instanceof AskingFailed)) await runApart(ctx, ids, pace);
  }
  return ids.length === most;
}

/** One by one, so that whichever cannot be written is found, and holds up no other. */
async function runApart(ctx: ServiceContext, ids: readonly bigint[], pace: Pace): Promise<void> {
  for (const id of ids) {
    try {
      await runSubscriptions(ctx, [id], { pace });
    } catch (error) {
      ctx.log.error({ err: error, id: Number(id) }, "subscription not billed");
      if (!isRefusedByRows(error)) continue;
      await inTransaction(ctx, (tx) => parkSubscription(tx, id, error));
    }
  }
}

/** What the database will refuse again tomorrow: rows that contradict what is to be written. */
const isRefusedByRows = (error: unknown): boolean =>
  error instanceof Error && /constraint|violates|out of range/i.test(error.message);
