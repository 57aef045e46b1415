import { Prisma } from "@/server/db/generated/client";
import type { ExportColumn } from "@/server/services/exports/export-column";

/** Differences as a file; amounts as the smallest units of their currency have them. */
export const differenceExportColumns: readonly ExportColumn[] = [
  { header: "Day", kind: "text", sql: Prisma.sql`day` },
  { header: "Gateway", kind: "text", sql: Prisma.sql`gateway` },
  { header: "Item", kind: "text", sql: Prisma.sql`item` },
  { header: "Difference", kind: "text", sql: Prisma.sql`kind` },
  { header: "State", kind: "text", sql: Prisma.sql`state` },
  { header: "Gateway reference", kind: "text", sql: Prisma.sql`"gatewayReference"` },
  { header: "Transaction ID", kind: "text", sql: Prisma.sql`'T' || "transactionNumber"::text` },
  { header: "Payment ID", kind: "integer", sql: Prisma.sql`"paymentId"` },
  { header: "Our amount (minor units)", kind: "integer", sql: Prisma.sql`"ourMinor"` },
  { header: "Gateway amount (minor units)", kind: "integer", sql: Prisma.sql`"theirMinor"` },
  { header: "Currency", kind: "text", sql: Prisma.sql`currency` },
  { header: "Our state", kind: "text", sql: Prisma.sql`"ourState"` },
  { header: "Gateway state", kind: "text", sql: Prisma.sql`"theirState"` },
  { header: "Note", kind: "text", sql: Prisma.sql`note` },
  { header: "Found at", kind: "instant", sql: Prisma.sql`"foundAt"` },
  { header: "Settled at", kind: "instant", sql: Prisma.sql`"settledAt"` },
];
