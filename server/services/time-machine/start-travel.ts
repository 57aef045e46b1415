import { requireMember } from "@/server/auth/actor";
import type { ServiceContext, TransactionContext } from "@/server/context";
import { enqueue } from "@/server/db/enqueue";
import { newId } from "@/server/db/new-id";
import { conflict } from "@/server/domain/errors";
import { recordAuditEntry } from "@/server/services/audit/record-audit-entry";
import { once } from "@/server/services/idempotency/once";
import { readTarget } from "./read-target";
import { requireTimeMachine } from "./require-time-machine";
import type { TravelStepInput } from "./schemas";

/**
 * Begins to set the publisher's clock forward, or a customer's: a job does all that is due on the way.
 *
 * @throws conflict   `time-machine.live`, `time-machine.running`: one at a time
 * @throws not-found, invalid  as `readTarget`
 */
export async function startTravel(ctx: ServiceContext, input: TravelStepInput) {
  requireTimeMachine(ctx, input.customerId === null ? "settings:write" : "customers:write");
  const { accountId } = requireMember(ctx.actor);
  return once(ctx, "start-travel", input, async (tx) => {
    const { publisherId, wall } = tx;
    const { customerId, fromAt, toAt } = await readTarget(tx, input);
    await requireNoOther(tx);
    const id = newId();
    const createdAt = wall.now();
    await tx.db.timeTravel.create({
      data: {
        ...{ publisherId, id, customerId, fromAt, toAt, reachedAt: fromAt },
        ...{ startedBy: accountId, createdAt, progressAt: createdAt },
      },
    });
    await recordAuditEntry(tx, {
      action: "time-machine.started",
      ...(customerId === null
        ? { targetType: "time-machine", targetId: id }
        : { targetType: "customer", targetId: String(customerId) }),
      before: { now: fromAt.toISOString() },
      after: { now: toAt.toISOString() },
    });
    const payload = { publisherId: Number(publisherId), travelId: id };
    await enqueue(tx.db, "run-travel", payload, { jobKey: `run-travel:${id}` });
    return { travelId: id, fromAt, toAt };
  });
}

/** The publisher's row keeps two that start at once apart; an index would too, with less to say. */
async function requireNoOther({ db, publisherId }: TransactionContext): Promise<void> {
  await db.$queryRaw`SELECT 1 FROM publisher WHERE id = ${publisherId} FOR NO KEY UPDATE`;
  const running = await db.timeTravel.count({ where: { publisherId, state: "running" } });
  if (running === 0) return;
  throw conflict("time-machine.running", "A clock is being set forward at this moment.");
}
