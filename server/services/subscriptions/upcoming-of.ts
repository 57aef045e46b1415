import { authorizeOwn } from "@/server/auth/authorize";
import { inTransaction, type ServiceContext } from "@/server/context";
import { addMonthsKeepingAnchor, instantOf, zonedParts } from "@/server/domain/calendar";
import { foresee } from "@/server/domain/billing/foresee";
import { upcoming, type Upcoming } from "@/server/domain/billing/upcoming";
import { byClockOfSubscriber } from "./by-clock-of-subscriber";
import { lookAtSubscription } from "./look-at-subscription";
import { planTitles } from "./plan-titles";
import type { SubscriptionInput } from "./schemas";

const months = 12;

/**
 * What a subscription will come to in the next 12 months if nobody decides anything and every charge
 * is paid: charges with their taxes, the end of a trial, changes of price and plan, breaks and ends.
 * Nothing is written.
 *
 * @throws not-found  `subscription.not-found`
 * @throws conflict   `subscription.parked`
 */
export async function upcomingOf(ctx: ServiceContext, { subscriptionId }: SubscriptionInput) {
  authorizeOwn(ctx.actor, "overview:read");
  return inTransaction(ctx, async (opened) => {
    const tx = await byClockOfSubscriber(opened, BigInt(subscriptionId));
    const { facts, rules } = await lookAtSubscription(tx, subscriptionId);
    const until = monthsAfter(tx.clock.now(), facts.recurrence.zone);
    const events = upcoming(foresee(facts, rules, until));
    return { until, events, titles: await planTitles(tx, events.flatMap(plansOf)) };
  });
}

const plansOf = (event: Upcoming): string[] => ("offerId" in event ? [event.offerId] : []);

export type UpcomingView = Awaited<ReturnType<typeof upcomingOf>>;

function monthsAfter(at: Date, zone: string): Date {
  const shown = zonedParts(at, zone);
  return instantOf({ ...shown, ...addMonthsKeepingAnchor(shown, months) }, zone);
}
