import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { z } from "zod";
import { Refusal } from "../../launch/refusal.ts";
import { canEnter, chooseAccount, type Account } from "./account.ts";

const recordSchema = z.object({ port: z.number(), outside: z.string().optional() });

/** What a data folder remembers of its database: its port, and where its files are if not inside. */
export type Place = z.infer<typeof recordSchema>;

const recordIn = (dir: string) => path.join(dir, "database.json");

export function readPlace(dir: string): Place | null {
  if (!fs.existsSync(recordIn(dir))) return null;
  return recordSchema.parse(JSON.parse(fs.readFileSync(recordIn(dir), "utf8")));
}

export function keepPlace(dir: string, { port, cluster }: { port: number; cluster: string }): void {
  const isInside = path.dirname(cluster) === dir; // found there again wherever the folder moves
  const place: Place = isInside ? { port } : { port, outside: cluster };
  const draft = `${recordIn(dir)}.new`;
  fs.writeFileSync(draft, `${JSON.stringify(place)}\n`);
  fs.renameSync(draft, recordIn(dir));
}

/**
 * Decides where the database's files go and who runs it. They go into the data folder, unless
 * root lends the server an account that cannot get there, as below a private home: then to a
 * place of root's own, which the data folder remembers.
 */
export function chooseCluster(dir: string): { cluster: string; account: Account } {
  const { outside } = readPlace(dir) ?? {};
  if (outside !== undefined) {
    return { cluster: existing(outside, dir), account: chooseAccount([outside]) };
  }

  const inside = path.join(dir, "postgres");
  const account = chooseAccount([inside, dir]);
  if (canEnterAfterOpening(account, dir)) return { cluster: inside, account };

  if (fs.existsSync(inside)) {
    throw new Refusal(
      `The account that runs the database cannot get to ${inside}: let it pass the folders above (chmod o+x), or start as an ordinary user.`,
    );
  }
  const id = createHash("sha256").update(dir).digest("hex").slice(0, 12);
  const place = path.join("/var/lib/tenure", id);
  fs.mkdirSync(place, { recursive: true, mode: 0o755 });
  return { cluster: path.join(place, "postgres"), account };
}

/** A new database in place of a lost one would look like lost data. */
function existing(cluster: string, dir: string): string {
  if (fs.existsSync(cluster)) return cluster;
  throw new Refusal(
    `${dir} says that its database is in ${cluster}, and that is gone: restore it from a backup, or move ${dir} away to begin anew.`,
  );
}

/** Passing through a data folder of our own is allowed; looking around in it is not. */
function canEnterAfterOpening(account: Account, dir: string): boolean {
  if (canEnter(account, dir)) return true;
  const { mode, uid } = fs.statSync(dir);
  if (uid !== process.getuid?.()) return false;
  fs.chmodSync(dir, (mode & 0o777) | 0o011);
  return canEnter(account, dir);
}
