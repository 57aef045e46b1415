import { authorize } from "@/server/auth/authorize";
import { inTransaction, type ServiceContext } from "@/server/context";
import { dunningPeriodOfCycle, type DunningPeriod } from "@/server/domain/billing/dunning";
import type { Cycle } from "@/server/domain/period";
import { chargedMethods } from "./charged-methods";
import { followed } from "./followed";

type Followers = { method: string; period: DunningPeriod; subscriptions: number };

/** How many subscriptions follow each setting; those that nobody follows are left out. */
export async function countDunned(ctx: ServiceContext): Promise<Followers[]> {
  authorize(ctx.actor, "settings:read");
  const { publisherId } = ctx;

  return inTransaction(ctx, async (tx) => {
    const methods = await chargedMethods(tx);
    const groups = await tx.db.subscription.groupBy({
      by: ["paymentMethodId", "cycleUnit", "cycleAmount"],
      where: { publisherId, ...followed },
      _count: true,
    });
    const counts = new Map<string, Followers>();
    for (const { paymentMethodId, cycleUnit, cycleAmount, _count } of groups) {
      const method = methods.find(({ id }) => id === paymentMethodId)?.key;
      if (method === undefined) continue;
      // Safe: the column takes no other unit.
      const period = dunningPeriodOfCycle({
        unit: cycleUnit as Cycle["unit"],
        amount: cycleAmount,
      });
      const known = counts.get(`${method}:${period}`)?.subscriptions ?? 0;
      counts.set(`${method}:${period}`, { method, period, subscriptions: known + _count });
    }
    return [...counts.values()];
  });
}
