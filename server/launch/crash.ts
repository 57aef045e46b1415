import { buildSystem } from "./build.ts";
import { run } from "./run.ts";
import { step } from "./steps.mjs";
import { runCrashTest } from "./steps/crash-steps.ts";

/** `npm run test:crash -- --kills 214 --seed 7`: whether killing anything at any moment costs money. */
await run(async () => {
  await step("Build", buildSystem);
  const { code } = await runCrashTest(process.argv.slice(2), (text) => {
    process.stdout.write(text);
  });
  process.exit(code);
});
