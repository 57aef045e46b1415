import { Prisma } from "@/server/db/generated/client";
import { cycleOf, reportPeriod, subscriptionPeriods } from "@/server/domain/billing-period";
import { amountSql } from "@/server/services/exports/amount-column";
import type { CellKind, ExportColumn } from "@/server/services/exports/export-column";

const column =
  (kind: CellKind) =>
  (header: string, sql: Prisma.Sql): ExportColumn => ({ header, kind, sql });
const [text, whole, instant] = [column("text"), column("integer"), column("instant")];

const amount = (header: string, minor: Prisma.Sql): ExportColumn => ({
  header,
  kind: "decimal",
  sql: amountSql(minor, Prisma.sql`s.currency`),
});

/** A column of the report that nothing fills yet: readers count on its place. */
const nothingYet = (header: string) => text(header, Prisma.sql`NULL::text`);

const ofItsSales = (select: Prisma.Sql, rest = Prisma.empty) => Prisma.sql`(
  SELECT ${select} FROM transaction t
   WHERE t."publisherId" = s."publisherId" AND t."subscriptionId" = s.id ${rest})`;

/** Without tax, as its last sale had it; before any, known only where tax is added. */
const netPrice = Prisma.sql`coalesce(
  ${ofItsSales(Prisma.sql`t."offerPriceNetMinor"`, Prisma.sql`ORDER BY t."occurredAt" DESC LIMIT 1`)},
  CASE WHEN NOT s."isTaxIncluded" THEN s."priceMinor" END)`;

/** What was paid for it, less what was given back. */
const revenue = ofItsSales(Prisma.sql`coalesce(sum(t."grossMinor" - coalesce((
  SELECT sum(r."grossMinor") FROM refund r
   WHERE r."publisherId" = t."publisherId" AND r."transactionNumber" = t.number), 0)), 0)`);

const period = Prisma.sql`CASE ${Prisma.join(
  subscriptionPeriods.map((name) => {
    const { unit, amount: count } = cycleOf(name);
    return Prisma.sql`WHEN s."cycleUnit" = ${unit}::text AND s."cycleAmount" = ${String(count)}::int
      THEN ${reportPeriod(name)}::text`;
  }),
  " ",
)} END`;

const churnType = Prisma.sql`CASE s."endReason" WHEN 'customer' THEN 'voluntary'
  WHEN 'payment' THEN 'involuntary' ELSE CASE WHEN s."endedAt" IS NOT NULL THEN 'publisher' END END`;

const yesNo = (condition: Prisma.Sql) => Prisma.sql`CASE WHEN ${condition} THEN 'Y' ELSE 'N' END`;

/**
 * The subscriptions report: names and order are a contract with those who read the file.
 *
 * @param now what a running subscription's lifetime is counted to
 */
export const subscriptionExportColumns = (now: Date): readonly ExportColumn[] => [
  whole("Subscription ID", Prisma.sql`s.id`),
  whole("Customer ID", Prisma.sql`s."customerId"`),
  text("First name", Prisma.sql`c."firstName"`),
  text("Last name", Prisma.sql`c."lastName"`),
  text("Email", Prisma.sql`c.email`),
  text("Country", Prisma.sql`c.country`),
  instant("Account activation date", Prisma.sql`c."registeredAt"`),
  instant("Last login date", Prisma.sql`c."lastLoginAt"`),
  text("Offer title", Prisma.sql`s."offerTitle"`),
  text("Offer ID", Prisma.sql`'S' || s."offerNumber" || '_' || s."offerCountry"`),
  text("Offer group ID", Prisma.sql`'S' || s."offerNumber"`),
  amount("Offer price (excl. tax, offer currency)", netPrice),
  text("Offer currency", Prisma.sql`s.currency`),
  text("Offer period", period),
  text("Subscription status", Prisma.sql`s.state`),
  instant("Subscription start date", Prisma.sql`s."startedAt"`),
  instant("Expiry date", Prisma.sql`s."currentPeriodEndsAt"`),
  instant("Next payment date", Prisma.sql`s."nextPaymentAt"`),
  amount("Next payment price", Prisma.sql`s."nextPaymentMinor"`),
  text(
    "Next payment currency",
    Prisma.sql`CASE WHEN s."nextPaymentMinor" IS NOT NULL THEN s.currency END`,
  ),
  text("In trial", yesNo(Prisma.sql`s."isInTrial"`)),
  instant("Trial start", Prisma.sql`CASE WHEN s."trialEndsAt" IS NOT NULL THEN s."startedAt" END`),
  instant("Trial end", Prisma.sql`s."trialEndsAt"`),
  instant("Converted date", Prisma.sql`s."convertedAt"`),
  instant("Cancellation date", Prisma.sql`s."stoppedAt"`),
  text("Cancellation reason", Prisma.sql`s."stopReason"`),
  instant("Churn date", Prisma.sql`s."endedAt"`),
  text("Churn type", churnType),
  text("Winback", yesNo(Prisma.sql`s."isWinback"`)),
  whole(
    "Lifetime days",
    Prisma.sql`extract(epoch FROM coalesce(s."endedAt", ${now.toISOString()}::timestamptz) - s."startedAt")::bigint / 86400`,
  ),
  whole("Number of payments", Prisma.sql`s."paymentCount"`),
  amount("Lifetime revenue", revenue),
  text("Payment method", Prisma.sql`s."paymentMethod"`),
  text("Payment gateway", Prisma.sql`s."paymentGateway"`),
  text("Channel", Prisma.sql`s.channel`),
  text("Coupon code", Prisma.sql`s."couponCode"`),
  nothingYet("Campaign name"),
  whole("Coupon periods left", Prisma.sql`s."discountPeriodsLeft"`),
  nothingYet("Pause start"),
  nothingYet("Pause end"),
  nothingYet("Pending switch"),
  text("External subscription ID", Prisma.sql`s."externalId"`),
];
