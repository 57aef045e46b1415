import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { Refusal } from "../../launch/refusal.ts";

/** Whom the server runs as; empty when that is simply whoever we are. */
export type Account = { uid?: number; gid?: number };

const isRoot = () => process.getuid?.() === 0;

/**
 * PostgreSQL refuses to run as root, so root lends it another account: the owner of what is
 * already there, else one that every system has. No account is ever created.
 *
 * @param places  the database's folder first, then the folder it lies in
 */
export function chooseAccount(places: readonly string[]): Account {
  const existing = places.find((place) => existsSync(place));
  const owner = existing === undefined ? null : statSync(existing);
  if (!isRoot()) {
    const self = process.getuid?.();
    if (owner !== null && self !== undefined && owner.uid !== self) {
      throw new Refusal(
        `${existing} belongs to another account: start as that one, or set DATA_DIR to a folder of your own.`,
      );
    }
    return {};
  }
  if (owner !== null && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };

  const account = lookUp("postgres") ?? lookUp("nobody");
  if (!account) {
    throw new Refusal(
      "PostgreSQL does not run as root and there is no account postgres or nobody: start as an ordinary user.",
    );
  }
  return account;
}

function lookUp(name: string): Account | null {
  const ask = (flag: string) => {
    const { status, stdout } = spawnSync("id", [flag, name], { encoding: "utf8" });
    return status === 0 ? Number(stdout) : null;
  };
  const uid = ask("-u");
  const gid = ask("-g");
  return uid === null || gid === null ? null : { uid, gid };
}

/** Whether an account gets through to a folder, past everything above it. */
export function canEnter(account: Account, folder: string): boolean {
  if (account.uid === undefined) return true;
  const shell = spawnSync("/bin/sh", ["-c", 'cd "$1"', "sh", folder], { ...account, cwd: "/" });
  return shell.status === 0;
}
