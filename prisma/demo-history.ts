import { composeContext } from "@/server/compose";
import { inTransaction } from "@/server/context";
import { newId } from "@/server/db/new-id";
import type { Demo } from "./demo";
import { memberActor, supportGrants } from "./demo-accounts";
import { settleHistory } from "./demo-deliveries";
import { live } from "./demo-life";
import { customerLife, visitorLife } from "./demo-lives";
import { endAfter } from "./demo-moments";
import { readOffers } from "./demo-offers";
import { readPast } from "./demo-past";
import type { Stage } from "./demo-stage";

type Extent = { customers: number; say: (progress: string) => void };

/** Lives at a time: enough that the database and this process hardly wait for one another. */
const lanes = 6;

/** For so many customers, one more who only looked. */
const customersForAVisitor = 8;

/** Gives a publisher so many customers with their past year; goes on where a cut-off run ended. */
export async function makeHistory(demo: Demo, { customers, say }: Extent): Promise<void> {
  const { publisherId, openedAt, supportId } = demo;
  const actor = { kind: "system", job: "seed" } as const;
  const system = composeContext({ publisherId, actor, requestId: newId() });
  const stage: Stage = {
    publisherId,
    until: endAfter(openedAt),
    offers: await inTransaction(system, readOffers),
    support: memberActor(supportId, "admin", supportGrants),
    past: await readPast(system),
  };
  let done = 0;
  await inLanes(customers, async (place) => {
    await live(stage, customerLife(place, stage.until));
    if (place % customersForAVisitor === 0) await live(stage, visitorLife(place, stage.until));
    done += 1;
    say(`${done} of ${customers} customers`);
  });
  await settleHistory(stage, system, say);
}

/** Works on several places at a time. Of a failure is told once nothing is under way any more. */
async function inLanes(places: number, work: (place: number) => Promise<void>): Promise<void> {
  let next = 0;
  const lane = async () => {
    try {
      while (next < places) await work(next++);
    } catch (error) {
      next = places;
      throw error;
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: lanes }, lane));
  for (const end of ends) if (end.status === "rejected") throw end.reason;
}
