import type { Actor } from "@/server/auth/actor";
import { authorize } from "@/server/auth/authorize";
import { byClockOf, type ServiceContext, type TransactionContext } from "@/server/context";
import { newId } from "@/server/db/new-id";
import { mayAskForRefund } from "@/server/domain/billing/refund-request";
import { conflict, notFound } from "@/server/domain/errors";
import { recordAuditEntry } from "@/server/services/audit/record-audit-entry";
import { once } from "@/server/services/idempotency/once";
import {
  holdRefundable,
  transactionNumberOf,
  type Refundable,
} from "@/server/services/payments/refundable";
import { stateOf } from "./queries";
import type { RequestRefundInput } from "./schemas";
import { tellRequest } from "./tell-request";

/**
 * Asks for a payment back: by the customer who paid it, or by an admin on their behalf. Nothing is
 * given back until somebody accepts it.
 *
 * @throws not-found  `transaction.not-found`: also a customer's who is not the caller
 * @throws conflict   `refund-request.open`, `refund-request.nothing-left`
 */
export async function requestRefund(ctx: ServiceContext, input: RequestRefundInput) {
  if (ctx.actor.kind !== "customer") authorize(ctx.actor, "customers:write");
  return once(ctx, "refund-requests.ask", input, async (publishers) => {
    const number = transactionNumberOf(input.transactionId);
    const held = await holdRefundable(publishers, number);
    const tx = await byClockOf(publishers, held.sale.customerId);
    if (!isOwn(tx.actor, held)) {
      throw notFound("transaction.not-found", "There is no such transaction here.");
    }
    await refuseToAskTwice(tx, held);
    const request = await tx.db.refundRequest.create({
      data: {
        ...{ publisherId: tx.publisherId, id: newId(), transactionNumber: number },
        ...{ customerId: held.sale.customerId, reason: input.reason },
        askedBy: tx.actor.kind === "customer" ? "customer" : "admin",
        ...{ askedAt: tx.clock.now(), createdAt: tx.wall.now() },
      },
    });
    await tellRequest(tx, "opened", request);
    await recordAuditEntry(tx, {
      action: "refund-request.opened",
      targetType: "transaction",
      targetId: input.transactionId,
      after: { requestId: request.id },
    });
    return { requestId: request.id };
  });
}

const isOwn = (actor: Actor, { sale }: Refundable) =>
  actor.kind !== "customer" || BigInt(actor.customerId) === sale.customerId;

async function refuseToAskTwice(
  { db, publisherId }: TransactionContext,
  { sale, lines }: Refundable,
): Promise<void> {
  const earlier = await db.refundRequest.findMany({
    where: { publisherId, transactionNumber: sale.number },
  });
  const leftMinor = lines.reduce(
    (sum, { charged, refunded }) => sum + charged.gross.minor - refunded.gross.minor,
    0,
  );
  if (mayAskForRefund(earlier.map(stateOf), { leftMinor })) return;
  throw leftMinor > 0
    ? conflict("refund-request.open", "A refund of this payment is asked for already.")
    : conflict("refund-request.nothing-left", "Nothing of this payment is left to give back.");
}
