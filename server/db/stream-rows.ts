import { once } from "node:events";
import { PassThrough, pipeline, type Readable } from "node:stream";
import type { PoolClient } from "pg";
import { to as copyTo } from "pg-copy-streams";
import { stopStatement } from "./as-seen";
import { connectReader } from "./reader-pool";
import { setTenantStatement } from "./tenant";

type Scope = { publisherId: bigint; zone: string; horizon?: Date | null };

/** Complete statements, since COPY takes no parameters. */
type Statements = {
  rows: string;
  /** Asked first, of the same instant. */
  count?: string;
};

/** `csv` has a head; `text` is a line for each row, its backslashes and control characters escaped. */
const formats = { csv: "FORMAT csv, HEADER", text: "FORMAT text" } as const;

type Format = keyof typeof formats;

const bufferBytes = 256 * 1024;

/**
 * Streams a query's rows as PostgreSQL writes them: constant memory, the speed of COPY. Resolves
 * once the first of them is there, so that whoever answers can still refuse; whoever stops reading
 * frees the connection.
 *
 * @throws rate-limited  `export.busy`
 */
export async function streamRows(
  scope: Scope,
  { rows, count }: Statements,
  format: Format,
): Promise<{ body: Readable; count: number | null }> {
  const client = await openReader(scope);
  const counted = count === undefined ? null : await readCount(client, count);
  const body = copyOut(client, rows, format);
  await once(body, "readable");
  return { body, count: counted };
}

/** A connection whose transaction reads one publisher's rows, at one instant, in that publisher's zone. */
async function openReader({ publisherId, zone, horizon = null }: Scope): Promise<PoolClient> {
  const client = await connectReader();
  await orRelease(
    client,
    client.query(
      `BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; ${setTenantStatement(publisherId)};
       ${stopStatement(horizon)}
       SET LOCAL TimeZone = ${client.escapeLiteral(zone)};
       SET LOCAL application_name = 'tenure-reader ${publisherId}'`,
    ),
  );
  return client;
}

async function readCount(client: PoolClient, count: string): Promise<number> {
  const { rows } = await orRelease(client, client.query<{ count: string }>(count));
  return Number(rows[0]?.count ?? 0);
}

function copyOut(client: PoolClient, rows: string, format: Format): Readable {
  const out = new PassThrough({ highWaterMark: bufferBytes });
  pipeline(
    client.query(copyTo(`COPY (${rows}) TO STDOUT WITH (${formats[format]})`)),
    out,
    (error) => {
      // An aborted COPY leaves the session mid-protocol: such a connection is dropped.
      if (error) client.release(true);
      else void endReading(client);
    },
  );
  return out;
}

async function endReading(client: PoolClient): Promise<void> {
  const committed = await client.query("COMMIT").then(
    () => true,
    () => false,
  );
  client.release(!committed);
}

async function orRelease<T>(client: PoolClient, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    client.release(true);
    throw error;
  }
}
