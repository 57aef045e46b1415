import { appPool } from "@/server/db/pool";
import { prisma } from "@/server/db/prisma";
import { demoOwner, demoPassword, demoSupport } from "@/server/domain/demo";
import { env } from "@/server/env";
import { findDemo, finishDemo, openDemo } from "./demo";
import { makeAccount } from "./demo-accounts";
import { makeHistory } from "./demo-history";

type Seeded = { created: boolean; signIn: { email: string; password: string } | null };

type Options = {
  /** How many customers the demo gets. */
  customers?: number;
  /** Told how far it is, for whoever watches. */
  say?: (progress: string) => void;
};

/**
 * Fills a new sandbox: a publisher with an Owner, an admin without personal data and a year of
 * customers, and a second publisher to switch to. The Owner's account comes last: as long as it is
 * not there, the next start goes on where this one was cut off. Does nothing in live mode.
 */
export async function seed(options: Options = {}): Promise<Seeded> {
  const { customers = env().SEED_CUSTOMERS, say = () => undefined } = options;
  if (env().TENURE_MODE === "live") return { created: false, signIn: null };
  const signIn = { email: demoOwner.email, password: demoPassword };
  if (await hasOwner()) return { created: false, signIn };

  return oneAtATime(async () => {
    if (await hasOwner()) return { created: false, signIn };
    const supportId = await makeAccount(demoSupport);
    const demo = (await findDemo(supportId)) ?? (await openDemo(supportId));
    await makeHistory(demo, { customers, say });
    await finishDemo(demo);
    return { created: true, signIn };
  });
}

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
