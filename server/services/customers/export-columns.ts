import { Prisma } from "@/server/db/generated/client";
import { amountSql } from "@/server/services/exports/amount-column";
import type { ExportColumn } from "@/server/services/exports/export-column";

const text = (header: string, sql: Prisma.Sql): ExportColumn => ({ header, kind: "text", sql });
const whole = (header: string, sql: Prisma.Sql): ExportColumn => ({ header, kind: "integer", sql });
const instant = (header: string, sql: Prisma.Sql): ExportColumn => ({
  header,
  kind: "instant",
  sql,
});

const revenue = (select: Prisma.Sql, also: Prisma.Sql) =>
  Prisma.sql`(SELECT ${select} FROM customer_revenue r
    WHERE r."publisherId" = c."publisherId" AND r."customerId" = c.id AND ${also})`;

const amount = amountSql(Prisma.sql`r."grossMinor"`, Prisma.sql`r.currency`);

/** Customer accounts as a file: the list's own columns first, then everything else that is known. */
export const customerExportColumns: readonly ExportColumn[] = [
  text("Email", Prisma.sql`c.email`),
  whole("Customer ID", Prisma.sql`c.id`),
  instant("Registration date", Prisma.sql`c."registeredAt"`),
  instant("Last login date", Prisma.sql`c."lastLoginAt"`),
  whole("Number of transactions", Prisma.sql`c."transactionCount"`),
  text("Last payment method", Prisma.sql`c."lastPaymentMethod"`),
  text("First name", Prisma.sql`c."firstName"`),
  text("Last name", Prisma.sql`c."lastName"`),
  text("Company name", Prisma.sql`c."companyName"`),
  text("Phone number", Prisma.sql`c."phoneNumber"`),
  text("Birth date", Prisma.sql`c."birthDate"`),
  text("Address line 1", Prisma.sql`c."addressLine1"`),
  text("Address line 2", Prisma.sql`c."addressLine2"`),
  text("Postal code", Prisma.sql`c."postalCode"`),
  text("City", Prisma.sql`c.city`),
  text("Region", Prisma.sql`c.region`),
  text("Country", Prisma.sql`c.country`),
  text("Currency", Prisma.sql`c.currency`),
  text("Locale", Prisma.sql`c.locale`),
  text("Status", Prisma.sql`c.state`),
  whole("Active subscriptions", Prisma.sql`c."activeSubscriptionCount"`),
  instant("First subscribed", Prisma.sql`c."firstSubscribedAt"`),
  {
    header: "Lifetime value",
    kind: "decimal",
    sql: revenue(amount, Prisma.sql`r.currency = c.currency`),
  },
  text("Lifetime value currency", Prisma.sql`c.currency`),
  text(
    "Lifetime value in other currencies",
    revenue(
      Prisma.sql`string_agg(${amount} || ' ' || r.currency, ', ' ORDER BY r.currency)`,
      Prisma.sql`r.currency <> c.currency`,
    ),
  ),
  text("External ID", Prisma.sql`c."externalId"`),
  text("Channel", Prisma.sql`c.channel`),
];
