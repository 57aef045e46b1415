import { accessSync, constants, existsSync, mkdirSync } from "node:fs";
import path from "node:path";
import { parseEnv, parseGivenEnv, type Env, type GivenEnv } from "../env.ts";
import type { DatabaseUrls } from "../db/embedded/urls.ts";
import { loadDotEnv } from "./dot-env.ts";
import { Refusal } from "./refusal.ts";
import { keptSecrets } from "./secrets.ts";
import { root } from "./steps/tools.ts";

type Mode = "production" | "development";

/**
 * Reads and completes the environment of this process, all but the addresses of an embedded
 * database: those are known when it runs.
 *
 * @throws Refusal for a value that is wrong, or a data folder that cannot be written
 */
export async function openEnvironment(mode: Mode): Promise<{ given: GivenEnv; detail: string }> {
  process.chdir(root);
  const hasFile = loadDotEnv(path.join(root, ".env"));
  Object.assign(process.env, { NODE_ENV: mode });
  const given = parseGivenEnv(process.env);
  const isExternal = hasOwnDatabase(given);
  const needsFolder = !isExternal || !given.AUTH_SECRET || !given.SECRET_KEY;

  if (needsFolder) {
    openFolder(given.DATA_DIR);
    const { authSecret, secretKey } = await keptSecrets(given.DATA_DIR);
    process.env.AUTH_SECRET ||= authSecret;
    process.env.SECRET_KEY ||= secretKey;
  }
  const facts = [
    given.TENURE_MODE,
    hasFile ? "with .env" : null,
    needsFolder ? `data in ${shortened(given.DATA_DIR)}` : null,
  ];
  return { given, detail: facts.filter(Boolean).join(", ") };
}

/** Completes the environment with the addresses of an embedded database, if that is used. */
export function closeEnvironment(urls: DatabaseUrls | null): Env {
  if (urls) {
    process.env.DATABASE_URL = urls.app;
    process.env.DATABASE_OWNER_URL = urls.owner;
    process.env.DATABASE_WORKER_URL = urls.worker;
  }
  return parseEnv(process.env);
}

/** @throws Refusal when only half of what an own PostgreSQL needs is set */
export function hasOwnDatabase({ DATABASE_URL, DATABASE_OWNER_URL }: GivenEnv): boolean {
  if (Boolean(DATABASE_URL) === Boolean(DATABASE_OWNER_URL)) return Boolean(DATABASE_URL);
  const [set, missing, role] = DATABASE_URL
    ? ["DATABASE_URL", "DATABASE_OWNER_URL", "the role that owns the tables"]
    : ["DATABASE_OWNER_URL", "DATABASE_URL", "the role that the product works as"];
  throw new Refusal(
    `${set} is set without ${missing}: set that too, for ${role}, or neither for the embedded database.`,
  );
}

function shortened(folder: string): string {
  const inside = path.relative(root, folder);
  return inside.startsWith("..") ? folder : inside;
}

function openFolder(folder: string): void {
  try {
    makeFolder(folder);
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (cause) {
    throw new Refusal(
      `The data folder ${folder} cannot be written: give it to this account, or set DATA_DIR to another.`,
      { cause },
    );
  }
}

/** One by one: asked for all at once, Node tries for ever where the system has no room for any. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(path.dirname(folder));
  mkdirSync(folder);
}
