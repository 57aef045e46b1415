import type { Actor } from "@/server/auth/actor";
import { authorize } from "@/server/auth/authorize";
import {
  byClockOf,
  inTransaction,
  type ServiceContext,
  type TransactionContext,
} from "@/server/context";
import { conflict } from "@/server/domain/errors";
import { recordAuditEntry } from "@/server/services/audit/record-audit-entry";
import { recordEvent } from "@/server/services/events/record-event";
import { erase } from "./anonymise/erase";
import { filesOfPeople, mailsOf, visitsOf } from "./anonymise/traces";
import { endAll, obstacleOf, whatStops } from "./anonymise/what-stops";
import { lockCustomer } from "./lock-customer";
import { customerNotFound, requireCustomer } from "./require-customer";
import type { CustomerInput } from "./schemas";

/**
 * What anonymising a customer would take away, what it would leave, and what it would end. Writes
 * nothing.
 *
 * @throws not-found  `customer.not-found`
 * @throws conflict   `customer.anonymised`
 */
export async function previewAnonymise(ctx: ServiceContext, { customerId }: CustomerInput) {
  requireRight(ctx.actor, customerId);
  const { publisherId } = ctx;
  return inTransaction(ctx, async (tx) => {
    const person = await requireCustomer(tx, customerId);
    refuseTwice(person);
    const of = { publisherId, customerId: person.id };
    const stopping = await whatStops(tx, person);
    return {
      /** Why it cannot be done now; `null` where nothing stands in the way. */
      obstacle: obstacleOf(stopping)?.text ?? null,
      ends: stopping.subscriptions.map(({ id, offerTitle, state, currentPeriodEndsAt }) => ({
        subscriptionId: Number(id),
        offerTitle,
        isPaused: state === "paused",
        /** What was paid for and is lost. */
        paidUntil: currentPeriodEndsAt,
      })),
      withdrawnRequests: stopping.requests.length,
      removed: {
        mails: (await mailsOf(tx, person)).length,
        notes: await tx.db.customerNote.count({ where: of }),
        visits: (await visitsOf(tx, person)).length,
        paymentMethods: await tx.db.paymentDetails.count({ where: of }),
        /** Of all people, because each may hold this one. */
        exportFiles: (await filesOfPeople(tx)).length,
      },
      kept: {
        transactions: person.transactionCount,
        subscriptions: await tx.db.subscription.count({ where: of }),
        events: await tx.db.event.count({ where: { publisherId, streamId: person.id } }),
      },
    };
  });
}

export type AnonymisePreview = Awaited<ReturnType<typeof previewAnonymise>>;

/**
 * Takes away for good all that says who a customer was, and ends what they have: nothing that runs
 * could be paid for or told of any more. What happened stays, under their number, and the books with
 * it. Their address is free for whoever registers with it, who is somebody else. Done once; a second
 * try is refused.
 *
 * @throws not-found  `customer.not-found`
 * @throws conflict   `customer.anonymised`, `customer.subscription-parked`, `customer.payment-under-way`
 */
export async function anonymiseCustomer(
  ctx: ServiceContext,
  { customerId }: CustomerInput,
): Promise<void> {
  requireRight(ctx.actor, customerId);
  await inTransaction(ctx, async (publishers) => {
    const { id } = await requireCustomer(publishers, customerId);
    const person = await lockCustomer(publishers, id);
    const tx = await byClockOf(publishers, id);
    refuseTwice(person);
    await endAll(tx, person, tx.actor.kind === "customer" ? "customer" : "publisher");
    await erase(tx, person);
    await tell(tx, customerId);
  });
}

/**
 * @throws forbidden  `auth.permission-missing`
 * @throws not-found  `customer.not-found`: to a customer, anybody else
 */
function requireRight(actor: Actor, customerId: number): void {
  if (actor.kind === "customer") {
    if (actor.customerId === customerId) return;
    throw customerNotFound();
  }
  authorize(actor, "accounts:write");
}

function refuseTwice({ state }: { state: string }): void {
  if (state !== "anonymised") return;
  throw conflict("customer.anonymised", "This customer was anonymised before.");
}

async function tell(tx: TransactionContext, customerId: number): Promise<void> {
  await recordEvent(tx, { type: "customer.anonymised", payload: { customerId }, customerId });
  await recordAuditEntry(tx, {
    action: "customer.anonymised",
    targetType: "customer",
    targetId: String(customerId),
  });
}
