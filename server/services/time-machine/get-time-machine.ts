import { personalFields } from "@/server/auth/personal-data";
import {
  inTransaction,
  nowsOf,
  type ServiceContext,
  type TransactionContext,
} from "@/server/context";
import { dueNext } from "./due-next";
import { requireTimeMachine } from "./require-time-machine";
import { toTravel } from "./travel-view";

const mostTravels = 10;
const mostCustomers = 20;

/**
 * What the publisher's clock shows beside the machine's, what is due next, which customers are ahead,
 * and the clocks that were set forward.
 *
 * @throws conflict  `time-machine.live`
 */
export async function getTimeMachine(ctx: ServiceContext) {
  requireTimeMachine(ctx, "overview:read");
  return inTransaction(ctx, async (tx) => {
    const { db, publisherId, clock, wall } = tx;
    const travels = await db.timeTravel.findMany({
      where: { publisherId },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: mostTravels,
    });
    const { timeZone } = await db.companyProfile.findUniqueOrThrow({
      where: { publisherId },
      select: { timeZone: true },
    });
    return {
      now: clock.now(),
      wall: wall.now(),
      timeZone,
      next: await dueNext(tx),
      customers: await customersAhead(tx),
      travels: travels.map(toTravel),
    };
  });
}

export type TimeMachine = Awaited<ReturnType<typeof getTimeMachine>>;

async function customersAhead(tx: TransactionContext) {
  if (tx.horizon === null) return [];
  const { db, publisherId, actor, horizon } = tx;
  const rows = await db.customerClock.findMany({
    where: { publisherId },
    include: { customer: { select: { email: true } } },
    orderBy: { aheadMs: "desc" },
    take: mostCustomers,
  });
  const nowOf = await nowsOf(
    tx,
    rows.map(({ customerId }) => customerId),
  );
  return rows
    .map(({ customerId, customer }) => ({
      customerId: Number(customerId),
      email: personalFields(actor, customer, { email: "email" }).email,
      now: nowOf(customerId),
    }))
    .filter(({ now }) => now > horizon);
}
