import { authorize } from "@/server/auth/authorize";
import { inTransaction, type ServiceContext } from "@/server/context";
import { dayOf, zonedParts } from "@/server/domain/calendar";
import { money } from "@/server/domain/money";
import type { DayTotal } from "@/server/domain/reconciliation";
import { zoneOf } from "./reconcile-day";
import type { ReconciledDaysInput } from "./schemas";

/** The days of a month that were reconciled, latest first, with what both sides had and what differs. */
export async function listReconciledDays(ctx: ServiceContext, input: ReconciledDaysInput) {
  authorize(ctx.actor, "billing:write");
  const { publisherId } = ctx;
  return inTransaction(ctx, async (tx) => {
    const { db } = tx;
    const today = dayOf(zonedParts(tx.clock.now(), await zoneOf(tx)));
    const month = input.month ?? today.slice(0, 7);
    const rows = await db.reconciliationDay.findMany({
      where: { publisherId, day: { gte: `${month}-01`, lte: `${month}-31` } },
      orderBy: [{ day: "desc" }, { gateway: "asc" }],
    });
    const counts = await db.reconciliationDifference.groupBy({
      by: ["gateway", "day", "state"],
      where: { publisherId, day: { gte: `${month}-01`, lte: `${month}-31` } },
      _count: { _all: true },
    });
    const first = await db.reconciliationDay.findFirst({
      where: { publisherId },
      orderBy: { day: "asc" },
      select: { day: true },
    });
    const open = await db.reconciliationDifference.count({ where: { publisherId, state: "open" } });
    const countOf = (gateway: string, day: string, state: string) =>
      counts.find((one) => one.gateway === gateway && one.day === day && one.state === state)
        ?._count._all ?? 0;
    return {
      month,
      today,
      hasGateway: ctx.gateways.payments !== null,
      /** Of all days, whatever month. */
      open,
      firstDay: first?.day ?? null,
      days: rows.map(({ gateway, day, ourCount, theirCount, totals, ranAt }) => ({
        ...{ gateway, day, ourCount, theirCount, ranAt },
        // Safe: `writeFindings` writes totals and nothing else.
        totals: (totals as unknown as DayTotal[]).map(({ currency, ours, theirs }) => ({
          currency,
          ours: { charged: money(ours.charged, currency), back: money(ours.back, currency) },
          theirs: { charged: money(theirs.charged, currency), back: money(theirs.back, currency) },
        })),
        open: countOf(gateway, day, "open"),
        explained: countOf(gateway, day, "explained"),
        settled: countOf(gateway, day, "settled"),
      })),
    };
  });
}

export type ReconciledDays = Awaited<ReturnType<typeof listReconciledDays>>;
