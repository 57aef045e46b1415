import { z } from "zod";
import { inTransaction } from "@/server/context";
import { enqueueAll, type NewJob } from "@/server/db/enqueue";
import { prisma } from "@/server/db/prisma";
import { env } from "@/server/env";
import { findOutPayment } from "@/server/services/payments/find-out-payment";
import { returnDuplicate } from "@/server/services/payments/return-duplicate";
import { voidAuthorisation } from "@/server/services/payments/void-authorisation";
import { billPublisher } from "@/server/services/billing/bill-publisher";
import { isTravelling } from "@/server/services/time-machine/is-travelling";
import { asOf, defineTask, type JobContext } from "./task";
import { publishersAhead } from "./time-travel";

/** How many publishers are looked for at once; those after them are found the next minute. */
const mostPublishers = 500;

/** Workers that may be at one publisher at the same time. */
const lanes = [1, 2, 3, 4] as const;

/** By then whoever made a try has heard of it, unless nobody will. */
const unsettledMs = () => env().TAKEOVER_SECONDS * 1_000;
const mostTries = 200;

/**
 * Looks who has something due, and has each billed in turns of its own. Turns of all publishers
 * queue up behind one another, so that one with a million due does not keep waiting one with ten.
 */
export const runBilling = defineTask({
  name: "run-billing",
  payload: z.unknown(),
  run: async (_, job) => {
    const now = job.wall.now();
    const due = await prisma().$queryRaw<{ publisherId: bigint }[]>`
      SELECT * FROM publishers_with_due_subscriptions(${now}, ${now}, ${mostPublishers})`;
    const [first] = lanes;
    const ids = due.map(({ publisherId }) => publisherId);
    const found = new Set([...ids, ...(await publishersAhead(mostPublishers))]);
    await enqueueAll(
      prisma(),
      [...found].map((id) => turnOf(Number(id), first)),
    );
  },
});

/** One turn. With more to do it asks for the next, and for help from a worker that has nothing to do. */
export const billPublisherTask = defineTask({
  name: "bill-publisher",
  payload: z.object({ publisherId: z.int(), lane: z.int() }),
  run: async ({ publisherId, lane }, job) => {
    const ctx = job.forPublisher(publisherId);
    if (await isTravelling(ctx)) return;
    const hasMore = await billPublisher(ctx);
    if (!hasMore || job.signal.aborted) return;
    const next = lanes.filter((other) => other === lane || other === lane + 1);
    await enqueueAll(
      prisma(),
      next.map((other) => turnOf(publisherId, other)),
    );
  },
});

const turnOf = (publisherId: number, lane: number): NewJob => ({
  task: "bill-publisher",
  payload: { publisherId, lane },
  jobKey: `bill-publisher:${publisherId}:${lane}`,
  maxAttempts: 1, // the next minute looks again
});

/** Asks the gateway about tries whose outcome nobody has heard of, so that no charge is lost. */
export const findOutPayments = defineTask({
  name: "find-out-payments",
  payload: z.unknown(),
  run: async (_, job) => {
    const createdBefore = new Date(job.wall.now().getTime() - unsettledMs());
    const found = await prisma().$queryRaw<{ publisherId: bigint }[]>`
      SELECT * FROM publishers_with_unsettled_payments(${createdBefore}, ${mostPublishers})`;
    for (const { publisherId } of found) await settlePublisher(job, publisherId, createdBefore);
  },
});

async function settlePublisher(job: JobContext, publisherId: bigint, createdBefore: Date) {
  const ctx = job.forPublisher(publisherId);
  const tries = await inTransaction(ctx, ({ db }) =>
    db.payment.findMany({
      // Those of subscriptions are found out by their billing.
      where: {
        publisherId,
        settledAt: null,
        orderId: { not: null },
        createdAt: { lt: createdBefore },
      },
      orderBy: { createdAt: "asc" },
      take: mostTries,
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
  payload: z.object({
    publisherId: z.int(),
    paymentId: z.int(),
    at: z.iso.datetime().optional(),
  }),
  run: ({ publisherId, paymentId, at }, job) =>
    returnDuplicate(asOf(job.forPublisher(publisherId), at), BigInt(paymentId)),
});

export const voidAuthorisationTask = defineTask({
  name: "void-authorisation",
  payload: z.object({ publisherId: z.int(), subscriptionId: z.int(), chargeKey: z.string() }),
  run: ({ publisherId, subscriptionId, chargeKey }, job) =>
    voidAuthorisation(job.forPublisher(publisherId), {
      subscriptionId: BigInt(subscriptionId),
      chargeKey,
    }),
});
