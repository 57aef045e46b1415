import { expect, test } from "vitest";
import { inTransaction } from "@/server/context";
import { formatTransactionId } from "@/server/domain/ids";
import { recordEvent } from "@/server/services/events/record-event";
import { billAt } from "@/server/testing/billing";
import { commerceRows } from "@/server/testing/commerce-rows";
import { subscribed } from "@/server/testing/subscription-care";
import { newWorld } from "@/server/testing/world";
import { applyDiscount } from "./apply-discount";
import { getSubscriptionDetail } from "./get-subscription-detail";

async function worldWithSubscription() {
  const world = await newWorld({ now: "2026-11-22T12:00Z" });
  const rows = commerceRows(world);
  const customer = await rows.customer({ email: "ana@example.com" });
  const offer = await rows.offer({ trial: { unit: "day", amount: 7 } });
  const startedAt = new Date("2026-10-10T12:00Z");
  const subscription = await rows.subscription({ customer, offer, startedAt });
  return { world, customer, subscription, subscriptionId: Number(subscription.id) };
}

test("a subscription's page tells its periods, its recurring revenue and its story", async () => {
  const { world, customer, subscription, subscriptionId } = await worldWithSubscription();
  await inTransaction(world.system, async (tx) => {
    const customerId = Number(customer.id);
    await recordEvent(tx, {
      type: "subscription.resumed",
      payload: { subscriptionId },
      customerId,
    });
    await recordEvent(tx, {
      type: "subscription.resumed",
      payload: { subscriptionId: 100_000_001 },
      customerId,
    });
  });
  const detail = await getSubscriptionDetail(world.ctx, { subscriptionId });

  expect(detail).toMatchObject({
    id: subscriptionId,
    standing: "active",
    accessUntil: new Date("2026-12-17T13:00Z"), // an hour later by UTC: summer time is over
    facts: { timeZone: "Europe/Amsterdam", gateway: "sandbox", paymentCount: 2, couponCode: null },
    mrrMovements: [{ kind: "new", delta: { minor: 660, currency: "EUR" } }],
    events: [{ type: "subscription.resumed", payload: { subscriptionId } }],
  });
  const ids = subscription.transactions.map(({ number }) => formatTransactionId(Number(number)));
  expect(detail.periods).toMatchObject([
    { index: 1, kind: "paid", transactionId: ids[1] },
    { index: 0, kind: "paid", transactionId: ids[0] },
    { index: -1, kind: "trial", transactionId: null },
  ]);
});

test("a charge says what it was for, and how its amount came about", async () => {
  const { world, subscriptionId } = await subscribed();
  await applyDiscount(world.ctx, { subscriptionId, basisPoints: 5_000, periods: 1, reason: "" });
  await billAt(world, "2026-06-01T12:00Z", { pace: "simulated" });
  const { charges } = await getSubscriptionDetail(world.ctx, { subscriptionId });
  expect(Object.values(charges)).toMatchObject([
    {
      kind: "renewal",
      offerTitle: "Basic",
      period: { startsAt: new Date("2026-06-01T12:00Z"), endsAt: new Date("2026-07-01T12:00Z") },
      fullNet: { minor: 826 }, // 10.00 ÷ 1.21
      discount: { minor: 413 },
      discountBasisPoints: 5_000,
      net: { minor: 413 }, // 5.00 ÷ 1.21
      tax: { minor: 87 },
      gross: { minor: 500 },
      taxBasisPoints: 2_100,
      country: "NL",
    },
    { kind: "initial", discount: { minor: 0 }, gross: { minor: 1_000 } },
  ]);
});

test("names nobody to admins who may not read personal data", async () => {
  const { world, subscriptionId } = await worldWithSubscription();
  const { ctx } = await world.newAdmin();
  const { customer } = await getSubscriptionDetail(ctx, { subscriptionId });
  expect(customer.email).toBe("a•••@e•••.com");
});

test("another publisher's subscription is not found", async () => {
  const [{ subscriptionId }, mine] = [await worldWithSubscription(), await newWorld()];
  await expect(getSubscriptionDetail(mine.ctx, { subscriptionId })).rejects.toMatchObject({
    kind: "not-found",
    code: "subscription.not-found",
  });
});

test("without the permission it is forbidden", async () => {
  const { world, subscriptionId } = await worldWithSubscription();
  const { ctx } = await world.newAdmin({ reporting: "none" });
  const asked = getSubscriptionDetail(ctx, { subscriptionId });
  await expect(asked).rejects.toMatchObject({ kind: "forbidden" });
});
