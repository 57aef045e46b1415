import { claimMode } from "../db/claim-mode.ts";
import { migrate } from "../db/migrate.ts";
import type { Env } from "../env.ts";
import { checkAddress } from "./address.ts";
import { loadBundle, type SignIn } from "./bundle-contract.ts";
import { openDatabase } from "./database.ts";
import { openEnvironment } from "./environment.ts";
import { step } from "./steps.mjs";

type Mode = "production" | "development";

/** Environment and database, in the order in which they can refuse the sooner. */
export async function openSystem(mode: Mode, { listens }: { listens: boolean }): Promise<Env> {
  const given = await step("Environment", async (say) => {
    const { given, detail } = await openEnvironment(mode);
    if (listens) await checkAddress(given.HOST, given.PORT);
    say(detail);
    return given;
  });
  return step("Database", async (say) => {
    const { env, detail } = await openDatabase(given);
    say(detail);
    return env;
  });
}

export async function migrateSystem(env: Env): Promise<void> {
  await step("Migrate", async (say) => {
    const { DATABASE_OWNER_URL, DATABASE_WORKER_URL, DATABASE_URL } = env;
    const applied = await migrate({
      ownerUrl: DATABASE_OWNER_URL,
      workerUrl: DATABASE_WORKER_URL,
      appUrl: DATABASE_URL,
      say,
    });
    await claimMode(DATABASE_OWNER_URL, env.TENURE_MODE);
    say(applied === 0 ? "up to date" : `${applied} applied`);
  });
}

export async function seedSystem(env: Env, folder?: string): Promise<SignIn> {
  if (!env.SEED) return null;
  return step("Seed", async (say) => {
    say("demo publisher");
    const { seed } = await loadBundle("seed", folder);
    const { created, customers, signIn } = await seed({ say });
    say(created ? `demo publisher, ${customers.toLocaleString("en")} customers` : "nothing to do");
    return signIn;
  });
}
