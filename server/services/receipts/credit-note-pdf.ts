import { inTransaction, type ServiceContext } from "@/server/context";
import { notFound } from "@/server/domain/errors";
import { creditNotePaper } from "@/server/papers/credit-note-paper";
import { renderPaper } from "@/server/papers/render-paper";
import { parseTransactionId } from "@/server/domain/ids";
import { refundsOf } from "@/server/services/transactions/refunds-of";
import { readSale } from "./read-sale";
import { authorizeDocuments } from "./receipt-pdf";

type CreditNote = { transactionId: string; place: number };

/**
 * The document of one refund as a PDF. What a bank took back has none: the seller gave nothing back.
 *
 * @param place  counts the refunds of the sale, from 1, in their order
 * @throws not-found  `transaction.not-found`, `credit-note.not-found`
 */
export async function creditNotePdf(
  ctx: ServiceContext,
  { transactionId, place }: CreditNote,
): Promise<Uint8Array> {
  authorizeDocuments(ctx);
  const { sale, refunds } = await inTransaction(ctx, async (tx) => ({
    sale: await readSale(tx, transactionId),
    refunds: await refundsOf(tx, BigInt(parseTransactionId(transactionId) ?? 0)),
  }));
  const refund = refunds.filter(({ kind }) => kind === "refund")[place - 1];
  if (!refund) throw notFound("credit-note.not-found", "There is no such credit note here.");
  return renderPaper(creditNotePaper(sale, { ...refund, place, at: refund.occurredAt }));
}
