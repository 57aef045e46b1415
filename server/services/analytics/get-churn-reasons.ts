import { authorize } from "@/server/auth/authorize";
import type { ServiceContext } from "@/server/context";
import { Prisma } from "@/server/db/generated/client";
import type { EndReason } from "@/server/domain/events";
import { overviewDays } from "@/server/domain/overview-days";
import { rowsBehind, type RowsBehind } from "@/server/domain/rows-behind";
import { inFigures } from "@/server/figures";
import { readScene, spanOf } from "./read-scene";
import { inSpan, own } from "./read-spans";
import type { RangeInput } from "./schemas";

export type ChurnReasonCount = { reason: EndReason; count: number; rows: RowsBehind };

/** Why those who left in the period did, the most frequent reason first. */
export async function getChurnReasons(
  ctx: ServiceContext,
  input: RangeInput,
): Promise<ChurnReasonCount[]> {
  authorize(ctx.actor, "overview:read");

  return inFigures(ctx, async (tx) => {
    const scene = await readScene(tx);
    const { span } = overviewDays(input.range, "none", scene.today);
    const rows = await tx.db.$queryRaw<{ reason: EndReason; count: bigint }[]>`
      SELECT m.reason, count(*) AS count FROM subscriber_movement m
       WHERE ${own(tx, "m")} AND m.kind = 'churned'
         AND ${inSpan(Prisma.sql`m."occurredAt"`, spanOf(span, scene))}
       GROUP BY m.reason ORDER BY 2 DESC, 1`;
    return rows.map(({ reason, count }) => ({
      reason,
      count: Number(count),
      rows: rowsBehind.subscriberMoves(span, "churned", reason),
    }));
  });
}
