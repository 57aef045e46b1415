import { z } from "zod";
import { inTransaction } from "@/server/context";
import { prisma } from "@/server/db/prisma";
import { findOutPayment } from "@/server/services/payments/find-out-payment";
import { returnDuplicate } from "@/server/services/payments/return-duplicate";
import { runSubscription } from "@/server/services/billing/run-subscription";
import { defineTask, type JobContext } from "./task";

/** A turn is short, so that no publisher waits for another's month end; the next minute goes on. */
const mostPublishers = 200;
const mostEach = 200;

/** By then whoever made a try has heard of it, unless nobody will. */
const unsettledSeconds = 60;

/** Renews what is due, publisher by publisher. One that fails is logged and does not hold up the others. */
export const runBilling = defineTask({
  name: "run-billing",
  payload: z.unknown(),
  run: async (_, job) => {
    const due = await prisma().$queryRaw<{ publisherId: bigint }[]>`
      SELECT * FROM publishers_with_due_subscriptions(${job.wall.now()}, ${mostPublishers})`;
    for (const { publisherId } of due) await billPublisher(job, publisherId);
  },
});

async function billPublisher(job: JobContext, publisherId: bigint): Promise<void> {
  const ctx = job.forPublisher(publisherId);
  const rows = await inTransaction(ctx, ({ db, clock }) =>
    db.subscription.findMany({
      where: {
        publisherId,
        state: { in: ["active", "stopped"] },
        currentPeriodEndsAt: { lte: clock.now() },
      },
      orderBy: [{ currentPeriodEndsAt: "asc" }, { id: "asc" }],
      take: mostEach,
      select: { id: true },
    }),
  );
  for (const { id } of rows) {
    if (job.signal.aborted) return;
    await runSubscription(ctx, id).catch((error: unknown) => {
      job.log.error(
        { err: error, publisherId: Number(publisherId), id: Number(id) },
        "not renewed",
      );
    });
  }
}

/** Asks the gateway about tries whose outcome nobody has heard of, so that no charge is lost. */
export const findOutPayments = defineTask({
  name: "find-out-payments",
  payload: z.unknown(),
  run: async (_, job) => {
    const createdBefore = new Date(job.wall.now().getTime() - unsettledSeconds * 1000);
    const found = await prisma().$queryRaw<{ publisherId: bigint }[]>`
      SELECT * FROM publishers_with_unsettled_payments(${createdBefore}, ${mostPublishers})`;
    for (const { publisherId } of found) await settlePublisher(job, publisherId, createdBefore);
  },
});

async function settlePublisher(job: JobContext, publisherId: bigint, createdBefore: Date) {
  const ctx = job.forPublisher(publisherId);
  const tries = await inTransaction(ctx, ({ db }) =>
    db.payment.findMany({
      where: { publisherId, settledAt: null, createdAt: { lt: createdBefore } },
      orderBy: { createdAt: "asc" },
      take: mostEach,
    }),
  );
  for (const payment of tries) {
    if (job.signal.aborted) return;
    await findOutPayment(ctx, payment).catch((error: unknown) => {
      job.log.error({ err: error, paymentId: Number(payment.id) }, "payment not found out");
    });
  }
}

export const returnDuplicateTask = defineTask({
  name: "return-duplicate",
  payload: z.object({ publisherId: z.int(), paymentId: z.int() }),
  run: ({ publisherId, paymentId }, job) =>
    returnDuplicate(job.forPublisher(publisherId), BigInt(paymentId)),
});
