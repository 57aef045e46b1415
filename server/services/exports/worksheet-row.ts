import { Prisma } from "@/server/db/generated/client";
import { neutralisedSql, type ExportColumn } from "./export-column";

/*
 * A worksheet's rows are written by the database, too: a million of them then cost next to nothing
 * in the process that also answers requests. COPY in its text format puts one row on each line, and
 * what it would escape (backslashes, control characters) has become character references by then,
 * so that its output is XML.
 */

/** The columns in the types that `worksheetRowsSql` makes cells of. */
export const worksheetCellsSql = (columns: readonly ExportColumn[]): Prisma.Sql =>
  Prisma.join(columns.map((column, at) => Prisma.sql`${valueSql(column)} AS ${cellName(at)}`));

/**
 * The rows of a statement, each as one `<row>…</row>`. Cells follow one another, so that none has to
 * name its place.
 *
 * @param cells ordered statement that selects `worksheetCellsSql`; its order is what keeps the
 *   planner from working out each value again wherever it is mentioned
 */
export function worksheetRowsSql(columns: readonly ExportColumn[], cells: Prisma.Sql): Prisma.Sql {
  const written = columns.map(({ kind }, at) => {
    if (kind === "text" || kind === "json") return textCellSql(cellName(at));
    return numberCellSql(cellName(at), kind === "instant" ? instantFormat : 0);
  });
  return Prisma.sql`SELECT concat('<row>', ${Prisma.join(written)}, '</row>') FROM (${cells}) cells`;
}

/** The cell format of an instant: an index into the styles of `workbook-parts.ts`. */
export const instantFormat = 1;

const cellName = (at: number) => Prisma.raw(`c${at}`);

function valueSql({ kind, sql }: ExportColumn): Prisma.Sql {
  switch (kind) {
    case "text":
      return neutralisedSql(sql);
    case "json":
      return Prisma.sql`(${sql})::text`;
    case "instant":
      // Days since the end of 1899 by the zone's own clock: spreadsheets know no zones.
      return Prisma.sql`extract(epoch FROM (${sql})::timestamp)::float8 / 86400 + 25569`;
    case "integer":
    case "decimal":
      return sql;
  }
}

const numberCellSql = (number: Prisma.Sql, format: number) =>
  Prisma.sql`coalesce('<c s="${Prisma.raw(String(format))}"><v>' || ${number} || '</v></c>', '<c/>')`;

/**
 * A cell holds 32,767 UTF-16 units; a file with a longer one is taken to be damaged. A text of as
 * many bytes never has more units; a longer one is cut, and says so.
 */
const textCellSql = (text: Prisma.Sql) => Prisma.sql`CASE
  WHEN ${text} IS NULL THEN '<c/>'
  WHEN octet_length(${text}) > 32767 THEN ${carefulCellSql(Prisma.sql`(left(${text}, 16000) || ' […]')`)}
  WHEN ${text} ~ ${special} THEN ${carefulCellSql(text)}
  ELSE '<c t="inlineStr"><is><t>' || ${text} || '</t></is></c>'
END`;

const carefulCellSql = (text: Prisma.Sql) =>
  Prisma.sql`'<c t="inlineStr"><is><t xml:space="preserve">' || ${escapedSql(text)} || '</t></is></c>'`;

/** Hardly any text is like this: asking first costs a tenth of replacing each character in turn. */
const special = Prisma.raw(String.raw`'[&<>\\\x01-\x1f\ufffe\uffff]|^ | $'`);

/** What XML 1.0 cannot hold, not even as a reference. */
const unspeakable = Prisma.raw(
  String.raw`E'\x01\x02\x03\x04\x05\x06\x07\x08\x0b\x0c\x0e\x0f\x10\x11\x12\x13\x14\x15\x16\x17\x18\x19\x1a\x1b\x1c\x1d\x1e\x1f\ufffe\uffff'`,
);

const references = [
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ["\\\\", "&#92;"],
  ["\\n", "&#10;"],
  ["\\r", "&#13;"],
  ["\\t", "&#9;"],
] as const;

const escapedSql = (text: Prisma.Sql): Prisma.Sql =>
  references.reduce(
    (escaped, [character, reference]) =>
      Prisma.sql`replace(${escaped}, ${Prisma.raw(`E'${character}'`)}, ${Prisma.raw(`'${reference}'`)})`,
    Prisma.sql`translate(${text}, ${unspeakable}, '')`,
  );
