import { authorize } from "@/server/auth/authorize";
import { inTransaction, type ServiceContext } from "@/server/context";
import { Prisma } from "@/server/db/generated/client";
import { literalText } from "@/server/db/list/literal";
import { readListQuery } from "@/server/db/list/read-query";
import { countSql, rowsSql } from "@/server/db/list/statements";
import { notFound } from "@/server/domain/errors";
import type { ListQuery } from "@/server/domain/list-query";
import { csvSql, xlsxSql, type ExportColumn } from "./export-column";
import { exportableLists, type ExportableList } from "./exportable-lists";
import type { ExportInput } from "./schemas";

/** A list, made ready to leave as a file for whoever asks. */
export type ExportSource = {
  list: ExportableList;
  query: ListQuery;
  zone: string;
  /** Complete statement, values written into it. */
  sql: string;
  exportedAt: Date;
  /** Without extension: `northlight-audit-log-2026-11-22`. */
  fileStem: string;
};

/**
 * Reads an export's list and filters, and checks that the caller may read it and take it away.
 *
 * @throws not-found  `export.unknown-list`
 * @throws invalid    `list.unreadable`
 */
export async function exportSource(
  ctx: ServiceContext,
  { list: name, format, ...params }: ExportInput,
): Promise<ExportSource> {
  authorize(ctx.actor, "exports:create");
  const list = Object.hasOwn(exportableLists, name) ? exportableLists[name] : undefined;
  if (!list) throw notFound("export.unknown-list", "There is no such list to export.");
  authorize(ctx.actor, list.permission);

  const query = readListQuery(list.definition, params);
  const { publisherId } = ctx;
  const profile = await inTransaction(ctx, (tx) =>
    tx.db.companyProfile.findUniqueOrThrow({
      where: { publisherId },
      include: { publisher: { select: { name: true } } },
    }),
  );
  const zone = profile.timeZone;
  const exportedAt = ctx.clock.now();
  const scope = { publisherId, now: exportedAt, zone };
  const select = selectSql(list.columns, format === "csv" ? csvSql : xlsxSql);
  return {
    list,
    query,
    zone,
    sql: literalText(rowsSql(list.definition, query, scope, select)),
    exportedAt,
    fileStem: stem(profile.publisher.name, list.title, exportedAt),
  };
}

/** How many rows the file will have, for its progress. */
export function countRows(ctx: ServiceContext, { list, query, zone }: ExportSource) {
  return inTransaction(ctx, async (tx) => {
    const scope = { publisherId: tx.publisherId, now: tx.clock.now(), zone };
    const [row] = await tx.db.$queryRaw<{ count: bigint }[]>(
      countSql(list.definition, query, scope),
    );
    return Number(row?.count ?? 0);
  });
}

const selectSql = (
  columns: readonly ExportColumn[],
  cell: (column: ExportColumn) => Prisma.Sql,
): Prisma.Sql =>
  Prisma.join(
    columns.map((column) => Prisma.sql`${cell(column)} AS ${Prisma.raw(`"${column.header}"`)}`),
  );

const stem = (publisher: string, title: string, at: Date): string =>
  [publisher, title, at.toISOString().slice(0, 10)]
    .join(" ")
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
