import { build, context, stop, type BuildOptions, type BuildResult } from "esbuild";
import path from "node:path";
import { root } from "./steps/tools.ts";

/** The entrances of what runs outside of Next, each one file that Node can run. */
const entries = {
  main: "server/main.ts",
  "worker-main": "server/worker-main.ts",
  seed: "prisma/seed.ts",
};

export type BundleName = keyof typeof entries;

export const bundleFiles = Object.keys(entries).map((name) => `dist/${name}.mjs`);

export const bundlePath = (name: BundleName, folder = "dist"): string =>
  path.join(root, folder, `${name}.mjs`);

const options = (folder: string): BuildOptions => ({
  absWorkingDir: root,
  entryPoints: entries,
  outdir: folder,
  outExtension: { ".js": ".mjs" },
  bundle: true,
  packages: "external",
  platform: "node",
  format: "esm",
  target: "node22",
  sourcemap: true,
  logLevel: "silent",
});

export async function makeBundles(): Promise<void> {
  await build(options("dist"));
  await stop(); // its service would stay beside a system that runs for months
}

/** Makes the bundles, and again at every change of a file that is in them. */
export async function watchBundles(
  folder: string,
  onBuilt: (result: BuildResult) => void,
): Promise<() => Promise<void>> {
  const watching = await context({
    ...options(folder),
    plugins: [{ name: "tell", setup: (builder) => builder.onEnd(onBuilt) }],
  });
  await watching.watch();
  return () => watching.dispose();
}
