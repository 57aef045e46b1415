import { inTransaction, type ServiceContext } from "@/server/context";
import { addDays, dayOf, parseDay, zonedParts, type Day } from "@/server/domain/calendar";
import { forbidden } from "@/server/domain/errors";
import { reconcileDay, zoneOf } from "./reconcile-day";

/** A turn is short, so that no publisher waits for another's first years; the next one goes on. */
const mostDays = 400;

/** What differed so long ago is looked at again by hand alone. */
const lookedAtAgainDays = 60;

/**
 * Reconciles every day that is over and was not reconciled, from the first on which something was
 * sold; and those of late on which something still differs, since gateways book late as well.
 *
 * @param isStopped asked between days, so that a worker that has to end does
 * @returns how many days were looked at
 * @throws forbidden  to anybody but a job
 */
export async function reconcileDueDays(
  ctx: ServiceContext,
  isStopped: () => boolean = () => false,
): Promise<number> {
  if (ctx.actor.kind !== "system") throw forbidden("reconciliation.system-only");
  const due = await dueDays(ctx);
  let count = 0;
  for (const day of due) {
    if (isStopped()) return count;
    await reconcileDay(ctx, day);
    count += 1;
  }
  return count;
}

async function dueDays(ctx: ServiceContext): Promise<Day[]> {
  const gateway = ctx.gateways.payments?.name;
  if (gateway === undefined) return [];
  const { publisherId } = ctx;
  return inTransaction(ctx, async (tx) => {
    const { db, clock } = tx;
    const zone = await zoneOf(tx);
    const dayAt = (instant: Date) => dayOf(zonedParts(instant, zone));
    const today = dayAt(clock.now());
    const last = await db.reconciliationDay.findFirst({
      where: { publisherId, gateway, day: { lt: today } },
      orderBy: { day: "desc" },
    });
    const first = await db.transaction.findFirst({
      where: { publisherId, paymentGateway: gateway },
      orderBy: { occurredAt: "asc" },
      select: { occurredAt: true },
    });
    const differing = await db.reconciliationDifference.findMany({
      where: {
        ...{ publisherId, gateway, state: "open" },
        day: { gte: later(today, -lookedAtAgainDays), lt: today },
      },
      distinct: ["day"],
      select: { day: true },
      orderBy: { day: "asc" },
    });
    const from = last ? later(last.day, 1) : first && dayAt(first.occurredAt);
    const fresh = from ? daysUntil(from, today) : [];
    const again = differing.map(({ day }) => later(day, 0)).filter((day) => !fresh.includes(day));
    return [...again, ...fresh].slice(0, mostDays);
  });
}

function daysUntil(from: Day, until: Day): Day[] {
  const days: Day[] = [];
  for (let day = from; day < until && days.length < mostDays; day = later(day, 1)) days.push(day);
  return days;
}

/** @throws RangeError for what is no day */
function later(day: string, days: number): Day {
  const date = parseDay(day);
  if (!date) throw new RangeError(`${day} is no day`);
  return dayOf(addDays(date, days));
}
