import { join } from "node:path";
import { bundleTools } from "./bundle-tools.ts";
import { runProgram } from "./command.ts";
import { startKeptDatabase } from "./kept-database.ts";
import { verdict, type Step } from "./step.ts";
import { root } from "./tools.ts";

/** What the killed processes run with, so that none of them waits a minute for the dead. */
const hurried = {
  TAKEOVER_SECONDS: "6",
  SEED: "off",
  // Visitors come through a proxy on this machine, each with an address that limits count apart.
  TRUSTED_PROXIES: "127.0.0.1,::1",
  LOG_LEVEL: "warn",
};

/** A few kills of each process, and what they left. The long form is `npm run test:crash`. */
export const crashTest: Step = { name: "crash test", run: () => judge(["--kills", "8"]) };

/** Whether several processes come to the same as one. */
export const sideBySide: Step = { name: "side by side", run: () => judge(["--side-by-side"]) };

async function judge(args: readonly string[]) {
  const { code, output } = await runCrashTest(args);
  return verdict(code === 0, output);
}

/**
 * Runs `server/crash/run.ts` on a database of its own. The product has to have been built.
 *
 * @param onOutput  hears what it writes as it does
 */
export async function runCrashTest(
  args: readonly string[],
  onOutput?: (text: string) => void,
): Promise<{ code: number; output: string }> {
  await bundleTools(["server/crash/run.ts"], "dist/crash");
  const database = await startKeptDatabase();
  try {
    const runner = join(root, "dist/crash/run.mjs");
    const environment = { ...database.environment(), ...hurried };
    const command = ["--enable-source-maps", runner, ...args];
    return await runProgram(process.execPath, command, environment, onOutput);
  } finally {
    await database.stop();
  }
}
