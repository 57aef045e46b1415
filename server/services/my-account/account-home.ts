import { requireCustomer } from "@/server/auth/actor";
import { inTransaction, type ServiceContext, type TransactionContext } from "@/server/context";
import type { Customer } from "@/server/db/generated/client";
import { forbidden } from "@/server/domain/errors";
import type { UpcomingView } from "@/server/services/subscriptions/upcoming-of";
import { plansOf, type AccountPlan } from "./account-plan";
import { planActions, planUpcoming, type PendingSwitch, type PlanActions } from "./plan-actions";

/**
 * What the calling customer has, when they are charged next, and with what.
 *
 * @throws forbidden  `account.closed`
 */
export async function accountHome(
  ctx: ServiceContext,
): Promise<{ plans: HomePlan[]; past: AccountPlan[] }> {
  requireCustomer(ctx.actor);
  return inTransaction(ctx, async (tx) => {
    const { id } = await ownCustomer(tx);
    const plans: HomePlan[] = [];
    const past: AccountPlan[] = [];
    for (const plan of await plansOf(tx, id)) {
      if (plan.endedAt === null) plans.push(await withActions(tx, plan));
      else past.push(plan);
    }
    return { plans, past };
  });
}

/** A subscription with what can be done with it, and what the next 12 months bring. */
export type HomePlan = AccountPlan & {
  actions: PlanActions;
  pendingSwitch: PendingSwitch | null;
  upcoming: UpcomingView | null;
};

async function withActions(tx: TransactionContext, plan: AccountPlan): Promise<HomePlan> {
  const { subscriptionId } = plan;
  return {
    ...plan,
    ...(await planActions(tx, subscriptionId)),
    upcoming: await planUpcoming(tx, subscriptionId),
  };
}

/**
 * The calling customer's row.
 *
 * @throws forbidden  `account.closed`: blocked, or gone, since they were let in
 */
export async function ownCustomer(tx: TransactionContext): Promise<Customer> {
  const { db, publisherId, actor } = tx;
  const id = BigInt(requireCustomer(actor));
  const customer = await db.customer.findUnique({ where: { publisherId_id: { publisherId, id } } });
  if (customer?.state === "active") return customer;
  throw forbidden("account.closed", "This account cannot be opened. Ask the seller for help.");
}
