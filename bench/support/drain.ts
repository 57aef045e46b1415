import { get, type IncomingMessage } from "node:http";
import pg from "pg";
import { to as copyTo } from "pg-copy-streams";
import { setTenantStatement } from "@/server/db/tenant";

export type Drained = { rows: number; bytes: number; seconds: number };

const newline = 0x0a;

/** Reads a stream to its end, counting lines and keeping nothing. */
async function drain(stream: AsyncIterable<Buffer>, startedAt: number): Promise<Drained> {
  let rows = -1; // the head is none
  let bytes = 0;
  for await (const chunk of stream) {
    bytes += chunk.length;
    for (let at = chunk.indexOf(newline); at !== -1; at = chunk.indexOf(newline, at + 1)) {
      rows += 1;
    }
  }
  return { rows, bytes, seconds: (performance.now() - startedAt) / 1000 };
}

/** @throws for any other answer than a complete file */
export async function drainHttp(url: string, headers: Record<string, string>): Promise<Drained> {
  const startedAt = performance.now();
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  get(url, { headers }, resolve).on("error", reject);
  const answer = await promise;
  if (answer.statusCode !== 200) throw new Error(`${url} answered ${answer.statusCode}`);
  return drain(answer, startedAt);
}

/** Drains the same rows straight from PostgreSQL, in the same role, with nothing between. */
export async function drainCopy(
  url: string,
  { publisherId, zone, sql }: { publisherId: bigint; zone: string; sql: string },
): Promise<Drained> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`BEGIN; ${setTenantStatement(publisherId)};
      SET LOCAL TimeZone = ${client.escapeLiteral(zone)}`);
    const startedAt = performance.now();
    const rows = client.query(copyTo(`COPY (${sql}) TO STDOUT WITH (FORMAT csv, HEADER)`));
    return await drain(rows, startedAt);
  } finally {
    await client.end();
  }
}
