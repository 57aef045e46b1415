import { Prisma } from "@/server/db/generated/client";

/** What a cell holds: decides how a CSV writes it and which type an XLSX gives it. */
export type CellKind = "text" | "instant" | "integer" | "decimal" | "json";

export type ExportColumn = {
  /** As the head of the column reads; part of the contract with whoever reads the file. */
  header: string;
  kind: CellKind;
  sql: Prisma.Sql;
};

/** Code points of the first characters that make a spreadsheet run a cell (see `csv-cell.ts`). */
const formulaStarts = Prisma.raw("9, 10, 13, 43, 45, 61, 64, 65291, 65293, 65309, 65312");

/** Marks text that begins like a formula as text, within the statement. */
export const neutralisedSql = (text: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`CASE WHEN ascii(${text}) IN (${formulaStarts}) THEN '''' || ${text} ELSE ${text} END`;

/** The columns as CSV carries them, made by the database so that COPY streams them unseen. */
export const csvRowSql = (columns: readonly ExportColumn[]): Prisma.Sql =>
  Prisma.join(
    columns.map((column) => Prisma.sql`${csvCellSql(column)} AS ${quoted(column.header)}`),
  );

function csvCellSql({ kind, sql }: ExportColumn): Prisma.Sql {
  switch (kind) {
    case "text":
      return neutralisedSql(sql);
    case "instant":
      // ISO 8601 with the offset of the transaction's zone.
      return Prisma.sql`to_char(${sql}, 'YYYY-MM-DD"T"HH24:MI:SSTZH:TZM')`;
    case "integer":
    case "decimal":
    case "json": // begins with a brace, a bracket, a quote or a letter, or is a number
      return sql;
  }
}

const quoted = (name: string) => Prisma.raw(`"${name.replaceAll('"', '""')}"`);
