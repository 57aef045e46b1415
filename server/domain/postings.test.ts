import fc from "fast-check";
import { expect, test } from "vitest";
import { currencies } from "./currency";
import { money } from "./money";
import { assertBalanced, salePostings, type Posting } from "./postings";
import { taxLine } from "./tax";

const eur = (minor: number) => money(minor, "EUR");
const lines = fc
  .record({
    minor: fc.oneof(fc.nat(200), fc.nat(10_000_000), fc.integer({ min: 0, max: 2 ** 51 })),
    currency: fc.constantFrom("EUR", "JPY", "KWD", ...currencies),
    basisPoints: fc.nat(10_000),
    isIncluded: fc.boolean(),
  })
  .map(({ minor, currency, ...terms }) => taxLine(money(minor, currency), terms));

test("a sale's postings balance, name no account twice and none for nothing", () => {
  fc.assert(
    fc.property(lines, (line) => {
      const postings = salePostings(line);
      expect(() => assertBalanced(postings)).not.toThrow();
      expect(postings.reduce((sum, { amount }) => sum + BigInt(amount.minor), 0n)).toBe(0n);
      expect(postings.every(({ amount }) => amount.minor !== 0)).toBe(true);
      expect(new Set(postings.map(({ account }) => account)).size).toBe(postings.length);
      expect(amountOn(postings, "gateway-clearing")).toBe(line.gross.minor);
      expect(amountOn(postings, "revenue")).toBe(0 - line.net.minor);
      expect(amountOn(postings, "tax-payable")).toBe(0 - line.tax.minor);
    }),
    { numRuns: 10_000 },
  );
});

test("what the gateway holds is a debit, what it stands for are credits", () => {
  expect(salePostings({ net: eur(660), tax: eur(139), gross: eur(799) })).toEqual([
    { account: "gateway-clearing", amount: eur(799) },
    { account: "revenue", amount: eur(-660) },
    { account: "tax-payable", amount: eur(-139) },
  ]);
});

test("a sale without tax posts two sides, a sale for nothing none", () => {
  expect(salePostings({ net: eur(799), tax: eur(0), gross: eur(799) })).toHaveLength(2);
  expect(salePostings({ net: eur(0), tax: eur(0), gross: eur(0) })).toEqual([]);
});

test("a line whose parts do not add up is refused", () => {
  expect(() => salePostings({ net: eur(660), tax: eur(140), gross: eur(799) })).toThrow(
    "The EUR postings are -1 out of balance.",
  );
  const mixed = { net: money(660, "USD"), tax: eur(139), gross: eur(799) };
  expect(() => salePostings(mixed)).toThrow(RangeError);
});

test("each currency balances by itself, beyond what a number can count", () => {
  const most = Number.MAX_SAFE_INTEGER;
  const clearing = (amount: number, currency: string): Posting => ({
    account: "gateway-clearing",
    amount: money(amount, currency),
  });
  expect(() =>
    assertBalanced([clearing(5, "EUR"), clearing(-5, "EUR"), clearing(0, "JPY")]),
  ).not.toThrow();
  expect(() => assertBalanced([clearing(5, "EUR"), clearing(-5, "USD")])).toThrow(RangeError);
  const huge = [clearing(most, "EUR"), clearing(most, "EUR"), clearing(-most, "EUR")];
  expect(() => assertBalanced(huge)).toThrow(RangeError);
  expect(() => assertBalanced([...huge, clearing(-most, "EUR")])).not.toThrow();
});

const amountOn = (postings: readonly Posting[], account: Posting["account"]) =>
  postings.find((posting) => posting.account === account)?.amount.minor ?? 0;
