import { inTransaction, type ServiceContext } from "@/server/context";
import { demoPassword } from "@/server/domain/demo";
import { DomainError } from "@/server/domain/errors";
import { changeOutcome } from "@/server/gateways/payments/sandbox/card-tokens";
import { registerCustomer } from "@/server/services/customers/register-customer";
import { registerCustomerInput } from "@/server/services/customers/schemas";
import { signInCustomer } from "@/server/services/customers/sign-in-customer";
import { resumeSubscription } from "@/server/services/subscriptions/resume-subscription";
import { stopSubscription } from "@/server/services/subscriptions/stop-subscription";
import type { Life, Step } from "./demo-lives";
import type { Person } from "./demo-people";
import { subscriptionsOf, type Subscriptions } from "./demo-renewals";
import { callersOf, lifeClock, type Callers, type Stage } from "./demo-stage";
import { visitCheckout } from "./demo-visit";

/**
 * Lives somebody's year by the product's verbs, each at its moment, with renewals when they fall
 * due. What a cut-off run has done of it already is found done and left alone.
 */
export async function live(stage: Stage, { person, steps }: Life): Promise<void> {
  const clock = lifeClock(stage.until);
  const callers = callersOf(stage, person, clock);
  const subscriptions = subscriptionsOf({ person, steps }, callers, clock);
  const reached = stage.past.reached.get(person.email);
  if (reached) await subscriptions.reload();

  for (const step of steps) {
    if (reached && step.at < reached) continue;
    await subscriptions.renewUntil(step.at);
    clock.set(step.at);
    await take(stage, callers, person, step, subscriptions);
    await subscriptions.reload();
  }
  await subscriptions.renewUntil(stage.until);
}

async function take(
  stage: Stage,
  callers: Callers,
  person: Person,
  step: Step,
  subscriptions: Subscriptions,
): Promise<void> {
  switch (step.does) {
    case "register":
      return unlessDone("customer.exists", () => register(callers.newcomer(), person));
    case "sign-in":
      await signInCustomer(callers.newcomer(), {
        ...person,
        password: demoPassword,
        customerIP: person.ip,
      });
      return;
    case "visit":
      return visitCheckout(stage, callers, person, step);
    case "lose-card":
      return loseCards(callers.system(), person, step);
    case "stop":
    case "resume": {
      const held = subscriptions.find(step.bought);
      if (!held) return; // it has ended by itself
      const subscriptionId = Number(held.id);
      return step.does === "stop"
        ? unlessDone("subscription.stopped", () =>
            stopSubscription(callers.support(), { subscriptionId, reason: step.reason }),
          )
        : unlessDone("subscription.not-stopped", () =>
            resumeSubscription(callers.support(), { subscriptionId }),
          );
    }
  }
}

/** Customers who have a password have the demo's own, so that the APIs can be tried as one of them. */
const register = (ctx: ServiceContext, person: Person) =>
  registerCustomer(ctx, registerCustomerInput.parse({ ...person, password: demoPassword }));

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

/** The step that a cut-off run ended with may have been taken. */
async function unlessDone(code: string, act: () => Promise<unknown>): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (!(error instanceof DomainError && error.code === code)) throw error;
  }
}
