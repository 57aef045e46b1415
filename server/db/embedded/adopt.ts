import { realpathSync } from "node:fs";
import pg from "pg";
import { isAlive, readPostmaster } from "./postmaster.ts";
import { urlsOf } from "./urls.ts";
import type { Secrets } from "../../launch/secrets.ts";

/**
 * Looks for a server that already runs on the database's folder, so that web, worker and tools
 * share it.
 *
 * @returns its port; "soon" while one comes up or goes down; `null` when there is none
 */
export async function findRunning(
  cluster: string,
  passwords: Secrets["databasePasswords"],
): Promise<number | "soon" | null> {
  const postmaster = readPostmaster(cluster);
  if (!postmaster || !isAlive(postmaster.pid)) return null;

  const { superuser } = urlsOf(postmaster.port, passwords, "postgres");
  const client = new pg.Client({ connectionString: superuser, connectionTimeoutMillis: 5000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ folder: string }>(
      "SELECT current_setting('data_directory') AS folder",
    );
    const isOurs = rows.some(({ folder }) => realpathSync(folder) === realpathSync(cluster));
    return isOurs ? postmaster.port : null;
  } catch {
    return "soon";
  } finally {
    await client.end().catch(() => undefined);
  }
}
