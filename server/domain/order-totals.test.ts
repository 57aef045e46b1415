import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { currencies } from "./currency";
import { add, money, subtract } from "./money";
import {
  priceBreakdown,
  priceOrder,
  unlimitedPeriods,
  type OrderDiscount,
  type OrderTerms,
} from "./order-totals";

const eur = (minor: number) => money(minor, "EUR");
const dutch = { price: eur(799), isTaxIncluded: true, taxBasisPoints: 2100, discount: null };
const nothing = { net: eur(0), tax: eur(0), gross: eur(0) };

describe("an order for €7.99 with 21 % tax in it", () => {
  test("costs €7.99", () => {
    const line = { net: eur(660), tax: eur(139), gross: eur(799) };
    expect(priceOrder(dutch)).toEqual({
      offerPrice: eur(799),
      discountAmount: eur(0),
      discountedPrice: eur(799),
      taxed: line,
      totalPrice: eur(799),
      requiresPayment: true,
      requiresPaymentDetails: true,
      wouldBe: line,
    });
  });

  test("costs nothing in a trial, which still needs to know who will pay", () => {
    expect(priceOrder({ ...dutch, discount: { kind: "trial" } })).toMatchObject({
      discountAmount: eur(799),
      discountedPrice: eur(0),
      taxed: nothing,
      totalPrice: eur(0),
      requiresPayment: false,
      requiresPaymentDetails: true,
      wouldBe: { gross: eur(799) },
    });
  });

  test("costs half with half off, tax and all", () => {
    const discount: OrderDiscount = { kind: "percent", basisPoints: 5000, periods: 3 };
    const order = priceOrder({ ...dutch, discount });
    expect(order).toMatchObject({
      discountAmount: eur(400), // 399.5
      discountedPrice: eur(399),
      taxed: { net: eur(330), tax: eur(69), gross: eur(399) }, // 329.75
    });
    expect(priceBreakdown(order)).toEqual({
      offerPrice: eur(660),
      discountAmount: eur(330),
      discountedPrice: eur(330),
      taxValue: eur(69),
      totalPrice: eur(399),
    });
  });

  test.each([
    [3, true],
    [unlimitedPeriods, false],
  ])("for nothing through %i periods asks for a card: %s", (periods, isAsked) => {
    const discount: OrderDiscount = { kind: "percent", basisPoints: 10_000, periods };
    const order = priceOrder({ ...dutch, discount });
    expect(order).toMatchObject({ taxed: nothing, requiresPayment: false });
    expect(order.requiresPaymentDetails).toBe(isAsked);
  });
});

test("tax that is added comes on top of the discounted price", () => {
  const discount: OrderDiscount = { kind: "percent", basisPoints: 2500, periods: 1 };
  const terms = { price: money(1000, "USD"), isTaxIncluded: false, taxBasisPoints: 888, discount };
  expect(priceOrder(terms)).toMatchObject({
    discountAmount: money(250, "USD"),
    taxed: { net: money(750, "USD"), tax: money(67, "USD"), gross: money(817, "USD") }, // 66.6
    wouldBe: { gross: money(1089, "USD") }, // 1000 + 88.8
  });
});

test("a free offer needs neither payment nor card, whatever is taken off", () => {
  const discounts: (OrderDiscount | null)[] = [
    null,
    { kind: "trial" },
    { kind: "percent", basisPoints: 5000, periods: 1 },
  ];
  for (const discount of discounts) {
    const order = priceOrder({ ...dutch, price: eur(0), discount });
    expect(order).toMatchObject({ requiresPayment: false, requiresPaymentDetails: false });
    expect(order.taxed).toEqual(nothing);
  }
});

test("all lines sum to the total, which no discount takes below nothing", () => {
  const discounts = fc.oneof(
    fc.constant(null),
    fc.constant({ kind: "trial" as const }),
    fc.record({
      kind: fc.constant("percent" as const),
      basisPoints: fc.oneof(fc.nat(10_000), fc.constant(10_000)),
      periods: fc.integer({ min: 1, max: 1_000 }),
    }),
  );
  const terms: fc.Arbitrary<OrderTerms> = fc.record({
    price: fc
      .tuple(
        fc.oneof(fc.nat(200), fc.nat(1_000_000), fc.integer({ min: 0, max: 2 ** 51 })),
        fc.constantFrom("EUR", "JPY", "KWD", ...currencies),
      )
      .map(([minor, currency]) => money(minor, currency)),
    isTaxIncluded: fc.boolean(),
    taxBasisPoints: fc.oneof(fc.constantFrom(0, 2100, 2550), fc.nat(10_000)),
    discount: discounts,
  });
  fc.assert(
    fc.property(terms, (order) => {
      const { offerPrice, discountAmount, discountedPrice, taxed, totalPrice, ...rest } =
        priceOrder(order);
      expect(subtract(offerPrice, discountAmount)).toEqual(discountedPrice);
      const addedTax = order.isTaxIncluded ? money(0, offerPrice.currency) : taxed.tax;
      expect(add(discountedPrice, addedTax)).toEqual(totalPrice);
      expect(add(taxed.net, taxed.tax)).toEqual(totalPrice);
      expect(add(rest.wouldBe.net, rest.wouldBe.tax)).toEqual(rest.wouldBe.gross);
      const lines = [offerPrice, discountAmount, discountedPrice, taxed.net, taxed.tax, totalPrice];
      expect(Math.min(...lines.map(({ minor }) => minor))).toBeGreaterThanOrEqual(0);
      expect(totalPrice.minor <= rest.wouldBe.gross.minor).toBe(true);
      expect(rest.requiresPayment).toBe(totalPrice.minor > 0);
      expect(rest.requiresPaymentDetails || !rest.requiresPayment).toBe(true);

      const lined = priceBreakdown(priceOrder(order));
      expect(subtract(lined.offerPrice, lined.discountAmount)).toEqual(lined.discountedPrice);
      expect(add(lined.discountedPrice, lined.taxValue)).toEqual(lined.totalPrice);
      expect(lined.discountAmount.minor).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: 10_000 },
  );
});

test("terms that make no sense are refused", () => {
  const percent = (basisPoints: number, periods: number): OrderTerms => ({
    ...dutch,
    discount: { kind: "percent", basisPoints, periods },
  });
  for (const basisPoints of [-1, 10_001, 0.5, Number.NaN]) {
    expect(() => priceOrder(percent(basisPoints, 1))).toThrow(RangeError);
    expect(() => priceOrder({ ...dutch, taxBasisPoints: basisPoints })).toThrow(RangeError);
  }
  for (const periods of [0, -1, 1.5, Number.NaN]) {
    expect(() => priceOrder(percent(5000, periods))).toThrow(RangeError);
  }
  expect(() => priceOrder({ ...dutch, price: eur(-1) })).toThrow(RangeError);
  const most = eur(Number.MAX_SAFE_INTEGER);
  expect(() => priceOrder({ ...dutch, price: most, isTaxIncluded: false })).toThrow(RangeError);
});
