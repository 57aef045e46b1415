import type { Prisma } from "@/server/db/generated/client";
import type { ListDefinition } from "@/server/db/list/definition";
import { notFound } from "@/server/domain/errors";
import type { Permission } from "@/server/domain/permissions";
import { auditEntries } from "@/server/services/audit/audit-list";
import { auditExportColumns, recordedBefore } from "@/server/services/audit/export-columns";
import type { ExportColumn } from "./export-column";

export type ExportableList = {
  /** As file names and the job tray call it. */
  title: string;
  /** What reading the list takes; exporting takes `exports:create` besides. */
  permission: Permission;
  definition: ListDefinition;
  columns: readonly ExportColumn[];
  /** For a list that grows by being exported: the rows that were there when the file was asked for. */
  standingBefore?: (instant: string) => Prisma.Sql;
};

/** Every list that can leave as a file, by its shape's name. */
const exportableLists: Readonly<Record<string, ExportableList>> = {
  [auditEntries.shape.name]: {
    title: "Audit log",
    permission: "audit:read",
    definition: auditEntries,
    columns: auditExportColumns,
    standingBefore: recordedBefore,
  },
};

/** @throws not-found  `export.unknown-list` */
export function exportableList(name: string): ExportableList {
  const list = Object.hasOwn(exportableLists, name) ? exportableLists[name] : undefined;
  if (!list) throw notFound("export.unknown-list", "There is no such list to export.");
  return list;
}
