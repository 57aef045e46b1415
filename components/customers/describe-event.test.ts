import { expect, test } from "vitest";
import type { EventPayloads, EventType } from "@/server/domain/events";
import { toDecimalString, type Money } from "@/server/domain/money";
import type { TimelineEvent } from "@/server/services/customers/timeline";
import { describeEvent } from "./describe-event";

const format = {
  money: (amount: Money) => `${toDecimalString(amount)} ${amount.currency}`,
  date: (at: string) => at.slice(0, 10),
  offer: (offerId: string) => offerId,
};
const euros = (minor: number): Money => ({ minor, currency: "EUR" });

const words = <T extends EventType>(type: T, payload: EventPayloads[T]) =>
  describeEvent({ type, payload } as unknown as TimelineEvent, format);

const period = {
  subscriptionId: 123456789,
  offerId: "S100000000_NL",
  periodStartsAt: "2026-11-01T00:00:00Z",
  periodEndsAt: "2026-12-01T00:00:00Z",
  mrr: null,
};

test("tells a payment with its amount, and why one was declined", () => {
  const paid = { paymentId: 1, orderId: null, amount: euros(799) };
  expect(words("payment.captured", paid)).toMatchObject({ text: "Paid 7.99 EUR", tone: "ok" });
  expect(
    words("payment.refused", { ...paid, code: "insufficient-funds", isHard: false }),
  ).toMatchObject({
    text: "Payment of 7.99 EUR declined",
    detail: "There was not enough money on the account.",
    tone: "bad",
    group: "payments",
  });
});

test("tells a decline that nobody has words for by its code", () => {
  const refused = { paymentId: 1, orderId: null, amount: euros(1), isHard: true };
  expect(words("payment.refused", { ...refused, code: "odd" }).detail).toBe(
    "The gateway said “odd”.",
  );
});

const renewal = {
  transactionId: "T123456789",
  kind: "renewal",
  orderId: null,
  subscriptionId: null,
  offerId: "S100000000_NL",
  net: euros(660),
  tax: euros(139),
  gross: euros(799),
} as const;

test("says of what cost nothing that it was free, and no amounts", () => {
  const free = {
    ...renewal,
    kind: "initial" as const,
    net: euros(0),
    tax: euros(0),
    gross: euros(0),
  };
  const told = words("transaction.created", free);
  expect(told).toMatchObject({
    text: "Free order booked",
    path: "/customers/transactions/T123456789",
  });
  expect(told).not.toHaveProperty("detail");
});

test("leads to the sale and to the subscription it is about", () => {
  expect(words("transaction.created", renewal)).toEqual({
    text: "Renewal payment of 7.99 EUR booked",
    detail: "Net 6.60 EUR, tax 1.39 EUR",
    tone: "neutral",
    group: "payments",
    path: "/customers/transactions/T123456789",
  });
  expect(words("subscription.resumed", { subscriptionId: 123456789 })).toMatchObject({
    text: "Renewal resumed",
    path: "/customers/subscriptions/123456789",
  });
});

test("tells beginnings, renewals and ends apart", () => {
  const started = { ...period, isWinback: false, isInTrial: true };
  expect(words("subscription.started", started)).toMatchObject({
    text: "Subscribed",
    detail: "Free trial until 2026-12-01",
  });
  expect(words("subscription.started", { ...started, isWinback: true }).text).toBe(
    "Subscribed again",
  );
  const renewed = { ...period, transactionId: null, convertsTrial: true };
  expect(words("subscription.renewed", renewed).text).toBe("Trial became paid");
  const { subscriptionId, mrr } = period;
  expect(
    words("subscription.terminated", { subscriptionId, mrr, reason: "payment" }),
  ).toMatchObject({ text: "Subscription ended", detail: "Payment failed" });
  expect(words("subscription.stopped", { subscriptionId, reason: "" })).not.toHaveProperty(
    "detail",
  );
});

test("an event that has no sentence of its own goes by its name", () => {
  expect(words("offer.created", { offerId: "S1" })).toEqual({
    text: "Offer created",
    tone: "neutral",
    group: "account",
  });
});
