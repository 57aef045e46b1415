import type { Prisma } from "./generated/client";
import type { TransactionContext } from "@/server/context";

/** Tables that are written many rows at a time, with what a row of each may hold. */
type Rows = {
  entitlement: Prisma.EntitlementCreateManyInput;
  invoice: Prisma.InvoiceCreateManyInput;
  ledger_entry: Prisma.LedgerEntryCreateManyInput;
  ledger_posting: Prisma.LedgerPostingCreateManyInput;
  mrr_movement: Prisma.MrrMovementCreateManyInput;
  payment: Prisma.PaymentCreateManyInput;
  payment_details: Prisma.PaymentDetailsCreateManyInput;
  subscriber_movement: Prisma.SubscriberMovementCreateManyInput;
  subscription: Prisma.SubscriptionCreateManyInput;
  subscription_period: Prisma.SubscriptionPeriodCreateManyInput;
  transaction: Prisma.TransactionCreateManyInput;
};

type Table = keyof Rows;

/**
 * A row without its publisher, which is the transaction's. All rows of a call have the same columns;
 * nothing is said by `null`, in columns of JSON as well.
 */
type Given<Name extends Table> = {
  [Column in keyof Omit<Rows[Name], "publisherId">]: Rows[Name][Column] | null;
};

/**
 * Inserts rows in one statement, however many they are: they travel as one document, so that neither
 * the statement nor its plan depends on their number.
 */
export async function insertRows<Name extends Table>(
  tx: TransactionContext,
  table: Name,
  rows: readonly Given<Name>[],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = ["publisherId", ...Object.keys(first)].map(quoted).join(", ");
  await run(tx, rows, `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM given`, table);
}

/**
 * Changes rows in one statement. `key` names the columns besides the publisher's that tell a row from
 * others; all others that the rows have are set.
 */
export async function updateRows<Name extends Table>(
  tx: TransactionContext,
  table: Name,
  key: readonly (keyof Given<Name> & string)[],
  rows: readonly Partial<Given<Name>>[],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const set = Object.keys(first).filter((column) => !(key as readonly string[]).includes(column));
  const same = ["publisherId", ...key].map((column) => `t.${quoted(column)} = g.${quoted(column)}`);
  const values = set.map((column) => `${quoted(column)} = g.${quoted(column)}`).join(", ");
  const sql = `UPDATE ${table} t SET ${values} FROM given g WHERE ${same.join(" AND ")}`;
  await run(tx, rows, sql, table);
}

/** Inserts rows, or has those that are there say what these say. `key` is a unique one's columns. */
export async function upsertRows<Name extends Table>(
  tx: TransactionContext,
  table: Name,
  { key, set }: Record<"key" | "set", readonly (keyof Given<Name> & string)[]>,
  rows: readonly Given<Name>[],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = ["publisherId", ...Object.keys(first)].map(quoted).join(", ");
  const conflict = ["publisherId", ...key].map(quoted).join(", ");
  const values = set.map((column) => `${quoted(column)} = excluded.${quoted(column)}`).join(", ");
  const sql = `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM given
    ON CONFLICT (${conflict}) DO UPDATE SET ${values}`;
  await run(tx, rows, sql, table);
}

function run(
  { db, publisherId }: TransactionContext,
  rows: readonly object[],
  statement: string,
  table: Table,
): Promise<number> {
  const json = toJson(rows.map((row) => ({ ...row, publisherId })));
  return db.$executeRawUnsafe(
    `WITH given AS (SELECT * FROM json_populate_recordset(NULL::${table}, $1::json)) ${statement}`,
    json,
  );
}

/** As PostgreSQL reads it: whole numbers of any size as text. */
export const toJson = (rows: readonly object[]): string => JSON.stringify(rows.map(plain));

/** A copy, since asking about each value while it is written takes three times as long. */
function plain(row: object): Record<string, unknown> {
  const copy: Record<string, unknown> = { ...row };
  for (const [column, value] of Object.entries(row)) {
    if (typeof value === "bigint") copy[column] = String(value);
  }
  return copy;
}

const quoted = (column: string) => `"${column}"`; // the names are the schema's own
