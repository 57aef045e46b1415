import { spawn } from "node:child_process";
import { once } from "node:events";
import { generateClient } from "./build.ts";
import { bundleBenches } from "./steps/bundle-benches.ts";
import { startTestDatabase } from "./steps/test-database.ts";

/** PostgreSQL's own settings: a figure is for a database that keeps what it was given. */
const durable = {};

await generateClient(() => undefined);
const runner = await bundleBenches();
const database = await startTestDatabase(durable);
const child = spawn(process.execPath, ["--enable-source-maps", runner, ...process.argv.slice(2)], {
  stdio: "inherit",
  env: { ...process.env, LOG_LEVEL: "warn", ...database.environment() },
});
const [code] = (await once(child, "exit")) as [number | null];
await database.stop();
process.exit(code ?? 1);
