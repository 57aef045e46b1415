import { inTransaction, type ServiceContext } from "@/server/context";
import { compare } from "@/server/domain/money";
import { previewChange } from "@/server/services/subscriptions/preview-change";
import type { HomePlan } from "./account-home";
import { planChoices, type PlanChoice } from "./plan-choices";

/** The one thing that somebody who leaves is offered instead, if there is any. */
export type SaveOffer = { kind: "pause"; most: number } | { kind: "cheaper"; plan: PlanChoice };

/**
 * What leaving comes to, and what could be had instead: a break, or else the cheapest smaller plan of
 * the same period.
 *
 * @throws conflict  as `stopSubscription`
 */
export async function leaving(
  ctx: ServiceContext,
  plan: HomePlan,
): Promise<{ accessUntil: string | null; instead: SaveOffer | null }> {
  const { subscriptionId, actions } = plan;
  return inTransaction(ctx, async (tx) => {
    const change = { kind: "stop" as const, reason: "" };
    const { accessUntil } = await previewChange(tx, { subscriptionId, change });
    const instead: SaveOffer | null =
      actions.pauseCycles > 0
        ? { kind: "pause", most: actions.pauseCycles }
        : await cheaperPlan(tx, plan);
    return { accessUntil: accessUntil?.toISOString() ?? null, instead };
  });
}

async function cheaperPlan(ctx: ServiceContext, plan: HomePlan): Promise<SaveOffer | null> {
  const cheaper = (await planChoices(ctx, plan))
    .filter(({ refusal, period }) => refusal === null && period === plan.period)
    .filter(({ price }) => price.currency === plan.price.currency && compare(price, plan.price) < 0)
    .toSorted((one, other) => compare(one.price, other.price));
  const [cheapest] = cheaper;
  return cheapest ? { kind: "cheaper", plan: cheapest } : null;
}
