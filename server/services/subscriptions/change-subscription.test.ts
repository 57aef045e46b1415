import { describe, expect, test } from "vitest";
import { newId } from "@/server/db/new-id";
import { money } from "@/server/domain/money";
import { saveSwitchRules } from "@/server/services/switches/save-switch-rules";
import { salesOf, triesOf } from "@/server/testing/billing";
import { setScript } from "@/server/testing/gateway-world";
import { rowsOf } from "@/server/testing/purchases";
import { act, standing, subscribed } from "@/server/testing/subscription-care";
import { newWorld } from "@/server/testing/world";
import type { SubscriptionChange } from "./change/schemas";
import { changePaymentMethod } from "./change-payment-method";
import { extendSubscription } from "./extend-subscription";
import { previewChange } from "./preview-change";
import { retryPayment } from "./retry-payment";
import { switchSubscription } from "./switch-subscription";

const dueAt = new Date("2026-06-01T12:00:00Z");

describe("money", () => {
  const atOnce = async () => {
    const all = await subscribed();
    const offerId = await all.plan({ title: "Premium", price: "20.00" });
    await saveSwitchRules(all.world.ctx, {
      upgrade: "IMMEDIATE_AND_CHARGE_WITH_REFUND",
      downgrade: "DEFERRED",
      trial: "end",
      version: 0,
    });
    return { ...all, offerId };
  };

  test("that is not what was shown does not move", async () => {
    const { world, subscriptionId, offerId } = await atOnce();
    const expects = { chargedMinor: 2000, givenBackMinor: 516 };
    world.clock.set("2026-05-20T12:00:00Z");
    await expect(
      switchSubscription(world.ctx, { subscriptionId, offerId, expects }),
    ).rejects.toMatchObject({ code: "subscription.preview-outdated" });
    expect(await triesOf(world)).toEqual([]);
    world.clock.set("2026-05-16T12:00:00Z");
    await switchSubscription(world.ctx, { subscriptionId, offerId, expects });
    expect(await salesOf(world)).toEqual(["initial 1000", "switch 2000"]);
  });

  test("moves once for each name of a request, with the same answer", async () => {
    const { world, subscriptionId, offerId } = await atOnce();
    const ctx = { ...world.ctx, idempotencyKey: newId() };
    const input = { subscriptionId, offerId };
    const answers = [await switchSubscription(ctx, input), await switchSubscription(ctx, input)];
    expect(answers[0]).toEqual({
      charge: { state: "paid", amount: money(2000, "EUR"), declineCode: null },
    });
    expect(answers[1]).toEqual(answers[0]);
    expect(await salesOf(world)).toEqual(["initial 1000", "switch 2000"]);
  });

  test("that the bank declines leaves the plan as it was, and says so", async () => {
    const { world, subscriptionId, customerId, offerId } = await atOnce();
    const script = { kind: "customer", reference: String(customerId) } as const;
    await setScript(world.publisherId, script, ["insufficient-funds"]);
    expect(await switchSubscription(world.ctx, { subscriptionId, offerId })).toMatchObject({
      charge: { state: "declined", declineCode: "insufficient-funds" },
    });
    expect(await standing(world, subscriptionId)).toMatchObject({
      nextPayment: { at: dueAt, amount: money(1000, "EUR") },
    });
  });
});

test("what an admin has done is in the audit log, with the reason", async () => {
  const { world, subscriptionId } = await subscribed();
  const change = { subscriptionId, until: "2026-06-03", reason: "Three days of outage" };
  await extendSubscription(world.ctx, change);
  const entries = await rowsOf(world, ({ db, publisherId }) =>
    db.auditEntry.findMany({ where: { publisherId, targetType: "subscription" } }),
  );
  expect(entries).toMatchObject([
    {
      action: "subscription.period-moved",
      before: { periodEndsAt: dueAt.toISOString() },
      after: { periodEndsAt: "2026-06-03T12:00:00.000Z", reason: "Three days of outage" },
    },
  ]);
});

test("another customer's payment method is not found", async () => {
  const [{ world, subscriptionId }, other] = [await subscribed(), await subscribed()];
  const paymentDetailsId = await other.card();
  await expect(
    changePaymentMethod(world.ctx, { subscriptionId, paymentDetailsId }),
  ).rejects.toMatchObject({ kind: "not-found", code: "payment-method.not-found" });
});

test("what is refused says why", async () => {
  const { world, subscriptionId } = await subscribed();
  await expect(retryPayment(world.ctx, { subscriptionId })).rejects.toMatchObject({
    kind: "conflict",
    code: "subscription.nothing-due",
    message: "No payment is outstanding.",
  });
  const tooFar = { subscriptionId, until: "2050-01-01", reason: "" };
  await expect(extendSubscription(world.ctx, tooFar)).rejects.toMatchObject({
    kind: "invalid",
    fields: { until: "New end: choose a day within five years." },
  });
});

const changes: readonly SubscriptionChange[] = [
  { kind: "stop", reason: "" },
  { kind: "resume" },
  { kind: "pause", cycles: 1 },
  { kind: "end-pause" },
  { kind: "switch", offerId: "S123456789_NL" },
  { kind: "cancel-switch" },
  { kind: "extend", until: "2026-07-01", reason: "" },
  { kind: "terminate", reason: "" },
  { kind: "apply-discount", basisPoints: 100, periods: 1, reason: "" },
  { kind: "change-method", paymentDetailsId: 123_456_789 },
  { kind: "retry" },
];

test("another publisher's subscription is not found", async () => {
  const { subscriptionId } = await subscribed();
  const { ctx } = await newWorld();
  for (const change of changes) {
    const refusal = { kind: "not-found", code: "subscription.not-found" };
    await expect(act(ctx, subscriptionId, change)).rejects.toMatchObject(refusal);
    const preview = previewChange(ctx, { subscriptionId, change });
    await expect(preview).rejects.toMatchObject(refusal);
  }
});

test("without Customer relationship it is forbidden", async () => {
  const { world, subscriptionId } = await subscribed();
  const { ctx } = await world.newAdmin({ reporting: "full", billing: true });
  for (const change of changes) {
    await expect(act(ctx, subscriptionId, change)).rejects.toMatchObject({ kind: "forbidden" });
  }
  const preview = previewChange(ctx, { subscriptionId, change: { kind: "resume" } });
  await expect(preview).rejects.toMatchObject({ kind: "forbidden" });
});
