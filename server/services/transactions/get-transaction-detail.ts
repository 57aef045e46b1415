import { authorize } from "@/server/auth/authorize";
import { inTransaction, type ServiceContext } from "@/server/context";
import { notFound } from "@/server/domain/errors";
import { parseTransactionId } from "@/server/domain/ids";
import { money } from "@/server/domain/money";
import { findTaxRule } from "@/server/domain/tax-rule";
import { attemptsOf } from "@/server/services/payments/attempts-of";
import { booksOf } from "@/server/services/payments/books-of";
import { refundAttemptsOf } from "@/server/services/payments/refund-attempts-of";
import { naming, timelineOf } from "@/server/services/customers/timeline";
import { refundsOf } from "./refunds-of";
import type { TransactionInput } from "./schemas";
import { snapshotOf } from "./snapshot-of";
import { toTransactionLine } from "./transaction-line";

/**
 * One sale whole: its amounts and what the tax rests on, how it was paid for, what was given back,
 * what the books say, and everything that was written down of it at the time.
 *
 * @throws not-found  `transaction.not-found`
 */
export async function getTransactionDetail(
  ctx: ServiceContext,
  { transactionId }: TransactionInput,
) {
  authorize(ctx.actor, "overview:read");
  const { publisherId, actor } = ctx;
  const number = BigInt(parseTransactionId(transactionId) ?? 0);

  return inTransaction(ctx, async (tx) => {
    const row = await tx.db.transaction.findUnique({
      where: { publisherId_number: { publisherId, number } },
      include: { customer: true, invoice: true },
    });
    if (!row) throw notFound("transaction.not-found", "There is no such transaction here.");
    const { customer, invoice, ...sale } = row;
    const refunds = await refundsOf(tx, number);
    const refundedMinor = refunds.reduce((sum, { gross }) => sum + BigInt(gross.minor), 0n);
    const isChargedBack = refunds.some(({ kind }) => kind === "chargeback");

    return {
      ...toTransactionLine(actor, { ...sale, email: customer.email, refundedMinor, isChargedBack }),
      offerPrice: money(sale.offerPriceNetMinor, sale.offerCurrency),
      discount: money(sale.discountMinor, sale.offerCurrency),
      discountType: sale.discountType,
      /** Where it was paid in another currency than the offer's. */
      exchangeRate: sale.offerCurrency === sale.currency ? null : sale.exchangeRate,
      offerPeriod: sale.offerPeriod,
      taxBasis: {
        basisPoints: sale.taxBasisPoints,
        rule: sale.taxRule && findTaxRule(sale.taxRule),
        country: sale.country,
      },
      invoice: invoice && { number: Number(invoice.number), issuedAt: invoice.issuedAt },
      gateway: sale.paymentGateway,
      gatewayReference: sale.gatewayReference,
      channel: sale.channel,
      attempts: await attemptsOf(tx, sale),
      refunds,
      /** Asked for and not given back, or not yet. */
      refundAttempts: await refundAttemptsOf(tx, number),
      books: await booksOf(tx, number),
      snapshot: snapshotOf(actor, sale),
      events: await timelineOf(tx, sale.customerId, {
        OR: [
          naming("transactionId", transactionId),
          ...(sale.paymentId === null ? [] : [naming("paymentId", Number(sale.paymentId))]),
        ],
      }),
    };
  });
}

export type TransactionDetail = Awaited<ReturnType<typeof getTransactionDetail>>;
