import { scheduler } from "node:timers/promises";
import { composeContext } from "@/server/compose";
import { inTransaction, type ServiceContext } from "@/server/context";
import { newId } from "@/server/db/new-id";
import { prisma } from "@/server/db/prisma";
import { allGrants } from "@/server/domain/permissions";
import { runTravel } from "@/server/services/time-machine/run-travel";
import { startTravel } from "@/server/services/time-machine/start-travel";
import { northlight } from "@/prisma/demo/publishers";
import { memberActor } from "@/prisma/demo/accounts";
import { seed } from "@/prisma/seed";
import type { Bench } from "./support/bench";

/** How often somebody looks whether anything was said. */
const lookMs = 50;
const step = { kind: "by", amount: 1, unit: "year" } as const;

/**
 * The demo publisher, as many times as `SEED_FACTOR` says, one year forward: everything due is done
 * in its order, with nothing else at work. Mails are owed, and rendered by nobody.
 */
export const bench: Bench = {
  name: "time-machine-year",
  target: "silent for < 2 s",
  run: async () => {
    const ctx = await demoContext();
    const before = await standing(ctx);
    const { travelId } = await startTravel(ctx, { step, customerId: null });
    const stop = new AbortController();
    const listening = longestSilence(ctx, travelId, stop.signal);
    const startedAt = performance.now();
    const system = { ...ctx, actor: { kind: "system", job: "run-travel" } as const };
    await runTravel(system, { travelId });
    const seconds = (performance.now() - startedAt) / 1_000;
    stop.abort();
    const silence = (await listening) / 1_000;
    const travel = await travelOf(ctx, travelId);
    if (travel.state !== "done") throw new Error(`the travel is ${travel.state}`);
    const after = await standing(ctx);
    return {
      value: seconds,
      unit: "s",
      ratio: null,
      notes: [
        `${travel.chargeCount} charges, ${travel.eventCount} events; ${Math.round(travel.chargeCount / seconds)} charges a second`,
        `longest silence of progress: ${silence.toFixed(2)} s`,
        `${before.running} of ${before.subscribers} subscriptions ran before, ${after.running} after`,
        `late: ${after.late}`,
      ],
    };
  },
};

async function demoContext(): Promise<ServiceContext> {
  await seed();
  const { id: publisherId } = await prisma().publisher.findFirstOrThrow({
    where: { name: northlight.name },
  });
  const call = { publisherId, requestId: newId() };
  const system = composeContext({ ...call, actor: { kind: "system", job: "bench" } });
  const { accountId } = await inTransaction(system, ({ db }) =>
    db.membership.findFirstOrThrow({ where: { publisherId, role: "owner" } }),
  );
  return composeContext({ ...call, actor: memberActor(accountId, "owner", allGrants) });
}

const travelOf = (ctx: ServiceContext, id: string) =>
  inTransaction(ctx, ({ db, publisherId }) =>
    db.timeTravel.findUniqueOrThrow({ where: { publisherId_id: { publisherId, id } } }),
  );

/** The longest that whoever looks on has heard nothing new. */
async function longestSilence(
  ctx: ServiceContext,
  travelId: string,
  signal: AbortSignal,
): Promise<number> {
  let [heardAt, longest, last] = [performance.now(), 0, 0];
  while (!signal.aborted) {
    const { progressAt } = await travelOf(ctx, travelId);
    const now = performance.now();
    longest = Math.max(longest, now - heardAt);
    if (progressAt.getTime() !== last) heardAt = now;
    last = progressAt.getTime();
    await scheduler.wait(lookMs);
  }
  return longest;
}

/** How many there are, how many run, and how many have something due that was not done. */
const standing = (ctx: ServiceContext) =>
  inTransaction(ctx, async ({ db, publisherId, clock }) => ({
    subscribers: await db.subscription.count({ where: { publisherId } }),
    running: await db.subscription.count({ where: { publisherId, state: { not: "terminated" } } }),
    late: await db.subscription.count({
      where: { publisherId, parkedAt: null, nextActionAt: { lte: clock.now() } },
    }),
  }));
