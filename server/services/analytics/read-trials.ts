import type { TransactionContext } from "@/server/context";
import { Prisma } from "@/server/db/generated/client";
import type { Span } from "@/server/domain/spans";
import type { TrialOutcome } from "@/server/domain/subscription-list";
import { trialEndedAt } from "@/server/services/subscriptions/subscription-list";
import { inSpan, own, readPieces } from "./read-spans";

export type EndedTrials = Record<TrialOutcome, number>;

/** Free trials that came to their end in some spans, by how. */
export async function readEndedTrials(
  tx: TransactionContext,
  spans: readonly Span[],
): Promise<(span: Span) => EndedTrials> {
  const { rowsOf } = await readPieces<{ converted: bigint; ended: bigint }>(
    tx,
    spans,
    (span, place) => Prisma.sql`
      SELECT ${place} AS span, count(*) FILTER (WHERE s."convertedAt" IS NOT NULL) AS converted,
             count(*) FILTER (WHERE s."convertedAt" IS NULL) AS ended
        FROM subscription s WHERE ${own(tx, "s")} AND ${inSpan(trialEndedAt, span)}`,
  );
  return (span) =>
    rowsOf(span).reduce<EndedTrials>(
      (sum, { converted, ended }) => ({
        converted: sum.converted + Number(converted),
        ended: sum.ended + Number(ended),
      }),
      { converted: 0, ended: 0 },
    );
}
