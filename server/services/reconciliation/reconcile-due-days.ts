import { inTransaction, type ServiceContext, type TransactionContext } from "@/server/context";
import { addDays, dayOf, parseDay, zonedParts, type Day } from "@/server/domain/calendar";
import { forbidden } from "@/server/domain/errors";
import { reconcileDay, zoneOf } from "./reconcile-day";

/** A turn is short, so that no publisher waits for another's first years; the next one goes on. */
const mostDays = 400;

/** What differed so long ago is looked at again by hand alone. */
const lookedAtAgainDays = 60;

/**
 * Reconciles every day that is over and was not reconciled since, from the first on which something
 * could be sold; and those of late on which something still differs, since gateways book late as well.
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
    const begun = await firstInstant(tx, gateway);
    if (begun === null) return [];
    const dayAt = (instant: Date) => dayOf(zonedParts(instant, zone));
    const today = dayAt(clock.now());
    const looked = await db.reconciliationDay.findMany({
      where: { publisherId, gateway, day: { lt: today } },
      select: { day: true, coveredUntil: true },
    });
    const over = new Set(
      looked.flatMap(({ day, coveredUntil }) => (dayAt(coveredUntil) > day ? day : [])),
    );
    const differing = await db.reconciliationDifference.findMany({
      where: {
        ...{ publisherId, gateway, state: "open" },
        day: { gte: later(today, -lookedAtAgainDays), lt: today },
      },
      distinct: ["day"],
      select: { day: true },
      orderBy: { day: "asc" },
    });
    const fresh = daysUntil(dayAt(begun), today).filter((day) => !over.has(day));
    const again = differing.map(({ day }) => later(day, 0)).filter((day) => !fresh.includes(day));
    return [...again, ...fresh].slice(0, mostDays);
  });
}

/**
 * From when on a gateway may have booked something: since there is the publisher, or since the first
 * sale of a history that is older. None while nobody has tried to pay.
 */
async function firstInstant(
  { db, publisherId }: TransactionContext,
  gateway: string,
): Promise<Date | null> {
  const payment = await db.payment.findFirst({ where: { publisherId, gateway } });
  if (!payment) return null;
  const publisher = await db.publisher.findUniqueOrThrow({ where: { id: publisherId } });
  const sale = await db.transaction.findFirst({
    where: { publisherId, paymentGateway: gateway },
    orderBy: { occurredAt: "asc" },
    select: { occurredAt: true },
  });
  const begun = [publisher.createdAt, sale?.occurredAt ?? publisher.createdAt];
  return begun.toSorted((one, other) => one.getTime() - other.getTime())[0] ?? null;
}

function daysUntil(from: Day, until: Day): Day[] {
  const days: Day[] = [];
  for (let day = from; day < until; day = later(day, 1)) days.push(day);
  return days;
}

/** @throws RangeError for what is no day */
function later(day: string, days: number): Day {
  const date = parseDay(day);
  if (!date) throw new RangeError(`${day} is no day`);
  return dayOf(addDays(date, days));
}
