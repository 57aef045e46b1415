import { scheduler } from "node:timers/promises";
import { chooseCluster } from "@/server/db/embedded/place";
import { readPostmaster } from "@/server/db/embedded/postmaster";
import { env } from "@/server/env";
import type { Mortal } from "@/server/launch/steps/mortal";
import { ownerRows } from "./owner-rows";
import { seededRandom } from "./random";

export type Blows = { kills: number; ofDatabase: number };

type Plan = {
  kills: number;
  seed: number;
  /** Told of each. */
  say: (blows: Blows) => void;
};

const lookEveryMs = 50;
const patienceMs = 180_000;

/** Of so many kills one hits the database, for the first time after a few: in a short run too. */
const databaseEvery = 17;
const databaseFirst = 4;

/** Most wait until the process is at work again; the rest hit it while it starts. */
const shareOfEarly = 0.12;

/**
 * Kills processes at random moments until there were so many kills, each process in its own rhythm
 * and the database among them. Whoever started them starts them again.
 */
export async function deal(mortals: readonly Mortal[], plan: Plan): Promise<Blows> {
  const { seed, kills, say } = plan;
  const blows = { kills: 0, ofDatabase: 0 };
  const count = () => {
    blows.kills += 1;
    say(blows);
  };
  const strike = async (mortal: Mortal, place: number) => {
    const random = seededRandom(seed + place);
    while (blows.kills < kills) {
      if (random.fraction() > shareOfEarly) await until(mortal.isUp, `${mortal.name} to come up`);
      await scheduler.wait(random.between(50, 2_500));
      if (blows.kills >= kills) return;
      await mortal.kill();
      count();
      if (blows.kills % databaseEvery !== databaseFirst || blows.kills >= kills) continue;
      await killDatabase();
      blows.ofDatabase += 1;
      count();
    }
  };
  await Promise.all(mortals.map(strike));
  return blows;
}

/** Kills the database's first process, and with it all others; its keeper starts it again. */
async function killDatabase(): Promise<void> {
  const { cluster } = chooseCluster(env().DATA_DIR);
  const before = readPostmaster(cluster);
  if (!before) throw new Error(`nothing says which process serves ${cluster}`);
  process.kill(before.pid, "SIGKILL");
  await until(
    async () =>
      readPostmaster(cluster)?.pid !== before.pid &&
      (await ownerRows("SELECT 1").then(
        () => true,
        () => false,
      )),
    "the database to come back",
  );
}

async function until(isThere: () => boolean | Promise<boolean>, what: string): Promise<void> {
  const deadline = performance.now() + patienceMs;
  while (!(await isThere())) {
    if (performance.now() > deadline) throw new Error(`Waited for ${what} in vain.`);
    await scheduler.wait(lookEveryMs);
  }
}
