import { PassThrough, pipeline, type Readable } from "node:stream";
import type { PoolClient } from "pg";
import { to as copyTo } from "pg-copy-streams";
import { appPool } from "./pool";
import { setTenantStatement } from "./tenant";

type Scope = { publisherId: bigint; zone: string };

/** A connection whose transaction reads one publisher's rows, at one instant, in that publisher's zone. */
async function openReader({ publisherId, zone }: Scope): Promise<PoolClient> {
  const client = await appPool().connect();
  try {
    await client.query(
      `BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; ${setTenantStatement(publisherId)};
       SET LOCAL TimeZone = ${client.escapeLiteral(zone)}`,
    );
    return client;
  } catch (error) {
    client.release(true);
    throw error;
  }
}

/**
 * Streams a query's rows as CSV, formatted by the database: constant memory, the speed of COPY.
 * Whoever stops reading frees the connection.
 *
 * @param sql complete text, since COPY takes no parameters
 */
export async function streamCsv(scope: Scope, sql: string): Promise<Readable> {
  const client = await openReader(scope);
  const rows = client.query(copyTo(`COPY (${sql}) TO STDOUT WITH (FORMAT csv, HEADER)`));
  const out = new PassThrough({ highWaterMark: 256 * 1024 });
  pipeline(rows, out, (error) => {
    // An aborted COPY leaves the session mid-protocol: such a connection is dropped.
    if (error) client.release(true);
    else void client.query("COMMIT").then(() => client.release(), () => client.release(true));
  });
  return out;
}

const batch = 2_000;

/** Hands out a query's rows one by one through a cursor, a batch in memory at a time. */
export async function* streamRows(scope: Scope, sql: string): AsyncGenerator<unknown[]> {
  const client = await openReader(scope);
  let isFinished = false;
  try {
    await client.query(`DECLARE rows NO SCROLL CURSOR FOR ${sql}`);
    for (;;) {
      const { rows } = await client.query<unknown[]>({
        text: `FETCH FORWARD ${batch} FROM rows`,
        rowMode: "array",
      });
      yield* rows;
      if (rows.length < batch) break;
    }
    await client.query("COMMIT");
    isFinished = true;
  } finally {
    client.release(!isFinished);
  }
}
