import { buildSystem } from "./build.ts";
import { loadBundle } from "./bundle-contract.ts";
import { run } from "./run.ts";
import { migrateSystem, openSystem } from "./stages.ts";
import { step } from "./steps.mjs";
import { markServing, onStop, stopOnSignals } from "./stopping.ts";

/** `npm run worker`: jobs in a process of their own, beside web processes with `WORKER=off`. */
await run(async () => {
  stopOnSignals({ announce: true });
  process.setSourceMapsEnabled(true);
  const env = await openSystem("production", { listens: false });
  await step("Build", buildSystem);
  await migrateSystem(env);
  await step("Work", async (say) => {
    const { work } = await loadBundle("worker-main");
    const { close } = await work();
    onStop(close);
    say(`${env.WORKER_CONCURRENCY} jobs at a time; Ctrl-C stops after those under way`);
  });
  markServing();
});
