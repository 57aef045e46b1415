import { inTransaction, type ServiceContext, type TransactionContext } from "@/server/context";
import type { SwitchDirection } from "@/server/domain/billing/switch-algorithms";
import type { SwitchTarget } from "@/server/domain/billing/switches";
import { periodOf, type SubscriptionPeriod } from "@/server/domain/billing-period";
import { dayOf, zonedParts } from "@/server/domain/calendar";
import type { Money } from "@/server/domain/money";
import { taxLine } from "@/server/domain/tax";
import { vatRateAt } from "@/server/domain/vat-rates";
import { switchesOf } from "@/server/services/subscriptions/change-command";
import {
  lookAtSubscription,
  type Looked,
} from "@/server/services/subscriptions/look-at-subscription";
import { previewChange } from "@/server/services/subscriptions/preview-change";

/** A plan that a subscription could change to. */
export type PlanChoice = {
  offerId: string;
  title: string;
  direction: SwitchDirection;
  /** A period's price with tax, at today's rate. */
  price: Money;
  period: SubscriptionPeriod | null;
  /** Why it cannot be had now, by the contract's code; `null` where it can. */
  refusal: string | null;
};

/**
 * The plans that the switch settings lead to, those that can be had now first.
 *
 * @throws not-found  `subscription.not-found`
 */
export async function planChoices(
  ctx: ServiceContext,
  { subscriptionId }: { subscriptionId: number },
): Promise<PlanChoice[]> {
  return inTransaction(ctx, async (tx) => {
    const looked = await lookAtSubscription(tx, subscriptionId);
    const { available, unavailable, titles } = await switchesOf(tx, looked);
    const choice = (target: SwitchTarget, direction: SwitchDirection) => ({
      offerId: target.offerId,
      title: titles.get(target.offerId) ?? target.offerId,
      direction,
      price: grossOf(tx, looked, target),
      period: target.recurs.kind === "cycle" ? periodOf(target.recurs.cycle) : null,
    });
    return [
      ...available.map(({ request }) => ({
        ...choice(request.target, request.direction),
        refusal: null,
      })),
      ...unavailable.map(({ target, direction, reason }) => ({
        ...choice(target, direction),
        refusal: reason,
      })),
    ];
  });
}

function grossOf({ clock }: TransactionContext, { facts }: Looked, target: SwitchTarget): Money {
  const rate = vatRateAt(facts.taxCountry, dayOf(zonedParts(clock.now(), facts.recurrence.zone)));
  const terms = { basisPoints: rate?.basisPoints ?? 0, isIncluded: target.isTaxIncluded };
  return taxLine(target.price, terms).gross;
}

/** A break of each length that the offer allows, with when it begins and is over. */
export async function pauseChoices(
  ctx: ServiceContext,
  { subscriptionId, most }: { subscriptionId: number; most: number },
) {
  return inTransaction(ctx, async (tx) => {
    const choices = [];
    for (let cycles = 1; cycles <= most; cycles += 1) {
      const change = { kind: "pause" as const, cycles };
      const { pausedFrom, nextPayment } = await previewChange(tx, { subscriptionId, change });
      if (!pausedFrom || !nextPayment) break;
      choices.push({
        cycles,
        from: pausedFrom.toISOString(),
        until: nextPayment.at.toISOString(),
        amount: nextPayment.amount,
      });
    }
    return choices;
  });
}

export type PauseChoice = Awaited<ReturnType<typeof pauseChoices>>[number];
