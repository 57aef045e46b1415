import { readdirSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { root } from "./tools.ts";

/**
 * Bundles the benches and their runner, so that they may use the product's own modules: Node runs
 * TypeScript as it is, but knows nothing of `@/`.
 *
 * @returns the runner's path
 */
export async function bundleBenches(): Promise<string> {
  const folder = join(root, "bench");
  const outdir = join(root, "dist/bench");
  const files = readdirSync(folder).filter((file) => file.endsWith(".ts"));
  await build({
    entryPoints: files.map((file) => join(folder, file)),
    outdir,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    splitting: true,
    packages: "external",
    platform: "node",
    format: "esm",
    target: "node24",
    sourcemap: "inline",
    logLevel: "warning",
  });
  return join(outdir, "run.mjs");
}
