import { appPool } from "@/server/db/pool";
import { migrationState } from "@/server/db/migrate";
import { readMigrations } from "@/server/db/migration-files";
import { env } from "@/server/env";
import type { Worker } from "@/server/jobs/worker";
import { singleton } from "@/server/singleton";
import { fine, wrong, type Check } from "./probes";

/** What must hold before this node is sent requests. */
export const checksOf = (worker: () => Worker | null): Record<string, Check> => ({
  database: checkDatabase,
  migrations: checkMigrations,
  worker: () => checkWorker(worker()),
});

const checkDatabase: Check = async () => {
  await appPool().query("SELECT 1");
  return fine();
};

/** The code's own migrations do not change while it runs: they are read from the disk once. */
const ownMigrations = () => singleton("own-migrations", () => readMigrations());

const checkMigrations: Check = async () => {
  const { pending, failed, unknown } = await migrationState(appPool(), ownMigrations());
  if (unknown.length > 0) return wrong("the database is newer than the code");
  if (failed.length > 0) return wrong(`${failed.length} failed`);
  return pending.length === 0 ? fine() : wrong(`${pending.length} pending`);
};

function checkWorker(worker: Worker | null) {
  if (!env().WORKER) return fine("off");
  return worker?.isAlive() ? fine() : wrong("not running");
}
