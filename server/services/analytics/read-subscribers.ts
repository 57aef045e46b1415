import type { TransactionContext } from "@/server/context";
import { Prisma } from "@/server/db/generated/client";
import type { Span } from "@/server/domain/spans";
import type { SubscriberMovementKind } from "@/server/domain/subscriber-movement-list";
import { since } from "./read-scene";
import { beside, inSpan, own, readPieces } from "./read-spans";

export type SubscriberMoves = Record<SubscriberMovementKind, number>;

export type Subscribers = {
  /** People with a running subscription. */
  now: number;
  moves: (span: Span) => SubscriberMoves;
};

/**
 * Who is a subscriber now, counted from an index that holds nobody else, and who came and went in
 * some spans, all of one moment.
 */
export async function readSubscribers(
  tx: TransactionContext,
  spans: readonly Span[],
): Promise<Subscribers> {
  type Row = { kind: SubscriberMovementKind | null; count: bigint };
  const { rowsOf, others } = await readPieces<Row>(
    tx,
    spans,
    (span, place) => Prisma.sql`
      SELECT ${place} AS span, m.kind, count(*) AS count FROM subscriber_movement m
       WHERE ${own(tx, "m")} AND ${inSpan(Prisma.sql`m."occurredAt"`, span)} GROUP BY m.kind`,
    [
      Prisma.sql`
        SELECT ${beside} AS span, NULL::text AS kind, count(*) AS count FROM customer c
         WHERE ${own(tx, "c")} AND c."activeSubscriptionCount" > 0`,
    ],
  );
  return {
    now: Number(others[0]?.count ?? 0n),
    moves: (span) => {
      const moves = { new: 0, winback: 0, churned: 0 };
      for (const { kind, count } of rowsOf(span)) if (kind) moves[kind] += Number(count);
      return moves;
    },
  };
}

export const balance = (moves: SubscriberMoves): number =>
  moves.new + moves.winback - moves.churned;

/** How many there were at an instant: those of now, less what has come since, and more what has left. */
export const subscribersAt = ({ now, moves }: Subscribers, instant: Date): number =>
  now - balance(moves(since(instant)));
