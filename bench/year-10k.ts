import { inTransaction, type ServiceContext } from "@/server/context";
import { billPublisher } from "@/server/services/billing/bill-publisher";
import { tellSubscription } from "@/server/services/billing/tell-subscription";
import { numberInvoices } from "@/server/services/payments/number-invoices";
import { expectBooksToHold } from "@/server/testing/invariants";
import { doJobs } from "@/server/testing/jobs";
import { rowsOf } from "@/server/testing/purchases";
import { newWorld, type World } from "@/server/testing/world";
import type { Bench } from "./support/bench";
import { chance, decliningGateway } from "./support/declining-gateway";
import { inLanes } from "./support/lanes";
import { fillSubscribers } from "./support/subscribers";

const subscribers = 10_000;
const daysOfYear = 365;
const dayMs = 86_400_000;
const start = Date.UTC(2025, 0, 1);
const [declines, churnAMonth] = [0.05, 0.03];
/** As many turns as a worker takes at the same moment, unless it is told otherwise. */
const usualWorkers = 4;
/** Turns short enough that each of them finds something to do in a day. */
const turn = { pace: "simulated", most: 250 } as const;

/** A month of them, each with another number of workers, for how the pace changes. */
const compared = { workers: [1, 2, 4], days: 20, subscribers: 2_000 };

/**
 * A year of monthly subscribers, day by day: told, held, taken, tried again, stopped and ended, with
 * their invoices numbered. Mails are owed, and rendered by nobody.
 */
export const bench: Bench = {
  name: "year-10k",
  target: "< 300 s",
  run: async () => {
    const year = await lived({ subscribers, days: daysOfYear, workers: usualWorkers });
    const notes = [`${year.charges} charges, ${perHour(year)} an hour; the books hold`];
    for (const workers of compared.workers) {
      const month = await lived({ ...compared, workers });
      notes.push(`${workers} at work: ${perHour(month)} charges an hour`);
    }
    return { value: year.seconds, unit: "s", ratio: null, notes };
  },
};

type Lived = { charges: number; seconds: number };

const perHour = ({ charges, seconds }: Lived) =>
  Math.round((charges / seconds) * 3_600).toLocaleString("en");

async function lived(size: { subscribers: number; days: number; workers: number }): Promise<Lived> {
  const world = await newWorld({ now: new Date(start).toISOString() });
  // Somebody renews in every hour of a month.
  const begun = Array.from({ length: size.subscribers }, (_, place) => {
    const second = (place * 7_919) % 2_592_000;
    return new Date(start - second * 1_000);
  });
  const ids = await fillSubscribers(world, begun);
  const gateways = {
    ...world.system.gateways,
    payments: await decliningGateway(world.publisherId, declines),
  };
  const ctx = { ...world.system, gateways };
  const workers = Array.from({ length: size.workers });

  const startedAt = performance.now();
  for (let day = 1; day <= size.days; day += 1) {
    world.clock.set(new Date(start + day * dayMs).toISOString());
    await stopSome(ctx, ids, day);
    await Promise.all(workers.map(() => billAll(ctx)));
    while (await numberInvoices(ctx));
  }
  const seconds = (performance.now() - startedAt) / 1_000;

  await doJobs(world, "void-authorisation", "return-duplicate");
  await expectBooksToHold(world);
  return { charges: await chargesOf(world), seconds };
}

async function billAll(ctx: ServiceContext): Promise<void> {
  while (await billPublisher(ctx, turn));
}

/** A few of them every day, each by themselves as people do. */
async function stopSome(ctx: ServiceContext, ids: readonly bigint[], day: number) {
  const stopping = ids.filter((id) => chance(`stop ${id} ${day}`) < (churnAMonth * 12) / 365);
  const stop = (id: bigint) =>
    inTransaction(ctx, (tx) => tellSubscription(tx, id, { kind: "stop", reason: null })).catch(
      () => undefined, // it has stopped or ended before
    );
  await inLanes(stopping.values(), { lanes: usualWorkers, seconds: Infinity }, stop);
}

const chargesOf = (world: World): Promise<number> =>
  rowsOf(world, ({ db, publisherId }) => db.transaction.count({ where: { publisherId } }));
