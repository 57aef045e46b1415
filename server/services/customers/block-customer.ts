import { authorize } from "@/server/auth/authorize";
import {
  byClockOf,
  inTransaction,
  type ServiceContext,
  type TransactionContext,
} from "@/server/context";
import { conflict } from "@/server/domain/errors";
import { recordChange } from "@/server/services/events/record-change";
import { tellSubscription } from "@/server/services/billing/tell-subscription";
import { lockCustomer } from "./lock-customer";
import { requireCustomer } from "./require-customer";
import type { CustomerInput } from "./schemas";

/**
 * Shuts a customer out: they cannot sign in, buy or watch, and wherever they are signed in ends.
 * Renewal stops with it, because nobody pays for what they cannot have; what is paid for runs out
 * without them. Nothing is given back by this. Twice is as good as once.
 *
 * @throws not-found  `customer.not-found`
 * @throws conflict   `customer.anonymised`, `subscription.parked`, `subscription.switch-under-way`
 */
export async function blockCustomer(
  ctx: ServiceContext,
  { customerId }: CustomerInput,
): Promise<void> {
  authorize(ctx.actor, "accounts:write");
  await inTransaction(ctx, async (tx) => {
    const customer = await lockCustomer(tx, (await requireCustomer(tx, customerId)).id);
    if (customer.state === "blocked") return;
    refuseAnonymised(customer);
    await stopRenewals(await byClockOf(tx, customer.id), customer.id);
    await setState(tx, customerId, "blocked");
  });
}

/**
 * Lets a customer in again. Renewals stay stopped: they can be resumed while what was paid for runs.
 *
 * @throws not-found  `customer.not-found`
 * @throws conflict   `customer.anonymised`
 */
export async function unblockCustomer(
  ctx: ServiceContext,
  { customerId }: CustomerInput,
): Promise<void> {
  authorize(ctx.actor, "accounts:write");
  await inTransaction(ctx, async (tx) => {
    const customer = await lockCustomer(tx, (await requireCustomer(tx, customerId)).id);
    if (customer.state === "active") return;
    refuseAnonymised(customer);
    await setState(tx, customerId, "active");
  });
}

function refuseAnonymised({ state }: { state: string }): void {
  if (state !== "anonymised") return;
  throw conflict("customer.anonymised", "This customer was anonymised. Nobody is left to let in.");
}

/** What is paid for elsewhere is stopped there: nobody here charges it. */
async function stopRenewals(tx: TransactionContext, customerId: bigint): Promise<void> {
  const { db, publisherId } = tx;
  const renewing = await db.subscription.findMany({
    where: {
      ...{ publisherId, customerId, isExternallyManaged: false },
      state: { in: ["active", "paused"] },
    },
    orderBy: { id: "asc" },
  });
  for (const { id, parkedAt } of renewing) {
    if (parkedAt) {
      throw conflict(
        "subscription.parked",
        `Subscription ${id} is parked: put it back into billing first, so that its renewal can stop.`,
      );
    }
    await tellSubscription(tx, id, { kind: "stop", reason: "blocked" });
  }
}

async function setState(tx: TransactionContext, customerId: number, state: "active" | "blocked") {
  const { db, publisherId } = tx;
  const id = BigInt(customerId);
  const before = state === "blocked" ? "active" : "blocked";
  await db.customer.update({
    where: { publisherId_id: { publisherId, id } },
    data: { state, updatedAt: tx.clock.now() },
  });
  if (state === "blocked") {
    const revokedAt = tx.wall.now();
    const standing = { publisherId, customerId: id, revokedAt: null };
    await db.customerToken.updateMany({ where: standing, data: { revokedAt } });
    await db.customerSession.updateMany({ where: standing, data: { revokedAt } });
  }
  await recordChange(tx, {
    type: state === "blocked" ? "customer.blocked" : "customer.unblocked",
    payload: { customerId },
    customerId,
    ...{ targetType: "customer", targetId: String(customerId) },
    ...{ before: { state: before }, after: { state } },
  });
}
