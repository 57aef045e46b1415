import type { TransactionContext } from "@/server/context";
import { notFound } from "@/server/domain/errors";
import { formatTransactionId, parseTransactionId } from "@/server/domain/ids";
import { money } from "@/server/domain/money";
import { mayWithdraw, withdrawalEndsAt } from "@/server/domain/withdrawal";
import { env } from "@/server/env";
import type { Prisma } from "@/server/db/generated/client";
import type { SaleOnPaper } from "@/server/papers/sale-on-paper";

/**
 * A sale with what its documents say. A customer finds their own alone.
 *
 * @throws not-found  `transaction.not-found`: the same for one of somebody else's
 */
export async function readSale(
  { db, publisherId, actor }: TransactionContext,
  transactionId: string,
): Promise<SaleOnPaper> {
  const number = BigInt(parseTransactionId(transactionId) ?? 0);
  const sale = await db.transaction.findUnique({
    where: { publisherId_number: { publisherId, number } },
    include: { customer: true, invoice: true, subscription: true },
  });
  const isTheirs = actor.kind !== "customer" || sale?.customerId === BigInt(actor.customerId);
  if (!sale || !isTheirs) {
    throw notFound("transaction.not-found", "There is no such transaction here.");
  }
  const [covered, profile] = [
    await db.subscriptionPeriod.findMany({
      where: { publisherId, transactionNumber: number },
      orderBy: { startsAt: "asc" },
    }),
    await db.companyProfile.findUniqueOrThrow({
      where: { publisherId },
      include: { publisher: true },
    }),
  ];
  const [first, last] = [covered[0], covered.at(-1)];
  const { customer, currency, offerCurrency } = sale;

  return {
    transactionId: formatTransactionId(Number(number)),
    invoiceNumber: sale.invoice ? Number(sale.invoice.number) : null,
    at: sale.occurredAt,
    title: sale.offerTitle,
    period: first && last ? { startsAt: first.startsAt, endsAt: last.endsAt } : null,
    net: money(sale.netMinor, currency),
    tax: money(sale.taxMinor, currency),
    gross: money(sale.grossMinor, currency),
    taxBasisPoints: sale.taxBasisPoints,
    taxRule: sale.taxRule,
    country: sale.country,
    price: money(sale.offerPriceNetMinor, offerCurrency),
    discount: money(sale.discountMinor, offerCurrency),
    discountType: sale.discountType,
    couponCode: sale.couponCode,
    withdrawal: withdrawalOf(sale, profile.timeZone),
    method: { name: sale.paymentMethod, brand: sale.brand, lastFour: sale.lastFour },
    seller: {
      ...profile,
      name: profile.publisher.name,
      support: profile.supportEmail ?? profile.supportUrl,
    },
    customer: {
      ...customer,
      id: Number(customer.id),
      isAnonymised: customer.state === "anonymised",
    },
  };
}

type Sold = Prisma.TransactionGetPayload<{ include: { subscription: true } }>;

/** The same whenever it is printed: as of the day of the sale. */
function withdrawalOf(
  { publisherId, number, country, occurredAt, subscription }: Sold,
  timeZone: string,
): SaleOnPaper["withdrawal"] {
  if (!mayWithdraw(country)) return null;
  const endsAt = withdrawalEndsAt(subscription?.startedAt ?? occurredAt, timeZone);
  if (endsAt <= occurredAt) return null;
  const reference = formatTransactionId(Number(number));
  return {
    until: new Date(endsAt.getTime() - 1),
    url: `${env().PUBLIC_URL}/withdraw/${publisherId}?reference=${reference}`,
  };
}
