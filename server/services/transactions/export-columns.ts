import { Prisma } from "@/server/db/generated/client";
import { amountSql } from "@/server/services/exports/amount-column";
import type { ExportColumn } from "@/server/services/exports/export-column";

const text = (header: string, sql: Prisma.Sql): ExportColumn => ({ header, kind: "text", sql });
const whole = (header: string, sql: Prisma.Sql): ExportColumn => ({ header, kind: "integer", sql });

const inOfferCurrency = (header: string, minor: Prisma.Sql): ExportColumn => ({
  header,
  kind: "decimal",
  sql: amountSql(minor, Prisma.sql`t."offerCurrency"`),
});

const inOwnCurrency = (header: string, minor: Prisma.Sql): ExportColumn => ({
  header,
  kind: "decimal",
  sql: amountSql(minor, Prisma.sql`t.currency`),
});

/** A part of the moment, by the zone's clock. */
const moment = (header: string, format: string) =>
  text(header, Prisma.sql`to_char(t."occurredAt", ${Prisma.raw(`'${format}'`)})`);

const offerType = Prisma.sql`CASE t."offerLetter" WHEN 'S' THEN 'Subscription' WHEN 'P' THEN 'Pass'
  WHEN 'E' THEN 'Live' ELSE 'Video on Demand' END`;

/** The transactions report: names and order are a contract with those who read the file. */
export const transactionExportColumns: readonly ExportColumn[] = [
  text("Transaction ID", Prisma.sql`'T' || t.number`),
  text("Transaction Country", Prisma.sql`t.country`),
  moment("Date", "YYYY-MM-DD"),
  { header: "Date / Time", kind: "instant", sql: Prisma.sql`t."occurredAt"` },
  moment("Month", "YYYY-MM"),
  moment("Week", 'IYYY-"W"IW'),
  whole("Customer ID", Prisma.sql`t."customerId"`),
  text("Customer email", Prisma.sql`c.email`),
  text("First name", Prisma.sql`c."firstName"`),
  text("Last name", Prisma.sql`c."lastName"`),
  text("Customer country", Prisma.sql`t."customerCountry"`),
  text("Customer IP", Prisma.sql`t."customerIp"`),
  text("Customer currency", Prisma.sql`t."customerCurrency"`),
  text("Offer ID", Prisma.sql`t."offerLetter" || t."offerNumber" || '_' || t."offerCountry"`),
  text("Offer title", Prisma.sql`t."offerTitle"`),
  text("Offer type", offerType),
  text("Offer period", Prisma.sql`t."offerPeriod"`),
  text("Content external ID", Prisma.sql`t."contentExternalId"`),
  text("Content type", Prisma.sql`t."contentType"`),
  text("Short URL", Prisma.sql`t."shortUrl"`),
  text("Campaign ID", Prisma.sql`t."campaignId"`),
  text("Campaign name", Prisma.sql`t."campaignName"`),
  text("Coupon code", Prisma.sql`t."couponCode"`),
  text("Discount type", Prisma.sql`t."discountType"`),
  {
    header: "Discount rate",
    kind: "decimal",
    sql: Prisma.sql`t."discountBasisPoints" * 0.0001`,
  },
  inOfferCurrency("Discount value (offer currency)", Prisma.sql`t."discountMinor"`),
  inOfferCurrency("Discounted offer price", Prisma.sql`t."discountedPriceMinor"`),
  inOfferCurrency("Offer price excl. tax", Prisma.sql`t."offerPriceNetMinor"`),
  text("Offer currency", Prisma.sql`t."offerCurrency"`),
  inOwnCurrency("Applicable tax", Prisma.sql`t."taxMinor"`),
  inOwnCurrency("Transaction price excl. tax", Prisma.sql`t."netMinor"`),
  inOwnCurrency("Transaction price incl. tax", Prisma.sql`t."grossMinor"`),
  text("Transaction currency", Prisma.sql`t.currency`),
  text("Applied exchange rate", Prisma.sql`t."exchangeRate"`),
  text("Customer locale", Prisma.sql`t."customerLocale"`),
  text("Customer IP country", Prisma.sql`t."customerIpCountry"`),
  text("Payment method", Prisma.sql`t."paymentMethod"`),
  text("Referral URL", Prisma.sql`t."referralUrl"`),
  text("External data", Prisma.sql`t."externalData"`),
  whole("Subscription ID", Prisma.sql`t."subscriptionId"`),
  whole("Publisher ID", Prisma.sql`t."publisherId"`),
];
