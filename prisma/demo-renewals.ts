import { scheduler } from "node:timers/promises";
import { inTransaction, type ServiceContext } from "@/server/context";
import type { Subscription } from "@/server/db/generated/client";
import { runSubscriptions } from "@/server/services/billing/run-subscriptions";
import type { Life } from "./demo-lives";
import type { Callers, LifeClock } from "./demo-stage";

/** How long the gateway may leave open what a cut-off run has asked it, at most. */
const tries = 30;
const pauseMs = 500;

/** Somebody's subscriptions that have not ended, as far as their life has come. */
export function subscriptionsOf({ person }: Life, callers: Callers, clock: LifeClock) {
  let running: Subscription[] = [];

  const reload = async () => {
    running = await readRunning(callers.system(), person.email);
  };

  return {
    reload,
    find: (startedAt: Date) => running.find((one) => +one.startedAt === +startedAt),
    /** Does everything that falls due until then, each at the moment it is due. */
    async renewUntil(end: Date) {
      for (let left = tries; left > 0; left -= 1) {
        const due = running.filter(({ nextActionAt }) => nextActionAt && nextActionAt <= end);
        if (due.length === 0) return;
        if (left < tries) await scheduler.wait(pauseMs); // a charge may be on its way still
        clock.set(end);
        const ids = due.map(({ id }) => id);
        await runSubscriptions(callers.system(), ids, { pace: "simulated" });
        await reload();
      }
      throw new Error(`something of ${person.email} stays due`);
    },
  };
}

export type Subscriptions = ReturnType<typeof subscriptionsOf>;

const readRunning = (system: ServiceContext, email: string): Promise<Subscription[]> =>
  inTransaction(system, ({ db, publisherId }) =>
    db.subscription.findMany({
      where: { publisherId, customer: { email }, state: { not: "terminated" } },
    }),
  );
