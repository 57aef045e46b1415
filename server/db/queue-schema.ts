import { Logger, runMigrations } from "graphile-worker";
import pg from "pg";
import { Refusal } from "../launch/refusal.ts";

const silent = new Logger(() => () => undefined);

/**
 * Brings the job queue's schema up to its package.
 *
 * @returns the role that owns it
 * @throws Refusal when a newer version has changed it beyond what this one can work with
 */
export async function migrateQueue(workerUrl: string): Promise<string> {
  const pool = new pg.Pool({ connectionString: workerUrl, max: 2 });
  // A lost connection fails the query that waits for it; told to nobody, it would end the process.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
  try {
    await runMigrations({ pgPool: pool, logger: silent, noHandleSignals: true });
    const { rows } = await pool.query<{ role: string }>("SELECT current_user AS role");
    return rows[0]?.role ?? "";
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    const isNewer = /only supports up to revision/.test(reason);
    process.exitCode = 0; // the package sets one of its own, which would outlive a caught error
    throw new Refusal(
      isNewer
        ? "The job queue in the database is newer than this code: update the code, or restore a backup from before."
        : `The job queue's tables could not be made: ${reason}.`,
      { cause },
    );
  } finally {
    await pool.end();
  }
}
