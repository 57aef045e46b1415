import type { TransactionContext } from "@/server/context";
import { formatTransactionId } from "@/server/domain/ids";
import { money, type Money } from "@/server/domain/money";
import type { TransactionKind } from "@/server/domain/transaction-list";

const mostShown = 200;

/** Why each charge of a subscription was made, and how its amount came about; by its transaction. */
export async function explainedCharges(
  { db, publisherId }: TransactionContext,
  subscriptionId: bigint,
): Promise<Record<string, ExplainedCharge>> {
  const where = { publisherId, subscriptionId };
  const sales = await db.transaction.findMany({
    where,
    orderBy: [{ occurredAt: "desc" }, { number: "desc" }],
    take: mostShown,
  });
  const periods = await db.subscriptionPeriod.findMany({
    where: { ...where, transactionNumber: { in: sales.map(({ number }) => number) } },
  });
  const periodOf = new Map(periods.map((period) => [period.transactionNumber, period]));
  return Object.fromEntries(
    sales.map((sale) => {
      const { number, currency } = sale;
      const { startsAt, endsAt } = periodOf.get(number) ?? {};
      return [
        formatTransactionId(Number(number)),
        {
          // Safe: a check constraint allows these kinds alone.
          kind: sale.kind as TransactionKind,
          offerTitle: sale.offerTitle,
          period: startsAt && endsAt ? { startsAt, endsAt } : null,
          fullNet: money(sale.offerPriceNetMinor, sale.offerCurrency),
          discount: money(sale.discountMinor, sale.offerCurrency),
          discountBasisPoints: sale.discountBasisPoints,
          net: money(sale.netMinor, currency),
          tax: money(sale.taxMinor, currency),
          gross: money(sale.grossMinor, currency),
          taxBasisPoints: sale.taxBasisPoints,
          country: sale.country,
          method: { name: sale.paymentMethod, brand: sale.brand, lastFour: sale.lastFour },
        },
      ];
    }),
  );
}

export type ExplainedCharge = {
  kind: TransactionKind;
  offerTitle: string;
  /** What it pays for; none where that was taken back before it began. */
  period: { startsAt: Date; endsAt: Date } | null;
  /** Without tax, as are the discount and what is left after it. */
  fullNet: Money;
  discount: Money;
  discountBasisPoints: number;
  net: Money;
  tax: Money;
  gross: Money;
  taxBasisPoints: number;
  country: string;
  method: { name: string; brand: string | null; lastFour: string | null };
};
