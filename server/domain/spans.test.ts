import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isWithin, piecesOf, type Span } from "./spans";

const span = (from: number, to: number | null): Span => ({
  startsAt: new Date(from),
  endsAt: to === null ? null : new Date(to),
});

describe("pieces of time", () => {
  test("are cut where any span begins or ends, and leave out what no span asks for", () => {
    const pieces = piecesOf([span(0, 10), span(5, 15), span(30, null)]);
    expect(pieces).toEqual([span(0, 5), span(5, 10), span(10, 15), span(30, null)]);
  });

  test("count every instant once, in all the spans it belongs to and in no other", () => {
    const anySpan = fc
      .tuple(fc.nat(50), fc.integer({ min: 1, max: 50 }), fc.boolean())
      .map(([from, length, isOpen]) => span(from, isOpen ? null : from + length));
    fc.assert(
      fc.property(fc.array(anySpan, { maxLength: 6 }), fc.nat(120), (spans, instant) => {
        const point = span(instant, instant + 1);
        const holding = piecesOf(spans).filter((piece) => isWithin(point, piece));
        const asked = spans.filter((each) => isWithin(point, each));
        expect(holding).toHaveLength(asked.length > 0 ? 1 : 0);
        for (const each of spans) {
          const isIn = holding.some((piece) => isWithin(piece, each));
          expect(isIn).toBe(asked.includes(each));
        }
      }),
      { numRuns: 10_000 },
    );
  });
});
