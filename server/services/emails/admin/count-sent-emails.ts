import { authorize } from "@/server/auth/authorize";
import { inTransaction, type ServiceContext } from "@/server/context";

const days = 30;

type Row = { template: string; sent: bigint; failed: bigint; lastAt: Date };

/** How often each mail was sent in the last 30 days, and when last. */
export async function countSentEmails(ctx: ServiceContext) {
  authorize(ctx.actor, "settings:read");
  return inTransaction(ctx, async ({ db, publisherId, clock }) => {
    const since = new Date(clock.now().getTime() - days * 86_400_000);
    const rows = await db.$queryRaw<Row[]>`
      SELECT template, count(*) FILTER (WHERE state <> 'failed') AS sent,
             count(*) FILTER (WHERE state = 'failed') AS failed, max("createdAt") AS "lastAt"
        FROM email_message
       WHERE "publisherId" = ${publisherId} AND "createdAt" >= ${since} AND NOT "isTest"
       GROUP BY template`;
    return rows.map(({ sent, failed, ...row }) => ({
      ...row,
      sent: Number(sent),
      failed: Number(failed),
    }));
  });
}

export type SentCount = Awaited<ReturnType<typeof countSentEmails>>[number];
