import { Prisma } from "@/server/db/generated/client";

/** What a cell holds: decides how a CSV writes it and which type an XLSX gives it. */
export type CellKind = "text" | "instant" | "integer" | "json";

export type ExportColumn = {
  /** As the head of the column reads; part of the contract with whoever reads the file. */
  header: string;
  kind: CellKind;
  sql: Prisma.Sql;
};

/** Code points of the first characters that make a spreadsheet run a cell (see `csv-cell.ts`). */
const formulaStarts = Prisma.raw("9,10,13,43,45,61,64,65291,65293,65309,65312");

const neutralised = (text: Prisma.Sql) =>
  Prisma.sql`CASE WHEN ascii(${text}) IN (${formulaStarts}) THEN '''' || ${text} ELSE ${text} END`;

/**
 * A column as CSV carries it, made by the database so that COPY streams it unseen: text neutralised,
 * instants in ISO 8601 with the offset of the transaction's zone.
 */
export function csvSql({ kind, sql }: ExportColumn): Prisma.Sql {
  switch (kind) {
    case "text":
      return neutralised(sql);
    case "json":
      return neutralised(Prisma.sql`(${sql})::text`);
    case "instant":
      return Prisma.sql`to_char(${sql}, 'YYYY-MM-DD"T"HH24:MI:SSTZH:TZM')`;
    case "integer":
      return sql;
  }
}

/** A column as XLSX wants it: Excel knows no zones, so an instant is the zone's clock and calendar. */
export function xlsxSql({ kind, sql }: ExportColumn): Prisma.Sql {
  switch (kind) {
    case "text":
      return neutralised(sql);
    case "json":
      return neutralised(Prisma.sql`(${sql})::text`);
    case "instant":
      return Prisma.sql`to_char(${sql}, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
    case "integer":
      return sql;
  }
}
