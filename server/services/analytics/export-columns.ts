import { Prisma } from "@/server/db/generated/client";
import { amountSql } from "@/server/services/exports/amount-column";
import type { ExportColumn } from "@/server/services/exports/export-column";
import { awayUntil, churnEffect } from "./subscriber-movement-list";

/** Whose movement it is; the same in both files. */
const holder: readonly ExportColumn[] = [
  { header: "Customer ID", kind: "integer", sql: Prisma.sql`m."customerId"` },
  { header: "Customer email", kind: "text", sql: Prisma.sql`c.email` },
  { header: "Subscription ID", kind: "integer", sql: Prisma.sql`m."subscriptionId"` },
  { header: "Offer title", kind: "text", sql: Prisma.sql`s."offerTitle"` },
];

const time: ExportColumn = { header: "Time", kind: "instant", sql: Prisma.sql`m."occurredAt"` };
const movementId: ExportColumn = {
  header: "Movement ID",
  kind: "text",
  sql: Prisma.sql`m.id::text`,
};

/** Who came and who left, as a file. */
export const subscriberMovementExportColumns: readonly ExportColumn[] = [
  time,
  { header: "Movement", kind: "text", sql: Prisma.sql`m.kind` },
  { header: "Churn reason", kind: "text", sql: Prisma.sql`m.reason` },
  { header: "Effect on monthly churn", kind: "text", sql: churnEffect },
  { header: "Came back", kind: "instant", sql: Prisma.sql`nullif(${awayUntil}, 'infinity')` },
  ...holder,
  movementId,
];

/** How recurring revenue changed, as a file. */
export const mrrMovementExportColumns: readonly ExportColumn[] = [
  time,
  { header: "Movement", kind: "text", sql: Prisma.sql`m.kind` },
  {
    header: "MRR change",
    kind: "decimal",
    sql: amountSql(Prisma.sql`m."deltaMinor"`, Prisma.sql`m.currency`),
  },
  { header: "Currency", kind: "text", sql: Prisma.sql`m.currency` },
  ...holder,
  movementId,
];
