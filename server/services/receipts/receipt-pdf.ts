import { authorize } from "@/server/auth/authorize";
import { inTransaction, type ServiceContext } from "@/server/context";
import { receiptPaper } from "@/server/papers/receipt-paper";
import { renderPaper } from "@/server/papers/render-paper";
import { readSale } from "./read-sale";

/**
 * The receipt of a sale as a PDF. While the sale and what it names stay as they are, so do the bytes.
 *
 * @throws not-found  `transaction.not-found`
 */
export async function receiptPdf(ctx: ServiceContext, transactionId: string): Promise<Uint8Array> {
  authorizeDocuments(ctx);
  const sale = await inTransaction(ctx, (tx) => readSale(tx, transactionId));
  return renderPaper(receiptPaper(sale));
}

/** Customers see what is theirs; for others a document is somebody's personal data. */
export function authorizeDocuments({ actor }: ServiceContext): void {
  if (actor.kind !== "customer") authorize(actor, "personal-data:read");
}
