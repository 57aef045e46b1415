import { buildSystem } from "./build.ts";
import { loadBundle } from "./bundle-contract.ts";
import { run } from "./run.ts";
import { migrateSystem, openSystem, seedSystem } from "./stages.ts";
import { step } from "./steps.mjs";
import { markServing, onStop, stopOnSignals } from "./stopping.ts";
import { welcome } from "./welcome.ts";

/** `npm start`: from whatever state the folder and the database are in to a system that serves. */
await run(async () => {
  stopOnSignals({ announce: true });
  process.setSourceMapsEnabled(true);
  const env = await openSystem("production", { listens: true });
  await step("Build", buildSystem);
  await migrateSystem(env);
  const signIn = await seedSystem(env);
  await step("Serve", async (say) => {
    say("web and worker");
    const { serve } = await loadBundle("main");
    const { close } = await serve({ dev: false });
    onStop(close);
    say(env.WORKER ? "web and worker" : "web");
  });
  markServing();
  welcome(env, signIn);
});
