import { authorize } from "@/server/auth/authorize";
import { businessNow, inTransaction, type ServiceContext } from "@/server/context";
import { countList } from "@/server/db/list/read-page";
import { addDays, dayOf, zonedParts } from "@/server/domain/calendar";
import { refundRequestsFor } from "@/server/services/refund-requests/refund-request-list";
import { subscriptionsFor } from "@/server/services/subscriptions/subscription-list";

/** A trial is looked at while there is time to do something about it. */
const trialDays = 7;

/**
 * What waits for somebody, each as the list that shows it counts it: the filter is the link. What
 * waits for nobody is left out.
 */
export async function getAttention(ctx: ServiceContext) {
  authorize(ctx.actor, "overview:read");
  const { publisherId, actor } = ctx;
  const now = await businessNow(ctx);
  return inTransaction(ctx, async (tx) => {
    const { timeZone } = await tx.db.companyProfile.findUniqueOrThrow({ where: { publisherId } });
    const today = zonedParts(now, timeZone);
    const week = `${dayOf(today)},${dayOf(addDays(today, trialDays - 1))}`;
    const [subscriptions, requests] = [subscriptionsFor(actor), refundRequestsFor(actor)];
    const asked = [
      { kind: "past-due", list: subscriptions, filter: "attention.any:past-due" },
      { kind: "refund-requests", list: requests, filter: "state.any:open" },
      { kind: "parked", list: subscriptions, filter: "attention.any:parked" },
      {
        kind: "trials-ending",
        list: subscriptions,
        filter: `state.any:trial;nextPaymentAt.between:${week}`,
      },
    ] as const;
    const found = [];
    for (const { kind, list, filter } of asked) {
      const count = await countList(tx, list, { f: filter });
      if (count > 0) found.push({ kind, filter, count });
    }
    return found;
  });
}

export type Attention = Awaited<ReturnType<typeof getAttention>>[number];
