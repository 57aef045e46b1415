import type { TransactionContext } from "@/server/context";
import { insertRows, toJson } from "@/server/db/bulk-rows";
import type { Prisma } from "@/server/db/generated/client";
import { newId } from "@/server/db/new-id";
import { drawNumbers } from "@/server/db/next-number";
import { formatTransactionId } from "@/server/domain/ids";
import { salePostings } from "@/server/domain/postings";
import type { TaxedLine } from "@/server/domain/tax";
import { recordEvents, type NewEvent } from "@/server/services/events/record-event";

/** Everything a sale says of itself for ever; who, what and how much. */
export type Sale = Omit<
  Prisma.TransactionUncheckedCreateInput,
  "publisherId" | "number" | "occurredAt" | "netMinor" | "taxMinor" | "grossMinor" | "currency"
> & {
  kind: "initial" | "renewal" | "switch";
  line: TaxedLine;
  offerId: string;
  /** Business time; the clock's, unless it was some other moment. */
  occurredAt?: Date;
};

/**
 * Writes a completed sale into the books: the transaction with its snapshot, its balanced ledger
 * entry, what the customer has paid in all, and the event from which the invoice is numbered.
 *
 * @returns the transaction's number
 */
export async function recordTransaction(tx: TransactionContext, sale: Sale): Promise<bigint> {
  const { numbers, events } = await bookSales(tx, [sale]);
  await recordEvents(tx, events);
  const [number] = numbers;
  if (number === undefined) throw new Error("a sale has a number");
  return number;
}

/**
 * Writes sales into the books, in as many statements as one takes. Their events are left to the
 * caller, who knows what else happened and in which order.
 */
export async function bookSales(
  tx: TransactionContext,
  sales: readonly Sale[],
): Promise<{ numbers: bigint[]; events: NewEvent[] }> {
  if (sales.length === 0) return { numbers: [], events: [] };
  const numbers = await drawNumbers(tx.db, "transaction", sales.length);
  const now = tx.clock.now();
  const numbered = sales.map((sale, place) => {
    const number = numbers[place];
    if (number === undefined) throw new Error("a number was drawn for each sale");
    return { ...sale, number, occurredAt: sale.occurredAt ?? now };
  });
  await insertRows(tx, "transaction", numbered.map(transactionRow));
  await postSales(tx, numbered);
  await countForCustomers(tx, numbered);
  return { numbers, events: numbered.map(createdEvent) };
}

/** A sale with its number, and the moment it counts for. */
export type Numbered = Sale & { number: bigint; occurredAt: Date };

/** Named one by one: rows of one statement all have the same columns. */
export const transactionRow = ({ line, ...sale }: Numbered) => ({
  number: sale.number,
  customerId: sale.customerId,
  orderId: sale.orderId ?? null,
  paymentId: sale.paymentId ?? null,
  subscriptionId: sale.subscriptionId ?? null,
  kind: sale.kind,
  occurredAt: sale.occurredAt,
  offerNumber: sale.offerNumber,
  offerLetter: sale.offerLetter,
  offerCountry: sale.offerCountry,
  offerTitle: sale.offerTitle,
  offerPeriod: sale.offerPeriod ?? null,
  contentExternalId: sale.contentExternalId ?? null,
  contentType: sale.contentType ?? null,
  shortUrl: sale.shortUrl ?? null,
  campaignId: sale.campaignId ?? null,
  campaignName: sale.campaignName ?? null,
  couponCode: sale.couponCode ?? null,
  discountType: sale.discountType ?? "",
  discountBasisPoints: sale.discountBasisPoints ?? 0,
  discountMinor: sale.discountMinor ?? 0,
  offerPriceNetMinor: sale.offerPriceNetMinor,
  discountedPriceMinor: sale.discountedPriceMinor,
  offerCurrency: sale.offerCurrency,
  netMinor: line.net.minor,
  taxMinor: line.tax.minor,
  grossMinor: line.gross.minor,
  currency: line.gross.currency,
  taxBasisPoints: sale.taxBasisPoints,
  taxRule: sale.taxRule ?? null,
  country: sale.country,
  exchangeRate: sale.exchangeRate ?? "1",
  customerCountry: sale.customerCountry,
  customerCurrency: sale.customerCurrency,
  customerLocale: sale.customerLocale,
  customerIp: sale.customerIp ?? null,
  customerIpCountry: sale.customerIpCountry ?? null,
  paymentMethodId: sale.paymentMethodId,
  paymentMethod: sale.paymentMethod,
  paymentGateway: sale.paymentGateway,
  brand: sale.brand ?? null,
  lastFour: sale.lastFour ?? null,
  gatewayReference: sale.gatewayReference ?? null,
  channel: sale.channel,
  isExternallyManaged: sale.isExternallyManaged ?? false,
  referralUrl: sale.referralUrl ?? null,
  externalData: sale.externalData ?? null,
});

async function postSales(tx: TransactionContext, sales: readonly Numbered[]): Promise<void> {
  const posted = sales.map((sale) => postedRows(sale, newId()));
  await insertRows(
    tx,
    "ledger_entry",
    posted.flatMap(({ entries }) => entries),
  );
  await insertRows(
    tx,
    "ledger_posting",
    posted.flatMap(({ postings }) => postings),
  );
}

/** The balanced entry of a sale; none where nothing moved. */
export function postedRows({ line, number, occurredAt }: Numbered, entryId: string) {
  const postings = salePostings(line).map(({ account, amount }, position) => ({
    entryId,
    position,
    account,
    amountMinor: amount.minor,
    currency: amount.currency,
  }));
  const entry = { id: entryId, kind: "sale", transactionNumber: number, occurredAt };
  return { entries: postings.length === 0 ? [] : [entry], postings };
}

/** Adds what customers bought to what they have bought; several sales of one at a time among it. */
async function countForCustomers(tx: TransactionContext, sales: readonly Numbered[]) {
  const { publisherId, db } = tx;
  const sold = toJson(
    sales.map(({ customerId, paymentMethod, occurredAt, line: { net, gross } }) => ({
      customerId,
      paymentMethod,
      occurredAt,
      currency: gross.currency,
      netMinor: net.minor,
      grossMinor: gross.minor,
    })),
  );
  await db.$executeRaw`
    UPDATE customer c SET "transactionCount" = "transactionCount" + s.count,
           "lastPaymentMethod" = s.method, "lastTransactionAt" = greatest("lastTransactionAt", s.last)
      FROM (SELECT "customerId", count(*), max("occurredAt") AS last,
                   (array_agg("paymentMethod" ORDER BY "occurredAt" DESC))[1] AS method
              FROM json_to_recordset(${sold}::json)
                AS sold ("customerId" bigint, "paymentMethod" text, "occurredAt" timestamptz)
             GROUP BY 1) s
     WHERE c."publisherId" = ${publisherId} AND c.id = s."customerId"`;
  await db.$executeRaw`
    INSERT INTO customer_revenue AS r ("publisherId", "customerId", currency, "netMinor", "grossMinor")
    SELECT ${publisherId}::bigint, "customerId", currency, sum("netMinor"), sum("grossMinor")
      FROM json_to_recordset(${sold}::json)
        AS sold ("customerId" bigint, currency text, "netMinor" bigint, "grossMinor" bigint)
     GROUP BY "customerId", currency
    ON CONFLICT ("publisherId", "customerId", currency) DO UPDATE
      SET "netMinor" = r."netMinor" + excluded."netMinor", "grossMinor" = r."grossMinor" + excluded."grossMinor"`;
}

/** That the sale was made, from which its invoice is numbered. */
export const createdEvent = (sale: Numbered): NewEvent => ({
  type: "transaction.created",
  payload: {
    transactionId: formatTransactionId(Number(sale.number)),
    kind: sale.kind,
    orderId: numberOrNull(sale.orderId),
    subscriptionId: numberOrNull(sale.subscriptionId),
    offerId: sale.offerId,
    ...sale.line,
  },
  customerId: Number(sale.customerId),
  occurredAt: sale.occurredAt,
});

const numberOrNull = (id: bigint | number | null | undefined) =>
  id === null || id === undefined ? null : Number(id);
