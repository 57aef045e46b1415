import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startDatabase, type Database } from "../../db/embedded/start-database.ts";
import { migrate } from "../../db/migrate.ts";

/** Nothing here outlives the run, so nothing has to reach a disk. */
const fleeting = { fsync: "off", synchronous_commit: "off", full_page_writes: "off" };

/** Marks the variables by which the tests are told of a database that is already there. */
export const testPrefix = "TEST_";

type Urls = Database["urls"];

export type TestDatabase = Database & {
  /** What `server/env.ts` has to read to use one of the server's databases. */
  environment(urls?: Urls): Record<string, string>;
};

/** Starts a server of one run's own, with a migrated database, in a folder that goes with it. */
export async function startTestDatabase(
  settings: Record<string, string> = fleeting,
): Promise<TestDatabase> {
  const dir = mkdtempSync(join(tmpdir(), "tenure-database-"));
  const clear = () => rmSync(dir, { recursive: true, force: true, maxRetries: 3 });
  process.once("exit", clear); // a run that is cut off does not leave it behind
  const database = await startDatabase({ dir, settings });
  const { owner, app, worker } = database.urls;
  await migrate({ ownerUrl: owner, appUrl: app, workerUrl: worker });
  const secret = () => randomBytes(32).toString("base64");
  const secrets = { AUTH_SECRET: secret(), SECRET_KEY: secret() };

  return {
    ...database,
    environment: (urls: Urls = database.urls) => ({
      DATABASE_URL: urls.app,
      DATABASE_OWNER_URL: urls.owner,
      DATABASE_WORKER_URL: urls.worker,
      DATA_DIR: dir,
      ...secrets,
    }),
    stop: async () => {
      await database.stop();
      process.off("exit", clear);
      clear();
    },
  };
}
