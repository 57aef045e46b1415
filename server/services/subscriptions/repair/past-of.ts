import type { TransactionContext } from "@/server/context";
import { initialCharge } from "@/server/domain/billing/beginning";

/** What happened to a subscription by rows that no bill rewrites, as far as a repair needs it. */
export type Past = Awaited<ReturnType<typeof pastOf>>;

export async function pastOf(tx: TransactionContext, subscriptionId: bigint) {
  const { db, publisherId } = tx;
  const where = { publisherId, subscriptionId };
  const period = await db.subscriptionPeriod.findFirst({ where, orderBy: { index: "desc" } });
  const sales = await db.transaction.findMany({
    where,
    include: { payment: { select: { chargeKey: true } }, refunds: true },
  });
  const tries = await db.payment.findMany({
    where,
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  const { timeZone } = await db.companyProfile.findUniqueOrThrow({ where: { publisherId } });
  return {
    /** The last that was given. */
    period,
    /** Of each charge, what has not gone back. */
    charges: sales.map(({ number, payment, grossMinor, refunds }) => ({
      number,
      charge: payment?.chargeKey ?? initialCharge,
      leftMinor: refunds.reduce((left, back) => left - back.grossMinor, grossMinor),
    })),
    tries,
    /** Where the publisher is. */
    timeZone,
  };
}
