import type { TransactionContext } from "@/server/context";
import { newId } from "@/server/db/new-id";
import { nextNumbers } from "@/server/db/next-number";
import { periodOf, reportPeriod } from "@/server/domain/billing-period";
import { money } from "@/server/domain/money";
import { salePostings } from "@/server/domain/postings";
import { taxLine, type TaxedLine } from "@/server/domain/tax";
import { insertPaymentMethod, type CustomerRow } from "./customer-rows";
import type { OfferRow } from "./offer-rows";

export type GivenTransaction = {
  customer: CustomerRow;
  offer: OfferRow;
  kind?: "initial" | "renewal" | "switch";
  occurredAt?: Date;
  subscriptionId?: bigint;
  /** The offer's, unless told otherwise. */
  priceMinor?: number;
  country?: string;
  taxBasisPoints?: number;
  method?: { gateway: string; name: string };
  brand?: string;
  lastFour?: string;
  channel?: string;
  customerIp?: string;
  externalData?: string;
  couponCode?: string;
};

/** A captured sale: its payment, its row, its balanced ledger entry and what the customer's row counts of it. */
export async function insertTransaction(tx: TransactionContext, given: GivenTransaction) {
  const { publisherId } = tx;
  const { customer, offer, kind = "initial", occurredAt = tx.clock.now() } = given;
  const { localization } = offer;
  const { currency } = localization;
  const basisPoints = given.taxBasisPoints ?? 2100;
  const country = given.country ?? customer.country;
  const method = await insertPaymentMethod(tx, given.method);
  const isCard = method.name === "card";
  const line = taxLine(money(given.priceMinor ?? localization.priceMinor, currency), {
    basisPoints,
    isIncluded: localization.isTaxIncluded,
  });
  const [number, paymentId] = await nextNumbers(tx.db, ["transaction", "payment"]);
  const card = isCard
    ? { brand: given.brand ?? "mastercard", lastFour: given.lastFour ?? "1111" }
    : {};

  await tx.db.payment.create({
    data: {
      publisherId,
      id: paymentId,
      subscriptionId: given.subscriptionId ?? null,
      idempotencyKey: newId(),
      operation: kind === "renewal" ? "recurring-payment" : "initial-payment",
      state: "captured",
      amountMinor: line.gross.minor,
      currency,
      gateway: method.gateway,
      paymentMethodId: method.id,
      gatewayReference: `sandbox-${paymentId}`,
      createdAt: occurredAt,
      settledAt: occurredAt,
      ...card,
    },
  });
  const transaction = await tx.db.transaction.create({
    data: {
      publisherId,
      number,
      customerId: customer.id,
      paymentId,
      subscriptionId: given.subscriptionId ?? null,
      kind,
      occurredAt,
      offerNumber: offer.number,
      offerLetter: offer.letter,
      offerCountry: localization.country,
      offerTitle: localization.title,
      offerPeriod: reportName(offer),
      couponCode: given.couponCode ?? null,
      offerPriceNetMinor: line.net.minor,
      discountedPriceMinor: line.net.minor,
      offerCurrency: currency,
      netMinor: line.net.minor,
      taxMinor: line.tax.minor,
      grossMinor: line.gross.minor,
      currency,
      taxBasisPoints: basisPoints,
      taxRule: basisPoints > 0 ? `${country} ${basisPoints} 2021-07-01` : null,
      country,
      customerCountry: customer.country,
      customerCurrency: customer.currency,
      customerLocale: customer.locale,
      customerIp: given.customerIp ?? null,
      paymentMethodId: method.id,
      paymentMethod: method.name,
      paymentGateway: method.gateway,
      gatewayReference: `sandbox-${paymentId}`,
      channel: given.channel ?? "web",
      externalData: given.externalData ?? null,
      ...card,
    },
  });
  await insertLedgerEntry(tx, { kind: "sale", number, occurredAt, line });
  await tx.db.customer.update({
    where: { publisherId_id: { publisherId, id: customer.id } },
    data: {
      transactionCount: { increment: 1 },
      lastPaymentMethod: method.name,
      lastTransactionAt: occurredAt,
    },
  });
  await addRevenue(tx, customer.id, line, 1);
  return transaction;
}

export type TransactionRow = Awaited<ReturnType<typeof insertTransaction>>;

function reportName({ cycle }: OfferRow): string | null {
  const period = cycle && periodOf(cycle);
  return period ? reportPeriod(period) : null;
}

type Entry = {
  kind: "sale" | "refund" | "chargeback";
  number: bigint;
  occurredAt: Date;
  line: TaxedLine;
};

/** The entry of a sale, or its reverse for what was given back. */
export async function insertLedgerEntry(tx: TransactionContext, entry: Entry): Promise<void> {
  const { publisherId } = tx;
  const sign = entry.kind === "sale" ? 1 : -1;
  const id = newId();
  const postings = salePostings(entry.line).map(({ account, amount }, position) => ({
    publisherId,
    entryId: id,
    position,
    account,
    amountMinor: sign * amount.minor,
    currency: amount.currency,
  }));
  await tx.db.ledgerEntry.create({
    data: {
      publisherId,
      id,
      kind: entry.kind,
      transactionNumber: entry.number,
      occurredAt: entry.occurredAt,
    },
  });
  await tx.db.ledgerPosting.createMany({ data: postings });
}

/** Counts an amount towards, or off, what the customer has paid. */
export async function addRevenue(
  tx: TransactionContext,
  customerId: bigint,
  { net, gross }: TaxedLine,
  sign: 1 | -1,
): Promise<void> {
  const key = { publisherId: tx.publisherId, customerId, currency: gross.currency };
  const [netMinor, grossMinor] = [sign * net.minor, sign * gross.minor];
  await tx.db.customerRevenue.upsert({
    where: { publisherId_customerId_currency: key },
    create: { ...key, netMinor, grossMinor },
    update: { netMinor: { increment: netMinor }, grossMinor: { increment: grossMinor } },
  });
}
