import { expect, test } from "vitest";
import { money } from "./money";
import { quoteOffer, type OfferTerms } from "./offer-quote";

const monthly: OfferTerms = {
  price: money(799, "EUR"),
  isTaxIncluded: true,
  cycle: { unit: "month", amount: 1 },
  trial: null,
};
const now = new Date("2027-02-12T12:00:00Z");
const at = (country: string) => ({ country, now, zone: "Europe/Amsterdam" });

test("the customer's country decides the tax, the offer whether the price holds it", () => {
  const dutch = quoteOffer(monthly, at("NL"));
  expect(dutch.priced.taxed).toEqual({
    net: money(660, "EUR"), // 799 × 100 / 121
    tax: money(139, "EUR"),
    gross: money(799, "EUR"),
  });
  expect(dutch.rate).toMatchObject({ country: "NL", basisPoints: 2100 });

  const added = quoteOffer({ ...monthly, isTaxIncluded: false }, at("DE"));
  expect(added.priced.totalPrice).toEqual(money(951, "EUR")); // 799 + 152, 19 % of it

  const american = quoteOffer(monthly, at("US"));
  expect(american.priced.taxed.tax).toEqual(money(0, "EUR"));
  expect(american.rate).toBeNull();
});

test("a trial costs nothing today, and then the full price", () => {
  const { priced, period } = quoteOffer(
    { ...monthly, trial: { unit: "day", amount: 7 } },
    at("NL"),
  );
  expect(priced).toMatchObject({
    totalPrice: money(0, "EUR"),
    requiresPayment: false,
    requiresPaymentDetails: true,
    wouldBe: { gross: money(799, "EUR") },
  });
  expect(period.nextChargeAt).toEqual(new Date("2027-02-19T12:00:00Z"));
});

test("what is free has no trial and is never charged", () => {
  const free = { ...monthly, price: money(0, "EUR"), trial: { unit: "day", amount: 7 } as const };
  const { priced, period, trial } = quoteOffer(free, at("NL"));
  expect(trial).toBeNull();
  expect(priced.requiresPaymentDetails).toBe(false);
  expect(period).toMatchObject({ kind: "free", nextChargeAt: null });
});
