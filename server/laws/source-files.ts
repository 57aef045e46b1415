import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export type SourceFile = { path: string; text: string };

const folders = ["app", "components", "messages", "server", "prisma", "e2e", "bench"];
const written = /\.(ts|tsx|mjs|cjs|js)$/;

/** Every file of code that a person wrote, by its path from the root of the project. */
export function sourceFiles(): SourceFile[] {
  return folders
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && written.test(entry.name))
        .map((entry) => join(entry.parentPath, entry.name)),
    )
    .filter((path) => !path.startsWith("server/db/generated/"))
    .map((path) => ({ path, text: readFileSync(path, "utf8") }));
}
