import type { TransactionContext } from "@/server/context";
import { Prisma } from "@/server/db/generated/client";
import { isWithin, piecesOf, type Span } from "@/server/domain/spans";

/** What is asked of one span; its rows say by `span` whose answer they are. */
type Select = (span: Span, place: Prisma.Sql) => Prisma.Sql;

type Placed<Row> = Row & { span: number };

/** The answers, by the span that was asked for. */
type Answers<Row> = (span: Span) => Row[];

/**
 * Asks the same of each of some spans in one statement: all answers are of one moment, and each is a
 * plain range of an index.
 */
export async function readSpans<Row>(
  tx: TransactionContext,
  spans: readonly Span[],
  select: Select,
): Promise<Answers<Row>> {
  const rows = await readAll<Row>(tx, spans, select, []);
  return (asked) =>
    rowsWhere(rows, spans, (span) => isWithin(span, asked) && isWithin(asked, span));
}

/**
 * The same for what adds up: spans that overlap are cut into pieces, each read once, and a span gets
 * the rows of all its pieces.
 *
 * @param besides what is asked at the same moment of no span, its rows marked by `beside`
 */
export async function readPieces<Row>(
  tx: TransactionContext,
  spans: readonly Span[],
  select: Select,
  besides: readonly Prisma.Sql[] = [],
): Promise<{ rowsOf: Answers<Row>; others: Row[] }> {
  const pieces = piecesOf(spans);
  const rows = await readAll<Row>(tx, pieces, select, besides);
  return {
    others: rows.filter(({ span }) => span < 0),
    rowsOf: (asked) => rowsWhere(rows, pieces, (piece) => isWithin(piece, asked)),
  };
}

export const beside = Prisma.raw("-1");

function readAll<Row>(
  { db }: TransactionContext,
  spans: readonly Span[],
  select: Select,
  besides: readonly Prisma.Sql[],
): Promise<Placed<Row>[]> {
  const each = spans.map((span, place) => select(span, Prisma.raw(String(place))));
  const parts = [...each, ...besides].map((part) => Prisma.sql`(${part})`);
  if (parts.length === 0) return Promise.resolve([]);
  return db.$queryRaw<Placed<Row>[]>(Prisma.sql`${Prisma.join(parts, " UNION ALL ")}`);
}

function rowsWhere<Row>(
  rows: readonly Placed<Row>[],
  spans: readonly Span[],
  holds: (span: Span) => boolean,
): Row[] {
  const places = new Set(spans.flatMap((span, place) => (holds(span) ? [place] : [])));
  return rows.filter(({ span }) => places.has(span));
}

/** The condition that an instant lies in a span. */
export function inSpan(instant: Prisma.Sql, { startsAt, endsAt }: Span): Prisma.Sql {
  const since = Prisma.sql`${instant} >= ${startsAt.toISOString()}::timestamptz`;
  if (endsAt === null) return since;
  return Prisma.sql`${since} AND ${instant} < ${endsAt.toISOString()}::timestamptz`;
}

/** The condition that a row is the publisher's own; the policy is the second lock. */
export const own = ({ publisherId }: TransactionContext, table: string): Prisma.Sql =>
  Prisma.sql`${Prisma.raw(table)}."publisherId" = ${String(publisherId)}::bigint`;
