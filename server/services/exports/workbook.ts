import { Readable } from "node:stream";
import { filtersText } from "@/server/domain/list-query";
import type { Lines } from "./deal-lines";
import type { ExportSource } from "./export-source";
import {
  factSheet,
  workbookParts,
  worksheetClosing,
  worksheetOpening,
  type Fact,
} from "./workbook-parts";
import { zipStream, type ZipEntry } from "./zip-stream";

/** What one sheet can hold beside its head, and what a part of a ZIP file can, with room to spare. */
const mostRows = 1_048_575;
const mostBytes = 3 * 1024 ** 3;

/**
 * A list as a workbook that is written while it is read: typed cells under a frozen head, another
 * sheet where one is full, and a sheet that tells what was filtered.
 *
 * @param rows lines of `worksheetRowsSql`
 */
export const workbook = (source: ExportSource, rows: Lines, rowsPerSheet = mostRows): Readable =>
  Readable.from(zipStream(entries(source, rows, rowsPerSheet)), { objectMode: false });

async function* entries(
  source: ExportSource,
  rows: Lines,
  rowsPerSheet: number,
): AsyncGenerator<ZipEntry> {
  const { columns } = source;
  const { title } = source.list;
  const sheets: string[] = [];
  const add = (name: string, content: ZipEntry["content"]): ZipEntry => {
    sheets.push(name);
    return { path: `xl/worksheets/sheet${sheets.length}.xml`, content };
  };

  async function* sheet() {
    yield Buffer.from(worksheetOpening(columns));
    yield* rows.take(rowsPerSheet, mostBytes);
    yield Buffer.from(worksheetClosing);
  }
  do {
    yield add(sheets.length === 0 ? title : `${title} (${sheets.length + 1})`, sheet());
  } while (!(await rows.isAtEnd()));

  yield add("Filters", [Buffer.from(factSheet(factsOf(source, rows.dealt())))]);
  for (const [path, text] of Object.entries(workbookParts(sheets))) {
    yield { path, content: [Buffer.from(text)] };
  }
}

const factsOf = ({ list, query, scope }: ExportSource, rows: number): Fact[] => [
  ["List", list.title],
  ["Rows", rows],
  ["Exported at", scope.now.toISOString()],
  ["Times in", scope.zone],
  ["Search", query.search],
  ...query.filters.map((filter): Fact => ["Filter", filtersText([filter])]),
  ["Sorted by", `${query.sort.field}, ${query.sort.direction}`],
];
