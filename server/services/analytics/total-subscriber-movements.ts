import { authorize } from "@/server/auth/authorize";
import type { ServiceContext } from "@/server/context";
import { Prisma } from "@/server/db/generated/client";
import { whereSql } from "@/server/db/list/conditions";
import { readListQuery, scopeOf } from "@/server/db/list/read-query";
import type { SubscriberMovementKind } from "@/server/domain/subscriber-movement-list";
import { inFigures } from "@/server/figures";
import type { ListInput } from "@/server/services/lists/schemas";
import { balance, type SubscriberMoves } from "./read-subscribers";
import { subscriberMovementRows, subscriberMovements } from "./subscriber-movement-list";

export type SubscriberMovementTotal = SubscriberMoves & {
  /** Who came, less who left. */
  net: number;
};

/**
 * What the comings and goings of a filter add up to, on all its pages.
 *
 * @throws invalid  `list.unreadable`
 */
export async function totalSubscriberMovements(
  ctx: ServiceContext,
  input: ListInput,
): Promise<SubscriberMovementTotal> {
  authorize(ctx.actor, "overview:read");
  const query = readListQuery(subscriberMovements, input);

  return inFigures(ctx, async (tx) => {
    const where = whereSql(subscriberMovements, query, await scopeOf(tx, query));
    const rows = await tx.db.$queryRaw<{ kind: SubscriberMovementKind; count: bigint }[]>(
      Prisma.sql`SELECT m.kind, count(*) AS count FROM ${subscriberMovementRows} WHERE ${where} GROUP BY m.kind`,
    );
    const moves = { new: 0, winback: 0, churned: 0 };
    for (const { kind, count } of rows) moves[kind] = Number(count);
    return { ...moves, net: balance(moves) };
  });
}
