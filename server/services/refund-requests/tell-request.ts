import type { TransactionContext } from "@/server/context";
import type { RefundRequest } from "@/server/db/generated/client";
import { formatTransactionId } from "@/server/domain/ids";
import { recordEvent } from "@/server/services/events/record-event";

type Happened = "opened" | "declined" | "withdrawn" | "reopened";

/** Tells what became of a request, in its customer's stream. */
export const tellRequest = (
  tx: TransactionContext,
  what: Happened,
  { id, customerId, transactionNumber }: RefundRequest,
): Promise<void> =>
  recordEvent(tx, {
    type: `refund-request.${what}`,
    customerId: Number(customerId),
    payload: { requestId: id, transactionId: formatTransactionId(Number(transactionNumber)) },
  });
