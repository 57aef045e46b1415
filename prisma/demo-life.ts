import { inTransaction, type ServiceContext } from "@/server/context";
import type { Subscription } from "@/server/db/generated/client";
import { newId } from "@/server/db/new-id";
import { DomainError } from "@/server/domain/errors";
import { followingPeriod } from "@/server/domain/renewal";
import { changeOutcome } from "@/server/gateways/payments/sandbox/card-tokens";
import { runSubscription } from "@/server/services/billing/run-subscription";
import { registerCustomer } from "@/server/services/customers/register-customer";
import { registerCustomerInput } from "@/server/services/customers/schemas";
import { renewalFacts } from "@/server/services/subscriptions/renewal-facts";
import { resumeSubscription } from "@/server/services/subscriptions/resume-subscription";
import { stopSubscription } from "@/server/services/subscriptions/stop-subscription";
import type { Life, Step } from "./demo-lives";
import type { Person } from "./demo-people";
import { callersOf, lifeClock, type Callers, type Stage } from "./demo-stage";
import { visitCheckout } from "./demo-visit";

/**
 * Lives somebody's year by the product's verbs, each at its moment, with renewals when they fall
 * due. What a cut-off run has done of it already is found done and left alone.
 */
export async function live(stage: Stage, { person, steps }: Life): Promise<void> {
  const clock = lifeClock(stage.until);
  const callers = callersOf(stage, person, clock);
  const reached = stage.past.reached.get(person.email);
  let running = reached ? await readRunning(callers.system(), person) : [];

  const renewUntil = async (end: Date) => {
    for (
      let due = soonest(running);
      due && due.currentPeriodEndsAt <= end;
      due = soonest(running)
    ) {
      clock.set(due.currentPeriodEndsAt);
      await runSubscription(callers.system(), due.id);
      running = mayHaveEnded(due, steps)
        ? await readRunning(callers.system(), person)
        : running.map((one) => (one === due ? renewed(one) : one));
    }
  };

  for (const step of steps) {
    if (reached && step.at < reached) continue;
    await renewUntil(step.at);
    clock.set(step.at);
    await take(stage, callers, person, step, running);
    running = await readRunning(callers.system(), person);
  }
  await renewUntil(stage.until);
}

async function take(
  stage: Stage,
  callers: Callers,
  person: Person,
  step: Step,
  running: readonly Subscription[],
): Promise<void> {
  switch (step.does) {
    case "register":
      return unlessDone("customer.exists", () => register(callers.newcomer(), person));
    case "visit":
      return visitCheckout(stage, callers, person, step);
    case "lose-card":
      return loseCards(callers.system(), person, step);
    case "stop":
    case "resume": {
      const held = running.find(({ startedAt }) => +startedAt === +step.bought);
      if (!held) return; // it has ended by itself
      const subscriptionId = Number(held.id);
      return step.does === "stop"
        ? unlessDone("subscription.stopped-already", () =>
            stopSubscription(callers.support(), { subscriptionId, reason: step.reason }),
          )
        : unlessDone("subscription.not-stopped", () =>
            resumeSubscription(callers.support(), { subscriptionId }),
          );
    }
  }
}

const register = (ctx: ServiceContext, person: Person) =>
  registerCustomer(ctx, registerCustomerInput.parse({ ...person, password: `night-1-${newId()}` }));

async function loseCards(
  system: ServiceContext,
  { email }: Person,
  { at, outcome }: Extract<Step, { does: "lose-card" }>,
): Promise<void> {
  const saved = await inTransaction(system, ({ db, publisherId }) =>
    db.paymentDetails.findMany({
      where: { publisherId, createdAt: { lt: at }, customer: { email } },
      select: { token: true },
    }),
  );
  for (const { token } of saved) await changeOutcome(token, outcome);
}

/** Somebody's subscriptions that have not ended. */
const readRunning = (system: ServiceContext, { email }: Person): Promise<Subscription[]> =>
  inTransaction(system, ({ db, publisherId }) =>
    db.subscription.findMany({
      where: { publisherId, customer: { email }, state: { not: "terminated" } },
    }),
  );

/** Others have been renewed: nothing stands in their way, and their next period is a rule. */
const mayHaveEnded = ({ state }: Subscription, steps: readonly Step[]): boolean =>
  state !== "active" || steps.some(({ does }) => does === "lose-card");

function renewed(row: Subscription): Subscription {
  const { index, end } = followingPeriod(renewalFacts(row));
  return { ...row, currentPeriodIndex: index, currentPeriodEndsAt: end };
}

const soonest = (running: readonly Subscription[]): Subscription | undefined =>
  running.toSorted((a, b) => +a.currentPeriodEndsAt - +b.currentPeriodEndsAt)[0];

/** The step that a cut-off run ended with may have been taken. */
async function unlessDone(code: string, act: () => Promise<unknown>): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (!(error instanceof DomainError && error.code === code)) throw error;
  }
}
