import { readFileSync } from "node:fs";
import path from "node:path";
import { systemClock } from "@/server/clock";
import { appPool } from "@/server/db/pool";
import { prisma } from "@/server/db/prisma";
import { demoOwner, demoPassword, demoSupport } from "@/server/domain/demo";
import { parseReferenceRates } from "@/server/domain/reference-rates";
import { env } from "@/server/env";
import { storeReferenceRates } from "@/server/services/currency-rates/store-reference-rates";
import { makeAccount } from "./demo/accounts";
import { makeHistory } from "./demo/history";
import { findDemo, finishDemo, openDemo } from "./demo/opening";

type Seeded = {
  created: boolean;
  signIn: { email: string; password: string } | null;
  /** How many the demo's first publisher got. */
  customers: number;
};

type Options = {
  /** How many times the sample file's subscribers. */
  factor?: number;
  /** Where their history ends; now, unless it is said. */
  until?: Date;
  /** Told how far it is, for whoever watches. */
  say?: (progress: string) => void;
};

/**
 * Fills a new sandbox: a publisher with an Owner, an admin without personal data and years of
 * subscribers, and a second publisher to switch to. The Owner's account comes last: as long as it is
 * not there, the next start goes on where this one was cut off. Does nothing in live mode.
 */
export async function seed(options: Options = {}): Promise<Seeded> {
  const { factor = env().SEED_FACTOR, say = () => undefined } = options;
  const until = options.until ?? env().SEED_UNTIL ?? systemClock.now();
  if (env().TENURE_MODE === "live") return { created: false, signIn: null, customers: 0 };
  const signIn = { email: demoOwner.email, password: demoPassword };
  const nothing = { created: false, signIn, customers: 0 };
  if (await hasOwner()) return nothing;

  return oneAtATime(async () => {
    if (await hasOwner()) return nothing;
    const supportId = await makeAccount(demoSupport);
    const demo = (await findDemo(supportId)) ?? (await openDemo(supportId, until));
    const made = demo.hasHistory
      ? null
      : await makeHistory(demo.publisherId, { factor, until, say });
    await storeReferenceRates(prisma(), readReferenceRates());
    await finishDemo(demo);
    return { created: true, signIn, customers: made?.customers ?? 0 };
  });
}

/** Every command runs in the project's folder. */
const readReferenceRates = () =>
  parseReferenceRates(
    readFileSync(path.resolve("prisma/demo-data/ecb-reference-rates.csv"), "utf8"),
  );

async function hasOwner(): Promise<boolean> {
  const where = { emailKey: demoOwner.email };
  return (await prisma().adminAccount.count({ where })) > 0;
}

const seedLock = 72_707_370;

/** Two that start at once on one database take turns; the lock goes with its connection. */
async function oneAtATime<T>(work: () => Promise<T>): Promise<T> {
  const client = await appPool().connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [seedLock]);
    return await work();
  } finally {
    client.release(true);
  }
}
