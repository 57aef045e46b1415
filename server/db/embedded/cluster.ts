import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { Refusal } from "../../launch/refusal.ts";
import { runTethered } from "../../launch/tether.mjs";
import type { Account } from "./account.ts";
import type { Binaries } from "./binaries.ts";

const majorVersion = "18";

/**
 * Makes sure that the database's files exist and belong to the account. They are made under
 * another name and renamed when whole, so that an interrupted first start simply begins again.
 */
export async function prepareCluster(
  cluster: string,
  { binaries, account, password }: { binaries: Binaries; account: Account; password: string },
  durable: boolean,
): Promise<void> {
  if (!fs.existsSync(cluster)) {
    const draft = `${cluster}.new`;
    fs.rmSync(draft, { recursive: true, force: true });
    fs.mkdirSync(draft, { recursive: true, mode: 0o700 });
    giveTo(account, draft);
    await initialise(draft, { binaries, account, password }, durable);
    fs.renameSync(draft, cluster);
  }
  const version = fs.readFileSync(path.join(cluster, "PG_VERSION"), "utf8").trim();
  if (version !== majorVersion) {
    throw new Refusal(
      `${cluster} was made by PostgreSQL ${version} and this is ${majorVersion}: ` +
        `carry it over with pg_upgrade, or move it away to begin anew.`,
    );
  }
  // A folder copied by root belongs to root, who can never be the one to run it.
  const isAnothers = account.uid !== undefined && fs.statSync(cluster).uid !== account.uid;
  if (isAnothers) giveTo(account, cluster);
}

async function initialise(
  draft: string,
  { binaries, account, password }: { binaries: Binaries; account: Account; password: string },
  durable: boolean,
): Promise<void> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "tenure-"));
  const passwordFile = path.join(folder, "password");
  fs.writeFileSync(passwordFile, password, { mode: 0o600 });
  giveTo(account, folder);
  try {
    const { code, output } = await runTethered(
      binaries.initdb,
      [
        `--pgdata=${draft}`,
        "--username=postgres",
        "--auth=scram-sha-256",
        `--pwfile=${passwordFile}`,
        "--encoding=UTF8",
        "--locale=C.UTF-8",
        "--locale-provider=icu",
        "--icu-locale=und",
        durable ? "--sync-method=fsync" : "--no-sync",
      ],
      { ...account, cwd: "/", signal: "INT", env: { LC_ALL: "C" } },
    );
    if (code === 0) return;
    const reason = output.split("\n").find((line) => /error|fatal/i.test(line)) ?? output;
    throw new Refusal(`PostgreSQL could not make its files in ${draft}: ${reason.trim()}.`);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

function giveTo(account: Account, place: string): void {
  const { uid, gid } = account;
  if (uid === undefined || gid === undefined) return;
  fs.lchownSync(place, uid, gid);
  if (!fs.lstatSync(place).isDirectory()) return;
  fs.chmodSync(place, 0o700);
  for (const name of fs.readdirSync(place)) giveTo(account, path.join(place, name));
}
