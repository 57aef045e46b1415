/** A stretch of time `[startsAt, endsAt)`; without an end it runs on for ever. */
export type Span = { startsAt: Date; endsAt: Date | null };

/**
 * Cuts spans into pieces that do not overlap, so that rows are read once however many spans ask for
 * them: every span is a whole number of pieces, and nothing outside all of them is read.
 */
export function piecesOf(spans: readonly Span[]): Span[] {
  const edges = new Set(spans.flatMap(({ startsAt, endsAt }) => [at(startsAt), end(endsAt)]));
  const sorted = [...edges].toSorted((one, other) => one - other);
  return sorted.flatMap((from, place) => {
    const to = sorted[place + 1];
    if (to === undefined) return [];
    const piece = { startsAt: new Date(from), endsAt: to === Infinity ? null : new Date(to) };
    return spans.some((span) => isWithin(piece, span)) ? [piece] : [];
  });
}

/** Whether a piece belongs to a span; for pieces cut at the span's own ends. */
export const isWithin = (piece: Span, span: Span): boolean =>
  at(piece.startsAt) >= at(span.startsAt) && end(piece.endsAt) <= end(span.endsAt);

const at = (instant: Date) => instant.getTime();
const end = (instant: Date | null) => instant?.getTime() ?? Infinity;
