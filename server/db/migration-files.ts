import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

export type Migration = { name: string; sql: string };

/** Where the code's migrations are; every command runs in the project's folder. */
export const migrationsFolder = path.resolve("prisma/migrations");

/** The migrations of this version of the code, in the order in which they apply. */
export function readMigrations(folder: string = migrationsFolder): Migration[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({
      name,
      sql: readFileSync(path.join(folder, name, "migration.sql"), "utf8"),
    }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** Prisma's own sum of a migration, by which it sees that one was edited. */
export const checksumOf = (sql: string): string => createHash("sha256").update(sql).digest("hex");

/** Whether a recorded sum is this file's, whichever line endings its checkout had. */
export function isUnchanged(sql: string, checksum: string): boolean {
  const unix = sql.replaceAll("\r\n", "\n");
  return [sql, unix, unix.replaceAll("\n", "\r\n")].map(checksumOf).includes(checksum);
}
