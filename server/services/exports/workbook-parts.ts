import { neutraliseFormula } from "@/server/domain/csv-cell";
import type { CellKind, ExportColumn } from "./export-column";

/*
 * The parts of a workbook around its rows, as small as programs accept them.
 * See ECMA-376 part 1, 18 (SpreadsheetML).
 */

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packages = "http://schemas.openxmlformats.org/package/2006";
const types = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** Cell formats: as it is; an instant (`instantFormat`); bold. */
const styles = `${head}<styleSheet xmlns="${main}">
<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/></numFmts>
<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>
<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>
<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs>
<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>
</styleSheet>`;

const boldFormat = 2;

const widths: Record<CellKind, number> = {
  text: 28,
  instant: 20,
  integer: 14,
  decimal: 14,
  json: 48,
};

/** Up to its rows: frozen head, widths, and the head itself. */
export const worksheetOpening = (columns: readonly ExportColumn[]): string =>
  opening(
    columns.map(({ kind }) => widths[kind]),
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>',
  ) +
  rowOf(
    columns.map(({ header }) => header),
    boldFormat,
  );

export const worksheetClosing = "</sheetData></worksheet>";

export type Fact = readonly [label: string, value: string | number];

/** A whole sheet of labelled facts. */
export const factSheet = (facts: readonly Fact[]): string =>
  opening([16, 60], "") +
  facts.map(([label, value]) => `<row>${cell(label, boldFormat)}${cell(value, 0)}</row>`).join("") +
  worksheetClosing;

/** Everything that names the sheets, and so comes after them. */
export function workbookParts(sheets: readonly string[]): Record<string, string> {
  const each = (part: (name: string, number: number) => string) =>
    sheets.map((name, at) => part(name, at + 1)).join("");
  const styleSheet = `rId${sheets.length + 1}`;
  return {
    "xl/styles.xml": styles,
    "xl/workbook.xml": `${head}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${each(
      (name, n) => `<sheet name="${escaped(name)}" sheetId="${n}" r:id="rId${n}"/>`,
    )}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relationships(
      each((_, n) => relationship(`rId${n}`, "worksheet", `worksheets/sheet${n}.xml`)) +
        relationship(styleSheet, "styles", "styles.xml"),
    ),
    "_rels/.rels": relationships(relationship("rId1", "officeDocument", "xl/workbook.xml")),
    "[Content_Types].xml": `${head}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${override(
      "/xl/workbook.xml",
      "sheet.main",
    )}${override("/xl/styles.xml", "styles")}${each((_, n) =>
      override(`/xl/worksheets/sheet${n}.xml`, "worksheet"),
    )}</Types>`,
  };
}

const opening = (columnWidths: readonly number[], pane: string) =>
  `${head}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews><cols>${columnWidths
    .map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`)
    .join("")}</cols><sheetData>`;

const rowOf = (texts: readonly string[], format: number) =>
  `<row>${texts.map((text) => cell(text, format)).join("")}</row>`;

const cell = (value: string | number, format: number) =>
  typeof value === "number"
    ? `<c s="${format}"><v>${value}</v></c>`
    : `<c s="${format}" t="inlineStr"><is><t xml:space="preserve">${escaped(neutraliseFormula(value))}</t></is></c>`;

const relationships = (inside: string) =>
  `${head}<Relationships xmlns="${packages}/relationships">${inside}</Relationships>`;

const relationship = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="${relations}/${type}" Target="${target}"/>`;

const override = (part: string, type: string) =>
  `<Override PartName="${part}" ContentType="${types}.${type}+xml"/>`;

const references: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

/** What XML cannot hold at all is left out. */
const escaped = (text: string) =>
  text.replaceAll(/[&<>"]|\p{Cc}|[\ufffe\uffff]/gu, (found) => references[found] ?? "");
