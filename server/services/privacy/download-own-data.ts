import { Readable } from "node:stream";
import { requireCustomer } from "@/server/auth/actor";
import { inTransaction, type ServiceContext, type TransactionContext } from "@/server/context";
import { csvCell } from "@/server/domain/csv-cell";
import { zipStream, type ZipEntry } from "@/server/services/exports/zip-stream";
import { spendTry } from "@/server/services/rate-limits/spend-try";
import { ownDataParts, type DataPart } from "./own-data-parts";

type Row = Record<string, unknown>;
type Read = { name: string; rows: readonly Row[] };

/** Each is put together from the whole database: a handful a day is enough for anybody. */
const limit = { name: "privacy:download", limit: 5, perSeconds: 86_400, burst: 5 };

/**
 * Everything that is kept about the calling customer, as a ZIP file: once as JSON for programs, and a
 * CSV file for each part. Made while it is read and kept nowhere, so there is nothing to expire.
 *
 * @throws rate-limited  `privacy.too-many`
 */
export async function downloadOwnData(
  ctx: ServiceContext,
): Promise<{ fileName: string; body: Readable }> {
  const customerId = requireCustomer(ctx.actor);
  await spend(ctx, customerId);
  const { parts, at } = await inTransaction(ctx, async (tx) => ({
    parts: await readParts(tx, BigInt(customerId)),
    at: tx.clock.now(),
  }));
  return {
    fileName: `my-data-${at.toISOString().slice(0, 10)}.zip`,
    body: Readable.from(zipStream(entriesOf(parts)), { objectMode: false }),
  };
}

const spend = ({ publisherId }: ServiceContext, customerId: number): Promise<void> =>
  spendTry(limit, JSON.stringify([String(publisherId), String(customerId)]), {
    code: "privacy.too-many",
    text: () => "Your data was downloaded a few times today. Try again later.",
  });

async function readParts(tx: TransactionContext, customerId: bigint): Promise<Read[]> {
  const parts: Read[] = [];
  for (const part of ownDataParts) {
    parts.push({ name: part.name, rows: await readRows(tx, part, customerId) });
  }
  return parts;
}

async function readRows(
  { db }: TransactionContext,
  { from, without = [] }: DataPart,
  customerId: bigint,
): Promise<Row[]> {
  const hidden = ["publisherId", ...without];
  const rows = await db.$queryRaw<{ row: Row }[]>`
    SELECT to_jsonb(t) - ${hidden}::text[] AS row FROM ${from(customerId)}`;
  return rows.map(({ row }) => row);
}

async function* entriesOf(parts: readonly Read[]): AsyncGenerator<ZipEntry> {
  const all = Object.fromEntries(parts.map(({ name, rows }) => [name, rows]));
  yield { path: "data.json", content: [Buffer.from(`${JSON.stringify(all, null, 2)}\n`)] };
  for (const { name, rows } of parts) {
    if (rows.length > 0) yield { path: `${name}.csv`, content: csvOf(rows) };
  }
}

function* csvOf(rows: readonly Row[]): Generator<Buffer> {
  const columns = Object.keys(rows[0] ?? {});
  yield Buffer.from(`\ufeff${columns.map(csvCell).join(",")}\r\n`);
  for (const row of rows) {
    yield Buffer.from(`${columns.map((column) => csvCell(textOf(row[column]))).join(",")}\r\n`);
  }
}

function textOf(value: unknown): string | number | null {
  if (value === null || typeof value === "string" || typeof value === "number") return value;
  return JSON.stringify(value);
}
