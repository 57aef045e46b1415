import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { add, money, subtract } from "../money";
import { assertBalanced } from "../postings";
import { taxLine, type TaxedLine } from "../tax";
import { decideRefund, refundPostings, type ChargedLine } from "./refunds";

const eur = (minor: number) => money(minor, "EUR");
const nothing: TaxedLine = { net: eur(0), tax: eur(0), gross: eur(0) };
const dutch = (minor: number): ChargedLine => {
  return {
    charged: taxLine(eur(minor), { basisPoints: 2100, isIncluded: true }),
    refunded: nothing,
  };
};

/** What is left to refund once something was. */
const after = (lines: readonly ChargedLine[], back: readonly TaxedLine[]): ChargedLine[] =>
  lines.map(({ charged, refunded }, place) => ({
    charged,
    refunded: plus(refunded, back[place]!),
  }));

const plus = (one: TaxedLine, other: TaxedLine): TaxedLine => ({
  net: add(one.net, other.net),
  tax: add(one.tax, other.tax),
  gross: add(one.gross, other.gross),
});

describe("a refund of 12.99 with 21 % tax in it", () => {
  const charge = [dutch(1299)]; // 10.74 + 2.25

  test("gives all of it back, tax and all", () => {
    expect(decideRefund(charge, { kind: "all-that-is-left" })).toEqual({
      isAccepted: true,
      lines: [{ net: eur(1074), tax: eur(225), gross: eur(1299) }],
      total: { net: eur(1074), tax: eur(225), gross: eur(1299) },
      left: eur(0),
    });
  });

  test("gives a part back with its part of the tax, and the rest with the rest", () => {
    const first = decideRefund(charge, { kind: "amount", gross: eur(500) });
    // 225 × 500 / 1299 = 86.6
    expect(first).toMatchObject({
      total: { net: eur(413), tax: eur(87), gross: eur(500) },
      left: eur(799),
    });
    const rest = decideRefund(after(charge, first.isAccepted ? first.lines : []), {
      kind: "all-that-is-left",
    });
    expect(rest).toMatchObject({ total: { net: eur(661), tax: eur(138), gross: eur(799) } });
  });

  test("is never more than is left of it", () => {
    const [line] = charge;
    const half = [{ ...line!, refunded: { net: eur(537), tax: eur(113), gross: eur(650) } }];
    expect(decideRefund(half, { kind: "amount", gross: eur(650) })).toEqual({
      isAccepted: false,
      reason: "more-than-left",
    });
    expect(decideRefund(half, { kind: "amount", gross: eur(649) })).toMatchObject({ left: eur(0) });
  });

  test.each([
    ["not-an-amount", { kind: "amount", gross: eur(0) }],
    ["not-an-amount", { kind: "amount", gross: eur(-1) }],
    ["other-currency", { kind: "amount", gross: money(1, "USD") }],
    ["no-such-line", { kind: "lines", places: [1] }],
    ["nothing-left", { kind: "lines", places: [] }],
  ] as const)("is refused as %s", (reason, request) => {
    expect(decideRefund(charge, request)).toEqual({ isAccepted: false, reason });
  });

  test("is refused when it has gone back already", () => {
    const gone = after(charge, [charge[0]!.charged]);
    const decision = decideRefund(gone, { kind: "all-that-is-left" });
    expect(decision).toEqual({ isAccepted: false, reason: "nothing-left" });
  });

  test("is posted as its sale was, the other way round", () => {
    expect(refundPostings(charge[0]!.charged)).toEqual([
      { account: "gateway-clearing", amount: eur(-1299) },
      { account: "revenue", amount: eur(1074) },
      { account: "tax-payable", amount: eur(225) },
    ]);
  });
});

test("of lines, single ones go back whole", () => {
  const lines = [dutch(1000), dutch(299)];
  const decision = decideRefund(lines, { kind: "lines", places: [1] });
  expect(decision).toMatchObject({
    lines: [nothing, { gross: eur(299), tax: eur(52) }], // 299 × 21 / 121 = 51.9
    left: eur(1000),
  });
});

test("whatever parts a charge goes back in, all of it has in the end, and never more", () => {
  const charges = fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: 1, maxLength: 4 });
  const parts = fc.array(fc.integer({ min: 1, max: 3000 }), { maxLength: 12 });
  const rates = fc.constantFrom(0, 700, 2100, 2550);
  fc.assert(
    fc.property(charges, rates, parts, (prices, basisPoints, parts) => {
      let lines: ChargedLine[] = prices.map((price) => ({
        charged: taxLine(eur(price), { basisPoints, isIncluded: true }),
        refunded: nothing,
      }));
      const back = (request: Parameters<typeof decideRefund>[1]) => {
        const decision = decideRefund(lines, request);
        if (!decision.isAccepted) return;
        expect(decision.lines.reduce(plus)).toEqual(decision.total);
        assertBalanced(refundPostings(decision.total));
        lines = after(lines, decision.lines);
      };
      for (const part of parts) {
        back({ kind: "amount", gross: eur(part) });
        for (const { charged, refunded } of lines) {
          for (const side of ["net", "tax", "gross"] as const) {
            expect(refunded[side].minor).toBeGreaterThanOrEqual(0);
            expect(subtract(charged[side], refunded[side]).minor).toBeGreaterThanOrEqual(0);
          }
        }
      }
      back({ kind: "all-that-is-left" });
      for (const { charged, refunded } of lines) expect(refunded).toEqual(charged);
    }),
    { numRuns: 2_000 },
  );
});
