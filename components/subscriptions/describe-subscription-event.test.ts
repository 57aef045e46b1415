import { expect, test } from "vitest";
import { eventCatalogue } from "@/server/domain/event-catalogue";
import { subscriptionWriters } from "./describe-subscription-event";

const format = {
  money: ({ minor, currency }: { minor: number; currency: string }) => `${minor} ${currency}`,
  date: (at: string) => at.slice(0, 10),
  offer: (offerId: string) => offerId,
};

test("everything that can happen to a subscription has a sentence", () => {
  const types = Object.keys(eventCatalogue).filter((type) => type.startsWith("subscription."));
  expect(types.filter((type) => !(type in subscriptionWriters))).toEqual([]);
});

test("a decline says why, and whether the card is tried again", () => {
  const write = subscriptionWriters["subscription.payment-declined"];
  const payload = { subscriptionId: 123_456_789, attempt: 2 };
  expect(write?.({ ...payload, code: "insufficient-funds", isHard: false }, format)).toMatchObject({
    text: "Try 2 of the payment declined",
    detail: "There was not enough money on the account.",
    path: "/customers/subscriptions/123456789",
  });
  expect(write?.({ ...payload, code: "stolen-card", isHard: true }, format).detail).toBe(
    "The card was reported stolen. The card is not tried again.",
  );
});

test("a discount says for how long", () => {
  const write = subscriptionWriters["subscription.discounted"];
  const payload = { subscriptionId: 123_456_789, basisPoints: 3_333 };
  expect(write?.({ ...payload, periods: 1 }, format)).toMatchObject({
    text: "Discount of 33.33 %",
    detail: "For 1 period",
  });
  expect(write?.({ ...payload, periods: 999 }, format).detail).toBe("As long as it runs");
});

test("a break says when it is over", () => {
  const write = subscriptionWriters["subscription.paused"];
  const resumesAt = "2026-08-01T12:00:00.000Z";
  expect(write?.({ subscriptionId: 123_456_789, resumesAt, mrr: null }, format)).toMatchObject({
    text: "Break began",
    detail: "Until 2026-08-01",
  });
});
