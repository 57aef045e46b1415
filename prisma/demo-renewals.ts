import { scheduler } from "node:timers/promises";
import { inTransaction, type ServiceContext } from "@/server/context";
import type { Subscription } from "@/server/db/generated/client";
import { followingPeriod } from "@/server/domain/renewal";
import { runSubscription } from "@/server/services/billing/run-subscription";
import { renewalFacts } from "@/server/services/subscriptions/renewal-facts";
import type { Life } from "./demo-lives";
import type { Callers, LifeClock } from "./demo-stage";

/** How long the gateway may leave open what a cut-off run has asked it, at most. */
const tries = 30;
const pauseMs = 500;

/** Somebody's subscriptions that have not ended, as far as their life has come. */
export function subscriptionsOf({ person, steps }: Life, callers: Callers, clock: LifeClock) {
  let running: Subscription[] = [];
  let isAfterCut = false;
  const mayBeRefused = steps.some(({ does }) => does === "lose-card");

  const reload = async () => {
    running = await readRunning(callers.system(), person.email);
  };

  /** Renews or ends one at the moment it is due. */
  async function run(due: Subscription) {
    clock.set(due.currentPeriodEndsAt);
    await runSubscription(callers.system(), due.id);
    // Otherwise nothing stands in its way, and its next period is a rule.
    if (!isAfterCut && !mayBeRefused && due.state === "active") {
      running = running.map((one) => (one === due ? renewed(one) : one));
      return;
    }
    for (let left = tries; left > 0; left -= 1) {
      await reload();
      if (!running.some((one) => isSame(one, due))) return;
      await scheduler.wait(pauseMs); // its charge may be on its way still
      await runSubscription(callers.system(), due.id);
    }
    throw new Error(`subscription ${due.id} stays due`);
  }

  return {
    reload,
    /** Takes up a life that an earlier run was cut off in. */
    async takeUp() {
      isAfterCut = true;
      await reload();
    },
    find: (startedAt: Date) => running.find((one) => +one.startedAt === +startedAt),
    async renewUntil(end: Date) {
      for (;;) {
        const [due] = running.toSorted((a, b) => +a.currentPeriodEndsAt - +b.currentPeriodEndsAt);
        if (!due || due.currentPeriodEndsAt > end) return;
        await run(due);
      }
    },
  };
}

export type Subscriptions = ReturnType<typeof subscriptionsOf>;

const isSame = (one: Subscription, other: Subscription): boolean =>
  one.id === other.id && one.currentPeriodIndex === other.currentPeriodIndex;

function renewed(row: Subscription): Subscription {
  const { index, end } = followingPeriod(renewalFacts(row));
  return { ...row, currentPeriodIndex: index, currentPeriodEndsAt: end };
}

const readRunning = (system: ServiceContext, email: string): Promise<Subscription[]> =>
  inTransaction(system, ({ db, publisherId }) =>
    db.subscription.findMany({
      where: { publisherId, customer: { email }, state: { not: "terminated" } },
    }),
  );
