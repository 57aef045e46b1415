import { authorize } from "@/server/auth/authorize";
import { inTransaction, type ServiceContext, type TransactionContext } from "@/server/context";
import type { Subscription } from "@/server/db/generated/client";
import { conflict, notFound } from "@/server/domain/errors";
import { recordAuditEntry } from "@/server/services/audit/record-audit-entry";
import { recordEvent } from "@/server/services/events/record-event";
import { once } from "@/server/services/idempotency/once";
import { byClockOfSubscriber } from "./by-clock-of-subscriber";
import type { SubscriptionInput } from "./schemas";
import { settleNow } from "./settle-now";

/**
 * Puts a parked subscription back into billing, which looks at it at once. Where its facts make no
 * sense still, it is parked again with what is wrong with it now.
 *
 * @returns why it is parked again; `null` where it is not
 * @throws not-found  `subscription.not-found`
 * @throws conflict   `subscription.not-parked`
 */
export async function releaseSubscription(
  ctx: ServiceContext,
  input: SubscriptionInput,
): Promise<{ parkReason: string | null }> {
  authorize(ctx.actor, "customers:write");
  const id = BigInt(input.subscriptionId);
  const releasedAt = await once(ctx, "release-subscription", input, async (tx) =>
    release(await byClockOfSubscriber(tx, id), id),
  );
  await settleNow(ctx, id, releasedAt);
  return inTransaction(ctx, async (tx) => {
    const { parkReason } = await hold(tx, id);
    return { parkReason };
  });
}

async function release(tx: TransactionContext, id: bigint): Promise<Date> {
  const { publisherId, clock, wall } = tx;
  const { parkedAt, parkReason, customerId } = await hold(tx, id);
  if (!parkedAt) throw conflict("subscription.not-parked", "This subscription is not parked.");
  await tx.db.subscription.update({
    where: { publisherId_id: { publisherId, id } },
    data: { parkedAt: null, parkReason: null, leasedUntil: null, nextActionAt: clock.now() },
  });
  const subscriptionId = Number(id);
  await recordEvent(tx, {
    type: "subscription.released",
    payload: { subscriptionId },
    customerId: Number(customerId),
  });
  await recordAuditEntry(tx, {
    action: "subscription.released",
    targetType: "subscription",
    targetId: String(subscriptionId),
    before: { parkReason },
  });
  return wall.now();
}

type Held = Pick<Subscription, "parkedAt" | "parkReason" | "customerId">;

async function hold({ db, publisherId }: TransactionContext, id: bigint): Promise<Held> {
  const [row] = await db.$queryRaw<Held[]>`
    SELECT "parkedAt", "parkReason", "customerId" FROM subscription
     WHERE "publisherId" = ${publisherId} AND id = ${id} FOR UPDATE`;
  if (!row) throw notFound("subscription.not-found", "There is no such subscription.");
  return row;
}
