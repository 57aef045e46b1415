import { requireCustomer } from "@/server/auth/actor";
import { inTransaction, type ServiceContext } from "@/server/context";
import { formatTransactionId } from "@/server/domain/ids";
import { money, type Money } from "@/server/domain/money";
import { ownCustomer } from "./account-home";

/** A sale as the customer finds it again. */
export type AccountReceipt = {
  transactionId: string;
  title: string;
  paidAt: string;
  gross: Money;
  invoiceNumber: number | null;
  card: { brand: string; lastFour: string } | null;
  givenBack: { kind: "refund" | "chargeback"; amount: Money }[];
};

const shown = 24;

/**
 * The calling customer's receipts, newest first.
 *
 * @param before the last one that was shown; the next ones follow it
 */
export async function accountReceipts(
  ctx: ServiceContext,
  { before }: { before: number | null },
): Promise<{ receipts: AccountReceipt[]; older: number | null }> {
  requireCustomer(ctx.actor);
  const { publisherId } = ctx;
  return inTransaction(ctx, async (tx) => {
    const { id: customerId } = await ownCustomer(tx);
    const last =
      before === null
        ? null
        : await tx.db.transaction.findFirst({
            where: { publisherId, customerId, number: BigInt(before) },
            select: { occurredAt: true, number: true },
          });
    const rows = await tx.db.transaction.findMany({
      where: {
        publisherId,
        customerId,
        ...(last && {
          OR: [
            { occurredAt: { lt: last.occurredAt } },
            { occurredAt: last.occurredAt, number: { lt: last.number } },
          ],
        }),
      },
      orderBy: [{ occurredAt: "desc" }, { number: "desc" }],
      include: { invoice: true, refunds: { orderBy: { occurredAt: "asc" } } },
      take: shown + 1,
    });
    const page = rows.slice(0, shown);
    const end = page.at(-1);
    return {
      receipts: page.map((row) => ({
        transactionId: formatTransactionId(Number(row.number)),
        title: row.offerTitle,
        paidAt: row.occurredAt.toISOString(),
        gross: money(row.grossMinor, row.currency),
        invoiceNumber: row.invoice ? Number(row.invoice.number) : null,
        card: row.brand && row.lastFour ? { brand: row.brand, lastFour: row.lastFour } : null,
        givenBack: row.refunds.map(({ kind, grossMinor }) => ({
          // Safe: a check constraint allows these kinds alone.
          kind: kind as "refund" | "chargeback",
          amount: money(grossMinor, row.currency),
        })),
      })),
      older: rows.length > shown && end ? Number(end.number) : null,
    };
  });
}
