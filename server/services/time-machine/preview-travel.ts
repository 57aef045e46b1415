import { inTransaction, type ServiceContext, type TransactionContext } from "@/server/context";
import { Prisma } from "@/server/db/generated/client";
import { readTarget, type TravelPlan } from "./read-target";
import { requireTimeMachine } from "./require-time-machine";
import type { TravelStepInput } from "./schemas";

/**
 * Where a clock would be, and for how many there is something to do on the way. Nothing is written.
 *
 * @throws as `startTravel`
 */
export async function previewTravel(ctx: ServiceContext, input: TravelStepInput) {
  requireTimeMachine(ctx, "overview:read");
  return inTransaction(ctx, async (tx) => {
    const plan = await readTarget(tx, input);
    return { fromAt: plan.fromAt, toAt: plan.toAt, ...(await countDue(tx, plan)) };
  });
}

export type TravelPreview = Awaited<ReturnType<typeof previewTravel>>;

async function countDue({ db, publisherId }: TransactionContext, { customerId, toAt }: TravelPlan) {
  const own = customerId === null ? Prisma.empty : Prisma.sql`AND "customerId" = ${customerId}`;
  const [row] = await db.$queryRaw<{ subscriptions: bigint; payments: bigint; ends: bigint }[]>`
    SELECT count(*) FILTER (WHERE "nextActionAt" <= ${toAt}) AS subscriptions,
           count(*) FILTER (WHERE "nextPaymentAt" <= ${toAt}) AS payments,
           count(*) FILTER (WHERE state = 'stopped' AND "currentPeriodEndsAt" <= ${toAt}) AS ends
      FROM subscription
     WHERE "publisherId" = ${publisherId} AND "nextActionAt" IS NOT NULL AND "parkedAt" IS NULL ${own}`;
  return {
    /** Those with something to do, whatever and however often. */
    subscriptionCount: Number(row?.subscriptions ?? 0n),
    /** Those of them with a payment, at least one. */
    paymentCount: Number(row?.payments ?? 0n),
    /** Stopped ones that end. */
    endCount: Number(row?.ends ?? 0n),
  };
}
