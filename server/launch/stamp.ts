import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { root } from "./steps/tools.ts";

/** Files and folders that something is made of, and the files that show it was made. */
export type Product = { name: string; sources: readonly string[]; results: readonly string[] };

const stampOf = ({ name }: Product) => path.join(root, "dist", `${name}.stamp`);

/**
 * Makes a product unless the same sources made it before. The stamp goes first and comes back
 * last, so that what was made by halves is made again.
 *
 * @returns whether there was something to do
 */
export async function makeOnce(product: Product, make: () => Promise<void>): Promise<boolean> {
  const stamp = stampOf(product);
  const hash = hashOf(product.sources);
  const isThere = product.results.every((file) => fs.existsSync(path.join(root, file)));
  if (isThere && fs.existsSync(stamp) && fs.readFileSync(stamp, "utf8") === hash) return false;

  fs.mkdirSync(path.dirname(stamp), { recursive: true });
  fs.rmSync(stamp, { force: true });
  await make();
  fs.writeFileSync(stamp, hash);
  return true;
}

function hashOf(sources: readonly string[]): string {
  const hash = createHash("sha256");
  for (const file of sources.flatMap(filesIn).sort()) {
    const content = fs.readFileSync(path.join(root, file));
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex");
}

/** Neither tests nor what a build makes out of the rest. */
const isLeftOut = (name: string) => /\.test\.tsx?$/.test(name) || name === "generated";

function filesIn(source: string): string[] {
  const place = path.join(root, source);
  if (!fs.existsSync(place)) return [];
  if (!fs.statSync(place).isDirectory()) return [source];
  return fs
    .readdirSync(place)
    .filter((name) => !isLeftOut(name))
    .flatMap((name) => filesIn(path.posix.join(source, name)));
}
