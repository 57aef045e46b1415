import { appPool } from "@/server/db/pool";
import { startWorker } from "@/server/jobs/worker";
import { flushLog, log } from "@/server/log";

/** Runs jobs in a process of their own, beside web processes that have `WORKER=off`. */
export async function work(): Promise<{ close(): Promise<void> }> {
  const worker = await startWorker();
  log().info("working");
  return {
    async close() {
      log().info("stopping");
      await worker.stop();
      await appPool().end();
      log().info("stopped");
      await flushLog();
    },
  };
}
