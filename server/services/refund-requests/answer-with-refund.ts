import type { TransactionContext } from "@/server/context";
import { actorId } from "@/server/auth/actor";
import { formatTransactionId } from "@/server/domain/ids";
import { recordEvent } from "@/server/services/events/record-event";
import { tellRequest } from "./tell-request";

/**
 * A refund of a sale answers what was asked about it, whichever way the admin came to make it. The
 * caller holds the sale.
 *
 * @returns the request that it answered, if one was open
 */
export async function answerWithRefund(
  tx: TransactionContext,
  transactionNumber: bigint,
  refundId: string,
): Promise<string | null> {
  const { db, publisherId } = tx;
  const open = await db.refundRequest.findFirst({
    where: { publisherId, transactionNumber, state: "open" },
  });
  if (!open) return null;
  const { id, customerId } = open;
  await db.refundRequest.update({
    where: { publisherId_id: { publisherId, id } },
    data: {
      ...{ state: "accepted", refundId },
      ...{ answeredAt: tx.clock.now(), answeredBy: actorId(tx.actor) },
    },
  });
  const transactionId = formatTransactionId(Number(transactionNumber));
  await recordEvent(tx, {
    type: "refund-request.accepted",
    customerId: Number(customerId),
    payload: { requestId: id, transactionId, refundId },
  });
  return id;
}

/**
 * What a refund came to nothing of is asked again, unless the customer has asked anew since. The
 * caller holds the sale.
 */
export async function reopenRequest(tx: TransactionContext, refundId: string): Promise<void> {
  const { db, publisherId } = tx;
  const accepted = await db.refundRequest.findFirst({
    where: { publisherId, refundId, state: "accepted" },
  });
  if (!accepted) return;
  const { id, transactionNumber } = accepted;
  const where = { publisherId, transactionNumber, state: "open" };
  if ((await db.refundRequest.count({ where })) > 0) return;
  await db.refundRequest.update({
    where: { publisherId_id: { publisherId, id } },
    data: { state: "open", refundId: null, answeredAt: null, answeredBy: null },
  });
  await tellRequest(tx, "reopened", accepted);
}
