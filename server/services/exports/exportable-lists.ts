import type { ListDefinition } from "@/server/db/list/definition";
import type { Permission } from "@/server/domain/permissions";
import { auditEntries } from "@/server/services/audit/audit-list";
import { auditExportColumns } from "@/server/services/audit/export-columns";
import type { ExportColumn } from "./export-column";

export type ExportableList = {
  /** As file names and the job tray call it. */
  title: string;
  /** What reading the list takes; exporting takes `exports:create` besides. */
  permission: Permission;
  definition: ListDefinition;
  columns: readonly ExportColumn[];
};

/** Every list that can leave as a file, by its shape's name. */
export const exportableLists: Readonly<Record<string, ExportableList>> = {
  "audit-entries": {
    title: "Audit log",
    permission: "audit:read",
    definition: auditEntries,
    columns: auditExportColumns,
  },
};
