import { Readable } from "node:stream";
import { writeXlsx, writeXlsxStream, type CellValue, type ColumnDef } from "hucre/xlsx";
import { filtersText, sortText } from "@/server/domain/list-query";
import type { ExportColumn } from "./export-column";
import type { ExportSource } from "./export-source";

/**
 * Up to here a workbook is put together whole and gets a sheet that names its filters. The streaming
 * writer, which larger ones need to stay within constant memory, writes rows alone.
 */
const rowsWithFiltersSheet = 20_000;

/** A list as a workbook: typed cells, a frozen head, and for all but huge ones a "Filters" sheet. */
export async function xlsxFile(
  source: ExportSource,
  rows: AsyncGenerator<unknown[]>,
): Promise<Readable> {
  const { list } = source;
  const cells = (row: unknown[]) => list.columns.map((column, at) => cell(column, row[at]));
  const first: CellValue[][] = [];
  for (;;) {
    const next = await rows.next();
    if (next.done) return Readable.from([await smallWorkbook(source, first)], { objectMode: false });
    first.push(cells(next.value));
    if (first.length > rowsWithFiltersSheet) break;
  }

  async function* all() {
    yield* first;
    for await (const row of rows) yield cells(row);
  }
  // Safe: the web stream that hucre makes and the one Node takes are the same global class.
  const stream = writeXlsxStream(all(), {
    name: list.title,
    columns: columnsOf(list.columns),
    freezePane: { rows: 1 },
  });
  return Readable.fromWeb(stream as Parameters<typeof Readable.fromWeb>[0]);
}

const smallWorkbook = (source: ExportSource, rows: CellValue[][]) =>
  writeXlsx({
    sheets: [
      {
        name: source.list.title,
        columns: columnsOf(source.list.columns),
        rows: [source.list.columns.map(({ header }) => header), ...rows],
        freezePane: { rows: 1 },
      },
      { name: "Filters", rows: filtersSheet(source, rows.length) },
    ],
  });

function filtersSheet({ list, query, zone, exportedAt }: ExportSource, count: number): CellValue[][] {
  return [
    ["List", list.title],
    ["Exported at", exportedAt.toISOString()],
    ["Times in", zone],
    ["Search", query.search],
    ["Filters", filtersText(query.filters)],
    ["Sorted by", sortText(query.sort)],
    ["Rows", count],
  ];
}

const columnsOf = (columns: readonly ExportColumn[]): ColumnDef[] =>
  columns.map(({ header, kind }) => ({
    header,
    key: header,
    width: widths[kind],
    ...(kind === "instant" && { numFmt: "yyyy-mm-dd hh:mm:ss" }),
  }));

const widths = { text: 28, instant: 20, integer: 14, json: 48 };

function cell({ kind }: ExportColumn, value: unknown): CellValue {
  if (value === null || value === undefined) return null;
  if (kind === "instant") return new Date(String(value));
  if (kind === "integer") return Number(value);
  return String(value);
}
