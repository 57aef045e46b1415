import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { z } from "zod";
import { alone } from "./lock.mjs";
import { Refusal } from "./refusal.ts";

const secretsSchema = z.object({
  authSecret: z.string(),
  secretKey: z.string(),
  databasePasswords: z.object({
    superuser: z.string(),
    owner: z.string(),
    app: z.string(),
    worker: z.string(),
  }),
});

export type Secrets = z.infer<typeof secretsSchema>;

const fileIn = (dir: string) => path.join(dir, "secrets.json");

/**
 * The secrets of one installation, made on its first start and kept in its data folder, where
 * only the folder's owner can read them.
 *
 * @throws Refusal when they are lost or unreadable: new ones would not open what old ones closed
 */
export function keptSecrets(dir: string): Promise<Secrets> {
  return alone(`secrets ${dir}`, async () => {
    if (fs.existsSync(fileIn(dir))) return readSecrets(dir);
    if (fs.existsSync(path.join(dir, "database.json"))) {
      throw new Refusal(
        `${fileIn(dir)} is missing though ${dir} holds a database: ` +
          `restore it from a backup, or move the folder away to begin anew.`,
      );
    }
    const secrets = makeSecrets();
    writeSecrets(dir, secrets);
    return secrets;
  });
}

/** @throws Refusal when the file is missing, unreadable or not what was written */
export function readSecrets(dir: string): Secrets {
  try {
    return secretsSchema.parse(JSON.parse(fs.readFileSync(fileIn(dir), "utf8")));
  } catch (cause) {
    const denied = cause instanceof Error && "code" in cause && cause.code === "EACCES";
    throw new Refusal(
      denied
        ? `${fileIn(dir)} belongs to another account: start as that one, or set DATA_DIR to a folder of your own.`
        : `${fileIn(dir)} cannot be read as secrets: restore it from a backup.`,
      { cause },
    );
  }
}

function makeSecrets(): Secrets {
  const password = () => randomBytes(24).toString("base64url");
  return {
    authSecret: randomBytes(32).toString("base64"),
    secretKey: randomBytes(32).toString("base64"),
    databasePasswords: {
      superuser: password(),
      owner: password(),
      app: password(),
      worker: password(),
    },
  };
}

/** Written beside and renamed, so that a kill leaves all of it or nothing. */
function writeSecrets(dir: string, secrets: Secrets): void {
  const draft = `${fileIn(dir)}.new`;
  fs.writeFileSync(draft, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600, flush: true });
  if (process.getuid?.() === 0) {
    const { uid, gid } = fs.statSync(dir);
    fs.chownSync(draft, uid, gid);
  }
  fs.renameSync(draft, fileIn(dir));
}
