import type { Prisma } from "@/server/db/generated/client";
import type { ListDefinition } from "@/server/db/list/definition";
import { notFound } from "@/server/domain/errors";
import type { Permission } from "@/server/domain/permissions";
import {
  mrrMovementExportColumns,
  subscriberMovementExportColumns,
} from "@/server/services/analytics/export-columns";
import { mrrMovements } from "@/server/services/analytics/mrr-movement-list";
import { subscriberMovements } from "@/server/services/analytics/subscriber-movement-list";
import { auditEntries } from "@/server/services/audit/audit-list";
import { auditExportColumns, recordedBefore } from "@/server/services/audit/export-columns";
import { customers } from "@/server/services/customers/customer-list";
import { customerExportColumns } from "@/server/services/customers/export-columns";
import { differences } from "@/server/services/reconciliation/difference-list";
import { differenceExportColumns } from "@/server/services/reconciliation/export-columns";
import { subscriptionExportColumns } from "@/server/services/subscriptions/export-columns";
import { subscriptions } from "@/server/services/subscriptions/subscription-list";
import { transactionExportColumns } from "@/server/services/transactions/export-columns";
import { transactions } from "@/server/services/transactions/transaction-list";
import type { ExportColumn } from "./export-column";

export type ExportableList = {
  /** As file names and the job tray call it. */
  title: string;
  /** What reading the list takes; exporting takes `exports:create` besides. */
  permission: Permission;
  definition: ListDefinition;
  /** Of a file asked for at an instant. */
  columns: (now: Date) => readonly ExportColumn[];
  /** What is searched for may be somebody's name or address, which no log keeps. */
  hasPersonalSearch?: true;
  /** For a list that grows by being exported: the rows that were there when the file was asked for. */
  standingBefore?: (instant: string) => Prisma.Sql;
};

/** Every list that can leave as a file, by its shape's name. */
const exportableLists: Readonly<Record<string, ExportableList>> = {
  [auditEntries.shape.name]: {
    title: "Audit log",
    permission: "audit:read",
    definition: auditEntries,
    columns: () => auditExportColumns,
    standingBefore: recordedBefore,
  },
  [customers.shape.name]: {
    title: "Customers",
    permission: "personal-data:read",
    definition: customers,
    columns: () => customerExportColumns,
    hasPersonalSearch: true,
  },
  [subscriptions.shape.name]: {
    title: "Subscriptions",
    permission: "personal-data:read",
    definition: subscriptions,
    columns: subscriptionExportColumns,
    hasPersonalSearch: true,
  },
  [transactions.shape.name]: {
    title: "Transactions",
    permission: "personal-data:read",
    definition: transactions,
    columns: () => transactionExportColumns,
    hasPersonalSearch: true,
  },
  [subscriberMovements.shape.name]: {
    title: "Subscriber movements",
    permission: "personal-data:read",
    definition: subscriberMovements,
    columns: () => subscriberMovementExportColumns,
  },
  [mrrMovements.shape.name]: {
    title: "MRR movements",
    permission: "personal-data:read",
    definition: mrrMovements,
    columns: () => mrrMovementExportColumns,
  },
  [differences.shape.name]: {
    title: "Reconciliation differences",
    permission: "billing:write",
    definition: differences,
    columns: () => differenceExportColumns,
  },
};

/** @throws not-found  `export.unknown-list` */
export function exportableList(name: string): ExportableList {
  const list = Object.hasOwn(exportableLists, name) ? exportableLists[name] : undefined;
  if (!list) throw notFound("export.unknown-list", "There is no such list to export.");
  return list;
}
