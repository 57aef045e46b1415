import type { Paper, PaperFact, PaperParty, PaperTable } from "./paper";
import { page, type Sheet } from "./sheet";
import type { Style } from "./writing";

const ink = { strong: "#18181b", muted: "#52525b", rule: "#d4d4d8" } as const;

const styles = {
  title: { size: 22, weight: "600", color: ink.strong },
  label: { size: 9, weight: "400", color: ink.muted },
  name: { size: 10.5, weight: "600", color: ink.strong },
  text: { size: 10, weight: "400", color: ink.strong },
  small: { size: 9, weight: "400", color: ink.muted },
} as const satisfies Record<string, Style>;

const end = <Given extends Style>(style: Given): Style => ({ ...style, align: "end" });

export function writeHead(sheet: Sheet, { title, author }: Paper): number {
  const { left, top, width } = page;
  const bottom = sheet.text("H1", title, { x: left, y: top, width: width * 0.45 }, styles.title);
  const place = { x: left + width * 0.45, y: top + 10, width: width * 0.55 };
  return Math.max(bottom, sheet.text("P", author, place, end(styles.name))) + page.gap;
}

/** Label and value beside each other, as one sentence for those who listen. */
export function writeFacts(sheet: Sheet, facts: readonly PaperFact[], from: number): number {
  const value = { x: page.left + 120, width: page.width - 120 };
  return sheet.group("Table", () =>
    facts.reduce(
      (y, fact) =>
        sheet.group("TR", () => {
          sheet.text("TH Row", fact.label, { x: page.left, y: y + 1, width: 115 }, styles.label);
          return sheet.text("TD", fact.value, { ...value, y }, styles.text);
        }),
      from,
    ),
  );
}

export function writeParties(sheet: Sheet, parties: Paper["parties"], from: number): number {
  const width = page.width / 2 - page.gap / 2;
  const top = from + page.gap;
  const bottoms = parties.map((party, place) =>
    writeParty(sheet, party, { x: page.left + place * (width + page.gap), y: top, width }),
  );
  return Math.max(...bottoms);
}

function writeParty(
  sheet: Sheet,
  { label, name, lines }: PaperParty,
  { x, y, width }: { x: number; y: number; width: number },
): number {
  return sheet.group("Sect", () => {
    let below = sheet.text("H2", label, { x, y, width }, styles.label);
    below = sheet.text("P", name, { x, y: below + 2, width }, styles.name);
    return lines.reduce(
      (at, line) => sheet.text("P", line, { x, y: at, width }, styles.text),
      below,
    );
  });
}

/** The first column takes what the others, of one width each, leave. */
export function writeTable(sheet: Sheet, { heads, rows }: PaperTable, from: number): number {
  const narrow = 78;
  const first = page.width - narrow * (heads.length - 1);
  const placeOf = (column: number, y: number) =>
    column === 0
      ? { x: page.left, y, width: first - 8 }
      : { x: page.left + first + narrow * (column - 1), y, width: narrow };
  const writeCells = (
    role: "TH Column" | "TD",
    cells: readonly string[],
    y: number,
    style: Style,
  ) =>
    Math.max(
      ...cells.map((cell, column) =>
        sheet.text(role, cell, placeOf(column, y), column === 0 ? style : end(style)),
      ),
    );

  const top = from + page.gap * 1.4;
  return sheet.group("Table", () => {
    let y = sheet.group("TR", () => writeCells("TH Column", heads, top, styles.label)) + 5;
    sheet.rule(y, ink.rule);
    for (const { cells, detail } of rows) {
      y = sheet.group("TR", () => writeCells("TD", cells, y + 7, styles.text));
      for (const line of detail) {
        y = sheet.group("TR", () => sheet.text("TD", line, placeOf(0, y), styles.small));
      }
    }
    sheet.rule(y + 8, ink.rule);
    return y + 8;
  });
}

export function writeTotals(sheet: Sheet, totals: readonly PaperFact[], from: number): number {
  const label = { x: page.left + page.width * 0.4, width: page.width * 0.36 };
  const value = { x: page.left + page.width * 0.76, width: page.width * 0.24 };
  return sheet.group("Table", () =>
    totals.reduce((y, total, place) => {
      const style = place === totals.length - 1 ? styles.name : styles.text;
      return sheet.group("TR", () => {
        sheet.text("TH Row", total.label, { ...label, y }, end(style));
        return sheet.text("TD", total.value, { ...value, y }, end(style)) + 3;
      });
    }, from + 9),
  );
}

export function writeNotes(sheet: Sheet, notes: readonly string[], from: number): void {
  sheet.group("Sect", () =>
    notes.reduce(
      (y, note) => sheet.text("P", note, { x: page.left, y, width: page.width }, styles.small) + 4,
      from + page.gap,
    ),
  );
}
