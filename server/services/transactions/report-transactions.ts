import { authorize } from "@/server/auth/authorize";
import type { ServiceContext, TransactionContext } from "@/server/context";
import type { Prisma } from "@/server/db/generated/client";
import { emailKeyOf } from "@/server/domain/email";
import { formatOfferId, formatTransactionId, type OfferLetter } from "@/server/domain/ids";
import { money, type Money } from "@/server/domain/money";
import { inFigures } from "@/server/figures";
import { reportCondition, type ReportCriteria } from "./report-criteria";
import { readReportTotals, type ReportTotals } from "./report-totals";

export type ReportedTransaction = {
  transactionId: string;
  kind: string;
  occurredAt: Date;
  externalData: string | null;
  offerId: string;
  letter: OfferLetter;
  offerTitle: string;
  offerDescription: string | null;
  offerPeriod: string | null;
  offerUrl: string | null;
  customerId: number;
  customerEmail: string;
  customerName: string;
  net: Money;
  hasInvoice: boolean;
  isGivenBack: boolean;
};

export type TransactionReport = {
  items: ReportedTransaction[];
  /** Of the whole filter, not of this page. */
  totals: ReportTotals;
  seller: { publisherId: number; name: string; email: string | null };
};

type ReportInput = { criteria: ReportCriteria; offset: number; limit: number };

/**
 * A stretch of the publisher's sales, newest first, with what the whole filter adds up to: for
 * accounting programs, which page by count.
 */
export async function reportTransactions(
  ctx: ServiceContext,
  { criteria, offset, limit }: ReportInput,
): Promise<TransactionReport> {
  authorize(ctx.actor, "overview:read");
  authorize(ctx.actor, "personal-data:read");

  return inFigures(ctx, async (tx) => {
    const { publisherId } = tx;
    const { publisher, contactEmail, defaultCurrency } =
      await tx.db.companyProfile.findUniqueOrThrow({
        where: { publisherId },
        include: { publisher: true },
      });
    const seller = { publisherId: Number(publisherId), name: publisher.name, email: contactEmail };
    const where = reportCondition(publisherId, criteria, {
      emailKey: contactEmail === null ? null : emailKeyOf(contactEmail),
    });
    const rows = await readRows(tx, where, { offset, limit });
    const totals = await readReportTotals(tx, where, defaultCurrency);
    return { items: rows.map(toReported), totals, seller };
  });
}

type Row = {
  number: bigint;
  kind: string;
  occurredAt: Date;
  externalData: string | null;
  offerNumber: bigint;
  offerLetter: string;
  offerCountry: string;
  offerTitle: string;
  offerPeriod: string | null;
  description: string | null;
  url: string | null;
  customerId: bigint;
  email: string;
  firstName: string | null;
  lastName: string | null;
  netMinor: bigint;
  currency: string;
  hasInvoice: boolean;
  isGivenBack: boolean;
};

/** The page is cut out before anything is joined to it. */
const readRows = (
  { db }: TransactionContext,
  where: Prisma.Sql,
  { offset, limit }: { offset: number; limit: number },
) => db.$queryRaw<Row[]>`
  WITH page AS (
    SELECT t.* FROM transaction t WHERE ${where}
     ORDER BY t."occurredAt" DESC, t.number DESC OFFSET ${offset} LIMIT ${limit}
  )
  SELECT p.number, p.kind, p."occurredAt", p."externalData", p."offerNumber", p."offerLetter",
         p."offerCountry", p."offerTitle", p."offerPeriod", l.description, o.url, p."customerId",
         c.email, c."firstName", c."lastName", p."netMinor", p.currency,
         EXISTS (SELECT FROM invoice i WHERE i."publisherId" = p."publisherId"
           AND i."transactionNumber" = p.number) AS "hasInvoice",
         EXISTS (SELECT FROM refund r WHERE r."publisherId" = p."publisherId"
           AND r."transactionNumber" = p.number) AS "isGivenBack"
    FROM page p
    JOIN customer c ON c."publisherId" = p."publisherId" AND c.id = p."customerId"
    JOIN offer o ON o."publisherId" = p."publisherId" AND o.number = p."offerNumber"
    LEFT JOIN offer_localization l ON l."publisherId" = p."publisherId"
      AND l."offerNumber" = p."offerNumber" AND l.country = p."offerCountry"
   ORDER BY p."occurredAt" DESC, p.number DESC`;

function toReported(row: Row): ReportedTransaction {
  const letter = row.offerLetter as OfferLetter; // safe: written from an offer's own
  const number = Number(row.offerNumber);
  return {
    transactionId: formatTransactionId(Number(row.number)),
    kind: row.kind,
    occurredAt: row.occurredAt,
    externalData: row.externalData,
    offerId: formatOfferId({ letter, number, country: row.offerCountry }),
    letter,
    offerTitle: row.offerTitle,
    offerDescription: row.description,
    offerPeriod: row.offerPeriod,
    offerUrl: row.url,
    customerId: Number(row.customerId),
    customerEmail: row.email,
    customerName: [row.firstName, row.lastName].filter(Boolean).join(" "),
    net: money(row.netMinor, row.currency),
    hasInvoice: row.hasInvoice,
    isGivenBack: row.isGivenBack,
  };
}
