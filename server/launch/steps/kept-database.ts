import { startDatabase, type Database } from "../../db/embedded/start-database.ts";
import { startTestDatabase, type TestDatabase } from "./test-database.ts";

/** PostgreSQL's own settings, as the product runs with: a crash must find what was committed. */
const durable = {};

/** A migrated database of one run's own that is started again on its port whenever it is killed. */
export async function startKeptDatabase(): Promise<TestDatabase> {
  const first = await startTestDatabase(durable);
  const dir = first.environment()["DATA_DIR"] ?? "";
  let current: Database = first;
  let isStopping = false;
  const watch = async () => {
    for (;;) {
      await current.lost();
      if (isStopping) return;
      current = await startDatabase({ dir, port: first.port, settings: durable });
    }
  };
  const watching = watch();
  watching.catch(() => undefined); // whoever needs it finds that it is gone
  return {
    ...first,
    async stop() {
      isStopping = true;
      await current.stop();
      await first.stop();
    },
  };
}
