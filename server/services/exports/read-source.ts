import type { Readable } from "node:stream";
import { Prisma } from "@/server/db/generated/client";
import { literalText } from "@/server/db/list/literal";
import { countSql, rowsSql } from "@/server/db/list/statements";
import { streamRows } from "@/server/db/stream-rows";
import { csvRowSql } from "./export-column";
import type { ExportSource } from "./export-source";
import { worksheetCellsSql, worksheetRowsSql } from "./worksheet-row";

/**
 * Starts reading the rows of a file: the lines of a CSV with its head, or a worksheet's rows on a
 * line each.
 *
 * @throws rate-limited  `export.busy`
 */
export async function readSource(source: ExportSource): Promise<Readable> {
  const { scope, format } = source;
  const { body } = await streamRows(scope, { rows: rowsOf(source) }, copyFormats[format]);
  return body;
}

/** The same, with how many rows there are to come. */
export async function readCountedSource(source: ExportSource) {
  const { scope, format } = source;
  const statements = { rows: rowsOf(source), count: countOf(source) };
  const { body, count } = await streamRows(scope, statements, copyFormats[format]);
  return { body, count: count ?? 0 };
}

const copyFormats = { csv: "csv", xlsx: "text" } as const;

/** The statement that makes the file's rows. */
export function rowsOf(source: ExportSource): string {
  const { list, columns, query, scope, format } = source;
  const select = (cells: Prisma.Sql) =>
    rowsSql(list.definition, query, scope, cells, standingSql(source));
  return literalText(
    format === "csv"
      ? select(csvRowSql(columns))
      : worksheetRowsSql(columns, select(worksheetCellsSql(columns))),
  );
}

function countOf(source: ExportSource): string {
  const { list, query, scope } = source;
  return literalText(countSql(list.definition, query, scope, standingSql(source)));
}

function standingSql({ list, askedAt }: ExportSource): Prisma.Sql {
  if (!list.standingBefore) return Prisma.empty;
  return Prisma.sql`AND ${list.standingBefore(askedAt.toISOString())}`;
}
