import { z } from "zod";
import { inTransaction } from "@/server/context";
import { prisma } from "@/server/db/prisma";
import { env } from "@/server/env";
import { money } from "@/server/domain/money";
import { findOutRefund } from "@/server/services/payments/ask-refund";
import { refundPortion } from "@/server/services/payments/refund-portion";
import { takeNotices } from "@/server/services/payments/take-notices";
import { asOf, defineTask, type JobContext } from "./task";

const mostPublishers = 200;
const mostEach = 200;

/** By then whoever made a try has heard of it, unless nobody will. */
const unsettledMs = () => env().TAKEOVER_SECONDS * 1_000;

/** Asks the gateway about refunds whose outcome nobody has heard of. */
export const findOutRefunds = defineTask({
  name: "find-out-refunds",
  payload: z.unknown(),
  run: async (_, job) => {
    const createdBefore = new Date(job.wall.now().getTime() - unsettledMs());
    const found = await prisma().$queryRaw<{ publisherId: bigint }[]>`
      SELECT * FROM publishers_with_unsettled_refunds(${createdBefore}, ${mostPublishers})`;
    for (const { publisherId } of found) await settlePublisher(job, publisherId, createdBefore);
  },
});

async function settlePublisher(job: JobContext, publisherId: bigint, createdBefore: Date) {
  const ctx = job.forPublisher(publisherId);
  const tries = await inTransaction(ctx, ({ db }) =>
    db.refundAttempt.findMany({
      where: { publisherId, settledAt: null, createdAt: { lt: createdBefore } },
      orderBy: { createdAt: "asc" },
      take: mostEach,
    }),
  );
  for (const attempt of tries) {
    if (job.signal.aborted) return;
    await findOutRefund(ctx, attempt).catch((error: unknown) => {
      job.log.error({ err: error, refundId: attempt.id }, "refund not found out");
    });
  }
}

/** Takes what the gateway tells without being asked, merchant by merchant. */
export const takeGatewayNotices = defineTask({
  name: "take-gateway-notices",
  payload: z.unknown(),
  run: async (_, job) => {
    // The installation itself has the gateway that its publishers have.
    const { payments } = job.forPublisher(0n).gateways;
    for (const publisherId of (await payments?.books.merchantsWithNotices()) ?? []) {
      if (job.signal.aborted) return;
      await takeNotices(job.forPublisher(publisherId)).catch((error: unknown) => {
        job.log.error({ err: error, publisherId: Number(publisherId) }, "notices not taken");
      });
    }
  },
});

/** What a switch gives back of the old plan's payment. */
export const refundPortionTask = defineTask({
  name: "refund-portion",
  payload: z.object({
    publisherId: z.int(),
    subscriptionId: z.int(),
    charge: z.string(),
    amount: z.object({ minor: z.int(), currency: z.string() }),
    switchId: z.string(),
    at: z.iso.datetime().optional(),
  }),
  run: ({ publisherId, subscriptionId, amount, at, ...portion }, job) =>
    refundPortion(asOf(job.forPublisher(publisherId), at), {
      ...portion,
      subscriptionId: BigInt(subscriptionId),
      amount: money(amount.minor, amount.currency),
    }),
});
