import { Prisma } from "@/server/db/generated/client";
import type { ExportColumn } from "@/server/services/exports/export-column";

/** The audit log as a file: people by id, as the log itself names them. */
export const auditExportColumns: readonly ExportColumn[] = [
  { header: "Time", kind: "instant", sql: Prisma.sql`"occurredAt"` },
  { header: "Recorded at", kind: "instant", sql: Prisma.sql`"recordedAt"` },
  { header: "Actor type", kind: "text", sql: Prisma.sql`"actorKind"` },
  { header: "Actor ID", kind: "text", sql: Prisma.sql`"actorId"` },
  { header: "Action", kind: "text", sql: Prisma.sql`action` },
  { header: "Target type", kind: "text", sql: Prisma.sql`"targetType"` },
  { header: "Target ID", kind: "text", sql: Prisma.sql`"targetId"` },
  { header: "Before", kind: "json", sql: Prisma.sql`before` },
  { header: "After", kind: "json", sql: Prisma.sql`after` },
  { header: "Request ID", kind: "text", sql: Prisma.sql`"requestId"` },
  { header: "IP address", kind: "text", sql: Prisma.sql`ip` },
  { header: "Entry ID", kind: "text", sql: Prisma.sql`id::text` },
];

/** What stood in the log before an instant: asking for the file adds an entry of its own. */
export const recordedBefore = (instant: string): Prisma.Sql =>
  Prisma.sql`"recordedAt" < ${instant}::timestamptz`;
