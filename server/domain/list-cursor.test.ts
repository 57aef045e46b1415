import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeCursor, encodeCursor } from "./list-cursor";

test("a cursor leads back to its place, whatever the row holds", () => {
  const text = fc.string({ unit: "grapheme" });
  const cursors = fc.record({
    sort: text,
    value: text,
    id: text,
    side: fc.constantFrom("after" as const, "before" as const),
  });
  fc.assert(
    fc.property(cursors, (cursor) => {
      const written = encodeCursor(cursor);
      expect(written).toMatch(/^[\w-]+$/);
      expect(decodeCursor(written)).toEqual(cursor);
    }),
  );
});

test.each(["", "x", "AAAA", "bnVsbA", "WzEsMiwzLDRd", "_w", "[]", "\u0000"])(
  "%j is no cursor",
  (text) => {
    expect(decodeCursor(text)).toBeNull();
  },
);
