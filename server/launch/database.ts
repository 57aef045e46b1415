import path from "node:path";
import pg from "pg";
import { startDatabase, type Database } from "../db/embedded/start-database.ts";
import type { Env, GivenEnv } from "../env.ts";
import { closeEnvironment, hasOwnDatabase } from "./environment.ts";
import { Refusal } from "./refusal.ts";
import { complain } from "./run.ts";
import { isStopping, onStop, stopAll } from "./stopping.ts";

/**
 * Makes the database answer: the one whose addresses were given, else the embedded one, which is
 * then kept up until the process stops.
 */
export async function openDatabase(given: GivenEnv): Promise<{ env: Env; detail: string }> {
  if (hasOwnDatabase(given)) {
    const env = closeEnvironment(null);
    await checkConnection("DATABASE_OWNER_URL", env.DATABASE_OWNER_URL);
    await checkConnection("DATABASE_WORKER_URL", env.DATABASE_WORKER_URL);
    const version = await checkConnection("DATABASE_URL", env.DATABASE_URL);
    return { env, detail: `PostgreSQL ${version} at ${new URL(env.DATABASE_URL).host}` };
  }
  const database = await startDatabase({ dir: given.DATA_DIR, port: given.DATABASE_PORT });
  keepUp(database, given.DATA_DIR);
  const env = closeEnvironment(database.urls);
  const version = await checkConnection("DATABASE_URL", env.DATABASE_URL);
  const how = database.adopted ? "already running" : "embedded";
  const isInside = path.dirname(database.cluster) === given.DATA_DIR;
  const where = isInside ? "" : `, files in ${database.cluster}`;
  return { env, detail: `PostgreSQL ${version}, ${how}, on port ${database.port}${where}` };
}

/** Starts the embedded server again when it was killed, or when the process that ran it ended. */
function keepUp(first: Database, dir: string): void {
  let database = first;
  onStop(() => database.stop());
  const watch = async () => {
    for (;;) {
      await database.lost();
      if (isStopping()) return;
      database = await startDatabase({ dir, port: database.port });
      process.stderr.write("The database had ended and is running again.\n");
    }
  };
  watch().catch((error: unknown) => {
    complain(error);
    void stopAll(1);
  });
}

const oldestVersion = 15;

/** @returns the server's version */
async function checkConnection(key: string, connectionString: string): Promise<string> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 10_000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ server_version: string }>("SHOW server_version");
    const version = rows[0]?.server_version.split(" ")[0] ?? "";
    if (Number.parseInt(version, 10) >= oldestVersion) return version;
    throw new Refusal(
      `${key} leads to PostgreSQL ${version}: ${oldestVersion} or newer is needed.`,
    );
  } catch (cause) {
    if (cause instanceof Refusal) throw cause;
    throw new Refusal(whyNot(key, connectionString, cause), { cause });
  } finally {
    await client.end().catch(() => undefined);
  }
}

function whyNot(key: string, connectionString: string, cause: unknown): string {
  const { host, username, pathname } = new URL(connectionString);
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  switch (code) {
    case "28P01":
    case "28000":
      return `${key} is refused by ${host}: the user ${username} or its password is wrong.`;
    case "3D000":
      return `${key} names the database ${pathname.slice(1)}, which ${host} does not have: create it, owned by the role of DATABASE_OWNER_URL.`;
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return `${key} cannot be reached: there is no machine called ${new URL(connectionString).hostname}.`;
    case "ECONNREFUSED":
      return `${key} cannot be reached: nothing answers at ${host}.`;
    default:
      return `${key} cannot be reached at ${host}: ${cause instanceof Error ? cause.message : String(cause)}.`;
  }
}
