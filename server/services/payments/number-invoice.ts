import type { TransactionContext } from "@/server/context";
import { parseTransactionId } from "@/server/domain/ids";
import type { RecordedEvent } from "@/server/services/events/deliver-next-event";
import { recordEvent } from "@/server/services/events/record-event";

/**
 * Gives a sale its invoice number: the outbox's consumer `invoice`. Runs after the sale is in the
 * books, since a number that was taken by a sale that then failed would leave a gap; the counter's
 * row is held until this commits, so numbers follow one another without gap or twin.
 */
export async function numberInvoice(tx: TransactionContext, event: RecordedEvent): Promise<void> {
  if (event.type !== "transaction.created") return;
  const { transactionId } = event.payload;
  const transactionNumber = BigInt(parseTransactionId(transactionId) ?? 0);
  const { publisherId } = tx;
  const [counter] = await tx.db.$queryRaw<{ lastNumber: bigint }[]>`
    INSERT INTO invoice_counter AS c ("publisherId", "lastNumber") VALUES (${publisherId}, 1)
    ON CONFLICT ("publisherId") DO UPDATE SET "lastNumber" = c."lastNumber" + 1
    RETURNING "lastNumber"`;
  if (!counter) throw new Error("an upsert answers its row");

  const invoiceNumber = counter.lastNumber;
  await tx.db.invoice.create({
    data: { publisherId, number: invoiceNumber, transactionNumber, issuedAt: tx.clock.now() },
  });
  await recordEvent(tx, {
    type: "invoice.numbered",
    payload: { transactionId, invoiceNumber: Number(invoiceNumber) },
    customerId: Number(event.streamId),
  });
}
