import { pipeline } from "node:stream/promises";
import type { ClientBase } from "pg";
import { from as copyFrom } from "pg-copy-streams";

/**
 * Rows of one table on their way into it, as the text that PostgreSQL's COPY takes: a fifth of what
 * it costs as statements. Only the owner of a table may copy into one that is kept by tenant.
 */
export class CopiedRows {
  private columns: readonly string[] = [];
  private lines: string[] = [];
  private readonly table: string;

  /** @param table as SQL writes it */
  constructor(table: string) {
    this.table = table;
  }

  get count(): number {
    return this.lines.length;
  }

  /** Adds a row. All have the same columns. */
  add(row: Readonly<Record<string, unknown>>): void {
    if (this.columns.length === 0) this.columns = Object.keys(row);
    this.lines.push(this.columns.map((column) => textOf(row[column])).join("\t"));
  }

  /** Writes what was added, and is empty then. */
  async write(client: ClientBase): Promise<void> {
    const { lines } = this;
    if (lines.length === 0) return;
    this.lines = [];
    const names = this.columns.map((column) => client.escapeIdentifier(column)).join(", ");
    const copy = client.query(copyFrom(`COPY ${this.table} (${names}) FROM STDIN`));
    await pipeline(inPieces(lines), copy);
  }
}

/** Large enough that nobody waits for the next one, small enough to be one text. */
const linesAtOnce = 2_000;

function* inPieces(lines: readonly string[]): Generator<string> {
  for (let from = 0; from < lines.length; from += linesAtOnce) {
    yield `${lines.slice(from, from + linesAtOnce).join("\n")}\n`;
  }
}

const nothing = String.raw`\N`;

/** An object is one of JSON. */
function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return nothing;
  if (typeof cell === "string") return escaped(cell);
  if (cell instanceof Date) return cell.toISOString();
  if (typeof cell === "bigint") return cell.toString();
  return escaped(JSON.stringify(cell)); // numbers and truth as well are written as in JSON
}

const special = /[\\\n\r\t]/;

const escapes: Readonly<Record<string, string>> = {
  "\\": String.raw`\\`,
  "\n": String.raw`\n`,
  "\r": String.raw`\r`,
  "\t": String.raw`\t`,
};

/** @see https://www.postgresql.org/docs/current/sql-copy.html, "Text Format" */
const escaped = (text: string): string =>
  special.test(text) ? text.replaceAll(/[\\\n\r\t]/g, (one) => escapes[one] ?? one) : text;
