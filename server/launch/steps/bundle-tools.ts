import { build } from "esbuild";
import { join } from "node:path";
import { root } from "./tools.ts";

/**
 * Bundles programs of ours that are no part of the product, so that they may use its modules: Node
 * runs TypeScript as it is, but knows nothing of `@/`.
 *
 * @param files  in the project's folder; what they share is shared, as the product's state must be
 */
export async function bundleTools(files: readonly string[], outdir: string): Promise<void> {
  await build({
    entryPoints: files.map((file) => join(root, file)),
    outdir: join(root, outdir),
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
}
