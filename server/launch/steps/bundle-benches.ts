import { readdirSync } from "node:fs";
import { join } from "node:path";
import { bundleTools } from "./bundle-tools.ts";
import { root } from "./tools.ts";

/**
 * Bundles the benches and their runner.
 *
 * @returns the runner's path
 */
export async function bundleBenches(): Promise<string> {
  const files = readdirSync(join(root, "bench")).filter((file) => file.endsWith(".ts"));
  await bundleTools(
    files.map((file) => join("bench", file)),
    "dist/bench",
  );
  return join(root, "dist/bench/run.mjs");
}
