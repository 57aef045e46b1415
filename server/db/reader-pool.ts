import pg from "pg";
import { env } from "@/server/env";
import { rateLimited } from "@/server/domain/errors";
import { singleton } from "@/server/singleton";

/** How many lists may leave at once, and how long one more waits for its turn. */
const mostReaders = 6;
const patienceMs = 10_000;

/**
 * Connections for reading whole lists out, beside the pool that answers requests: a download lasts
 * as long as its reader takes, and nobody else shall wait for that. A read replica would stand here.
 */
const readerPool = (): pg.Pool =>
  singleton("reader-pool", () => {
    const pool = new pg.Pool({
      connectionString: env().DATABASE_URL,
      max: mostReaders,
      application_name: "tenure-reader",
      connectionTimeoutMillis: patienceMs,
      allowExitOnIdle: true,
    });
    // A connection that the server closes, idle or at work, must not end the process: whoever reads
    // from it learns by its stream, and the next list opens another.
    pool.on("error", () => undefined);
    pool.on("connect", (client) => client.on("error", () => undefined));
    return pool;
  });

/**
 * A connection for one list.
 *
 * @throws rate-limited  `export.busy`
 */
export async function connectReader(): Promise<pg.PoolClient> {
  try {
    return await readerPool().connect();
  } catch (error) {
    if (!(error instanceof Error) || !error.message.startsWith("timeout exceeded")) throw error;
    throw rateLimited(
      "export.busy",
      "Too many files are being written at this moment. Try again in a minute.",
      60,
    );
  }
}

/** How many connections are at work, for tests that look for lost ones. */
export const readersAtWork = (): number => readerPool().totalCount - readerPool().idleCount;
