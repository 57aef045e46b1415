import { authorize } from "@/server/auth/authorize";
import type { ServiceContext, TransactionContext } from "@/server/context";
import { Prisma } from "@/server/db/generated/client";
import { dayOf, type Day } from "@/server/domain/calendar";
import type { DaySpan } from "@/server/domain/compared-days";
import { mrrMovementKinds, type MrrMovementKind } from "@/server/domain/mrr";
import { monthsOfChart, overviewDays, untilToday } from "@/server/domain/overview-days";
import { rowsBehind, type RowsBehind } from "@/server/domain/rows-behind";
import type { Span } from "@/server/domain/spans";
import { inFigures } from "@/server/figures";
import { readScene, runsOn, spanOf, spansOf, type Scene } from "./read-scene";
import { inSpan, own, readSpans } from "./read-spans";
import type { RangeInput } from "./schemas";

export type MrrMovementPoint = {
  /** First day of the month. */
  month: Day;
  /** Minor units; contraction and churn are negative. */
  moved: Record<MrrMovementKind, number>;
  net: number;
  isRunning: boolean;
  rows: RowsBehind;
};

export type MrrMovementChart = { currency: string; points: MrrMovementPoint[] };

/**
 * Where recurring revenue came from and where it went, month by month: a chart for each currency,
 * the publisher's own first.
 */
export async function getMrrMovement(
  ctx: ServiceContext,
  input: RangeInput,
): Promise<MrrMovementChart[]> {
  authorize(ctx.actor, "overview:read");

  return inFigures(ctx, async (tx) => {
    const scene = await readScene(tx);
    const months = monthsOfChart(overviewDays(input.range, "none", scene.today).span);
    const spans = spansOf(months, scene);
    const rowsOf = await readMoves(tx, spans);
    const moved = new Set(spans.flatMap((span) => rowsOf(span).map(({ currency }) => currency)));
    const others = [...moved].filter((currency) => currency !== scene.currency).toSorted();
    return [scene.currency, ...others].map((currency) => ({
      currency,
      points: months.map((month) => pointOf(scene, month, currency, rowsOf(spanOf(month, scene)))),
    }));
  });
}

type Row = { currency: string; kind: MrrMovementKind; minor: bigint };

const readMoves = (tx: TransactionContext, spans: readonly Span[]) =>
  readSpans<Row>(
    tx,
    spans,
    (span, place) => Prisma.sql`
      SELECT ${place} AS span, m.currency, m.kind, sum(m."deltaMinor")::bigint AS minor
        FROM mrr_movement m
       WHERE ${own(tx, "m")} AND ${inSpan(Prisma.sql`m."occurredAt"`, span)}
       GROUP BY m.currency, m.kind`,
  );

function pointOf(
  scene: Scene,
  month: DaySpan,
  currency: string,
  rows: readonly Row[],
): MrrMovementPoint {
  const moved = { new: 0, expansion: 0, contraction: 0, churn: 0, reactivation: 0 };
  for (const row of rows) if (row.currency === currency) moved[row.kind] = Number(row.minor);
  return {
    month: dayOf(month.from),
    moved,
    net: mrrMovementKinds.reduce((sum, kind) => sum + moved[kind], 0),
    isRunning: runsOn(month, scene),
    rows: rowsBehind.mrrMoves(untilToday(month, scene.today), currency),
  };
}
