import { expect, test } from "vitest";
import { money } from "@/server/domain/money";
import { allowReturnOrigin } from "@/server/services/checkout-settings/allow-return-origin";
import { cancelSwitch } from "@/server/services/subscriptions/cancel-switch";
import { pauseSubscription } from "@/server/services/subscriptions/pause-subscription";
import { stopSubscription } from "@/server/services/subscriptions/stop-subscription";
import { switchSubscription } from "@/server/services/subscriptions/switch-subscription";
import { billAt } from "@/server/testing/billing";
import { newGuest, setCustomerState } from "@/server/testing/customers";
import { setScript } from "@/server/testing/gateway-world";
import { subscribed } from "@/server/testing/subscription-care";
import { accountHome } from "./account-home";
import { accountReceipts } from "./account-receipts";
import { allowedReturn, jobPlan } from "./job-plan";
import { leaving } from "./leaving";
import { pauseChoices, planChoices } from "./plan-choices";

async function owner() {
  const all = await subscribed();
  const ctx = all.world.as({ kind: "customer", customerId: all.customerId });
  const plan = async () => {
    const [only] = (await accountHome(ctx)).plans;
    if (!only) throw new Error("there is a plan");
    return only;
  };
  return { ...all, ctx, home: plan };
}

test("says what somebody has, when they are charged next and with what", async () => {
  const { world, home } = await owner();
  expect(await home()).toMatchObject({
    title: "Basic",
    standing: "active",
    price: money(1000, "EUR"),
    period: "month",
    nextPayment: { at: "2026-06-01T12:00:00.000Z", amount: money(1000, "EUR") },
    card: { lastFour: "1111" },
    overdue: null,
    actions: { stop: true, resume: false, pauseCycles: 3, change: false, updatePayment: true },
  });
  const { ctx: stranger } = await newGuest(world);
  expect(await accountHome(stranger)).toEqual({ plans: [], past: [] });
});

test("a plan that cannot be had says why, and one that waits can be undone", async () => {
  const all = await owner();
  const { world, ctx, subscriptionId, home } = all;
  const lite = await all.plan({ title: "Lite", price: "5.00" }, "downgrade");
  await all.plan({ title: "Gratis", price: "0.00" }, "downgrade");
  const choices = await planChoices(ctx, { subscriptionId });
  expect(choices.map(({ title, refusal }) => [title, refusal])).toEqual([
    ["Lite", null],
    ["Gratis", "TO_FREE_OFFER_NOT_ALLOWED"],
  ]);
  await switchSubscription(ctx, { subscriptionId, offerId: lite });
  expect(await home()).toMatchObject({
    planned: { kind: "switch", at: "2026-06-01T12:00:00.000Z" },
    pendingSwitch: { title: "Lite", price: money(500, "EUR") },
    actions: { undoSwitch: true },
  });
  await cancelSwitch(ctx, { subscriptionId });
  expect(await home()).toMatchObject({ planned: null, pendingSwitch: null });
  await billAt(world, "2026-06-01T12:00:00Z");
  expect(await home()).toMatchObject({ title: "Basic" });
});

test("a break comes and goes when its choice said", async () => {
  const { world, ctx, subscriptionId, home } = await owner();
  const choices = await pauseChoices(ctx, { subscriptionId, most: 3 });
  expect(choices).toHaveLength(3);
  await pauseSubscription(ctx, { subscriptionId, cycles: 2 });
  await billAt(world, "2026-06-02T12:00:00Z");
  expect(choices[1]).toMatchObject({ from: "2026-06-01T12:00:00.000Z" });
  expect(await home()).toMatchObject({
    standing: "paused",
    planned: { kind: "return", at: choices[1]?.until },
    nextPayment: { amount: choices[1]?.amount },
    actions: { endPause: true, pauseCycles: 0, change: false },
  });
});

test("a declined payment is shown with until when access goes on", async () => {
  const { world, customerId, home } = await owner();
  const script = { kind: "customer", reference: String(customerId) } as const;
  const declines = Array.from({ length: 4 }, () => "do-not-honour" as const);
  await setScript(world.publisherId, script, declines);
  for (const day of ["05-29", "05-30", "05-31", "06-01"]) {
    await billAt(world, `2026-${day}T12:00:00Z`);
  }
  expect(await home()).toMatchObject({
    standing: "active",
    overdue: { graceEndsAt: "2026-06-01T14:00:00.000Z" },
    actions: { updatePayment: true, retry: true },
  });
});

test("leaving is offered one thing instead, and what was left is found again", async () => {
  const all = await owner();
  const { world, ctx, subscriptionId, home } = all;
  expect(await leaving(ctx, await home())).toEqual({
    accessUntil: "2026-06-01T12:00:00.000Z",
    instead: { kind: "pause", most: 3 },
  });
  await stopSubscription(ctx, { subscriptionId, reason: "Too expensive" });
  expect(await home()).toMatchObject({ standing: "stopped", actions: { resume: true } });
  expect((await jobPlan(ctx, { job: "resume", subscriptionId: null })).plan).toMatchObject({
    subscriptionId,
  });
  expect(await jobPlan(ctx, { job: "cancel", subscriptionId: null })).toEqual({
    plan: null,
    choices: [],
  });
  await billAt(world, "2026-06-20T12:00:00Z");
  expect(await accountHome(ctx)).toMatchObject({
    plans: [],
    past: [{ title: "Basic", standing: "terminated" }],
  });
  const { receipts, older } = await accountReceipts(ctx, { before: null });
  expect(receipts).toMatchObject([{ title: "Basic", gross: money(1000, "EUR") }]);
  expect(older).toBeNull();
});

test("nobody comes in whose account is closed", async () => {
  const { world, ctx, customerId } = await owner();
  for (const state of ["blocked", "anonymised"]) {
    await setCustomerState(world, customerId, state);
    for (const look of [() => accountHome(ctx), () => accountReceipts(ctx, { before: null })]) {
      await expect(look()).rejects.toMatchObject({ code: "account.closed" });
    }
  }
});

test("a job leads back to sites that the publisher allows, and to no other", async () => {
  const { world, ctx } = await owner();
  await allowReturnOrigin(world.ctx, { origin: "https://tv.example" });
  const wished = "https://tv.example/watch?v=1";
  expect(await allowedReturn(ctx, wished)).toBe(wished);
  const refused = ["https://evil.example/", "javascript:alert(1)", "//tv.example", "/", "", null];
  for (const url of refused) expect(await allowedReturn(ctx, url)).toBeNull();
});
