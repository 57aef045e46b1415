import { generateClient } from "./build.ts";
import { watchBundles } from "./bundles.ts";
import { restartingServer } from "./dev-server.ts";
import { run } from "./run.ts";
import { migrateSystem, openSystem, seedSystem } from "./stages.ts";
import { print, step } from "./steps.mjs";
import { markServing, onStop, stopOnSignals } from "./stopping.ts";
import { welcome } from "./welcome.ts";

const folder = "dist/dev";

/** `npm run dev`: pages reload by Next, and the server restarts when a file of it changes. */
await run(async () => {
  stopOnSignals({ announce: true });
  process.setSourceMapsEnabled(true);
  const env = await openSystem("development", { listens: true });
  const server = restartingServer(folder);
  await step("Build", async (say) => {
    await generateClient(say);
    say("server");
    const first = Promise.withResolvers<void>();
    const stopWatching = await watchBundles(folder, ({ errors }) => {
      for (const { text, location } of errors) {
        print(`  ${location ? `${location.file}:${location.line} ` : ""}${text}`);
      }
      if (errors.length > 0) return;
      first.resolve();
      server.restart();
    });
    onStop(stopWatching);
    await first.promise;
    say("server, and watching it");
  });
  await migrateSystem(env);
  const signIn = await seedSystem(env, folder);
  await step("Serve", async (say) => {
    say("Next compiles each page when it is first opened");
    onStop(server.stop);
    await server.start();
  });
  markServing();
  welcome(env, signIn);
});
