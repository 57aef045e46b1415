import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { root } from "./steps/tools.ts";

/** Files and folders that something is made of, and the files that show it was made. */
export type Product = { name: string; sources: readonly string[]; results: readonly string[] };

/**
 * Makes a product unless the same sources made it before. The stamp goes first and comes back
 * last, so that what was made by halves is made again.
 *
 * @param folder  where sources, results and stamp are
 * @returns whether there was something to do
 */
export async function makeOnce(
  { name, sources, results }: Product,
  make: () => Promise<void>,
  folder: string = root,
): Promise<boolean> {
  const stamp = path.join(folder, "dist", `${name}.stamp`);
  const hash = hashOf(folder, sources);
  const isThere = results.every((file) => fs.existsSync(path.join(folder, file)));
  if (isThere && fs.existsSync(stamp) && fs.readFileSync(stamp, "utf8") === hash) return false;

  fs.mkdirSync(path.dirname(stamp), { recursive: true });
  fs.rmSync(stamp, { force: true });
  await make();
  fs.writeFileSync(stamp, hash);
  return true;
}

function hashOf(folder: string, sources: readonly string[]): string {
  const hash = createHash("sha256");
  const files = sources.flatMap((source) => filesIn(folder, source));
  for (const file of files.sort()) {
    const content = fs.readFileSync(path.join(folder, file));
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex");
}

/** Neither tests nor what a build makes out of the rest. */
const isLeftOut = (name: string) => /\.test\.tsx?$/.test(name) || name === "generated";

function filesIn(folder: string, source: string): string[] {
  const place = path.join(folder, source);
  if (!fs.existsSync(place)) return [];
  if (!fs.statSync(place).isDirectory()) return [source];
  return fs
    .readdirSync(place)
    .filter((name) => !isLeftOut(name))
    .flatMap((name) => filesIn(folder, path.posix.join(source, name)));
}
