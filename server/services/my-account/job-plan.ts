import { requireCustomer } from "@/server/auth/actor";
import { inTransaction, type ServiceContext } from "@/server/context";
import type { PlanActions } from "./plan-actions";
import { accountHome, ownCustomer, type HomePlan } from "./account-home";
import { isAllowedReturnUrl } from "@/server/services/checkout-settings/is-allowed-return-url";

/** What a page does with one subscription. */
export type PlanJob = "cancel" | "resume" | "change-plan" | "pause" | "update-payment";

const fits: Readonly<Record<PlanJob, (actions: PlanActions) => boolean>> = {
  cancel: ({ stop }) => stop,
  resume: ({ resume, endPause }) => resume || endPause,
  "change-plan": ({ change, undoSwitch }) => change || undoSwitch,
  pause: ({ pauseCycles }) => pauseCycles > 0,
  "update-payment": ({ updatePayment }) => updatePayment,
};

/**
 * The subscription that a job is about: the one that was asked for, or the only one that it can be
 * done with. Where there are several, the customer chooses.
 *
 * @throws forbidden  `account.closed`
 */
export async function jobPlan(
  ctx: ServiceContext,
  { job, subscriptionId }: { job: PlanJob; subscriptionId: number | null },
): Promise<{ plan: HomePlan | null; choices: HomePlan[] }> {
  const { plans } = await accountHome(ctx);
  if (subscriptionId !== null) {
    return {
      plan: plans.find((one) => one.subscriptionId === subscriptionId) ?? null,
      choices: [],
    };
  }
  const choices = plans.filter(({ actions }) => fits[job](actions));
  const [only] = choices;
  return choices.length === 1 && only ? { plan: only, choices: [] } : { plan: null, choices };
}

/**
 * Where a customer goes back to after a job: the address that was asked for, if the publisher allows
 * its site.
 */
export async function allowedReturn(
  ctx: ServiceContext,
  url: string | null,
): Promise<string | null> {
  if (url === null || url.length > 2_000) return null;
  return inTransaction(ctx, async (tx) => ((await isAllowedReturnUrl(tx, url)) ? url : null));
}

/**
 * The calling customer, as their own pages name them.
 *
 * @throws forbidden  `account.closed`
 */
export async function accountOwner(ctx: ServiceContext) {
  requireCustomer(ctx.actor);
  const { email, firstName, lastName, country, locale, passwordHash } = await inTransaction(
    ctx,
    ownCustomer,
  );
  return { email, firstName, lastName, country, locale, hasPassword: passwordHash !== null };
}
