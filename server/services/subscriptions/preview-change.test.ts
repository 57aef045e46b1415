import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { SwitchAlgorithm } from "@/server/domain/billing/switch-algorithms";
import { money } from "@/server/domain/money";
import { saveSwitchRules } from "@/server/services/switches/save-switch-rules";
import { billAt, salesOf } from "@/server/testing/billing";
import { setScript } from "@/server/testing/gateway-world";
import { expectBooksToHold } from "@/server/testing/invariants";
import { doJobs } from "@/server/testing/jobs";
import { rowsOf } from "@/server/testing/purchases";
import { act, standing, subscribed } from "@/server/testing/subscription-care";
import { changeName, changeOf, course, liveUpTo } from "@/server/testing/subscription-course";
import type { World } from "@/server/testing/world";
import type { SubscriptionChange } from "./change/schemas";
import { pauseSubscription } from "./pause-subscription";
import { previewChange } from "./preview-change";

/** What was taken and given back so far. */
const moved = (world: World) =>
  rowsOf(world, async ({ db, publisherId }) => {
    const where = { publisherId };
    const sales = await db.transaction.aggregate({ where, _sum: { grossMinor: true } });
    const refunds = await db.refund.aggregate({ where, _sum: { grossMinor: true } });
    return {
      charged: Number(sales._sum.grossMinor ?? 0),
      givenBack: Number(refunds._sum.grossMinor ?? 0),
    };
  });

/** Shows what a change would come to, makes it, and expects the same of what has happened. */
async function foretoldAndDone(world: World, subscriptionId: number, change: SubscriptionChange) {
  const preview = await previewChange(world.ctx, { subscriptionId, change });
  const before = await moved(world);
  const answer = await act(world.ctx, subscriptionId, change);
  await doJobs(world, "refund-portion", "void-authorisation");
  const after = await moved(world);
  expect(await standing(world, subscriptionId)).toEqual({
    state: preview.state,
    accessUntil: preview.accessUntil,
    nextPayment: preview.nextPayment,
    mrr: preview.mrr.after,
  });
  expect({
    charged: after.charged - before.charged,
    givenBack: after.givenBack - before.givenBack,
  }).toEqual({
    charged: preview.charged.total.minor,
    givenBack: preview.givenBack.total.minor,
  });
  await expectBooksToHold(world);
  return { preview, answer };
}

const dueAt = new Date("2026-06-01T12:00:00Z");

describe("a preview is what happens", () => {
  test("when renewal is stopped, and runs again", async () => {
    const { world, subscriptionId } = await subscribed();
    const stopped = await foretoldAndDone(world, subscriptionId, { kind: "stop", reason: "" });
    expect(stopped.preview).toMatchObject({
      state: "stopped",
      paidUntil: dueAt,
      nextPayment: null,
    });
    const { preview } = await foretoldAndDone(world, subscriptionId, { kind: "resume" });
    expect(preview.nextPayment).toEqual({ at: dueAt, amount: money(1000, "EUR") });
    expect(preview.mrr.change).toEqual(money(0, "EUR"));
  });

  test("when a break is planned, begins, and is cut short with a charge", async () => {
    const { world, subscriptionId } = await subscribed();
    const { preview } = await foretoldAndDone(world, subscriptionId, { kind: "pause", cycles: 2 });
    expect(preview).toMatchObject({
      pausedFrom: dueAt,
      nextPayment: { at: new Date("2026-08-01T12:00:00Z") },
      mrr: { change: money(0, "EUR") },
    });
    await billAt(world, "2026-06-10T08:00:00Z");
    expect(await standing(world, subscriptionId)).toMatchObject({ state: "paused" });
    const back = await foretoldAndDone(world, subscriptionId, { kind: "end-pause" });
    expect(back.preview).toMatchObject({
      charged: { total: money(1000, "EUR") },
      // From today on: a month from 10 June, which is the billing date now.
      nextPayment: { at: new Date("2026-07-10T08:00:00Z") },
      mrr: { before: money(0, "EUR"), after: money(826, "EUR") }, // 10.00 less 21 % VAT
    });
    expect(back.answer).toMatchObject({ charge: { state: "paid", amount: money(1000, "EUR") } });
  });

  test("when a planned break is taken back", async () => {
    const { world, subscriptionId } = await subscribed();
    await pauseSubscription(world.ctx, { subscriptionId, cycles: 1 });
    const { preview } = await foretoldAndDone(world, subscriptionId, { kind: "end-pause" });
    expect(preview).toMatchObject({
      charged: { total: money(0, "EUR") },
      nextPayment: { at: dueAt },
    });
  });

  test.each<[SwitchAlgorithm, { charged: number; givenBack: number }]>([
    ["DEFERRED", { charged: 0, givenBack: 0 }],
    ["IMMEDIATE_WITHOUT_PRORATION", { charged: 0, givenBack: 0 }],
    ["IMMEDIATE_AND_CHARGE_WITHOUT_PRORATION", { charged: 2000, givenBack: 0 }],
    ["IMMEDIATE_AND_CHARGE_WITH_FULL_REFUND", { charged: 2000, givenBack: 1000 }],
    // 16 of 31 days are left: 10.00 × 16 ÷ 31 = 5.16
    ["IMMEDIATE_AND_CHARGE_WITH_REFUND", { charged: 2000, givenBack: 516 }],
    ["IMMEDIATE_AND_CHARGE_WITH_TIME_PRORATION", { charged: 2000, givenBack: 0 }],
    ["IMMEDIATE_WITH_TIME_PRORATION", { charged: 0, givenBack: 0 }],
  ])("when plans are changed: %s", async (algorithm, expected) => {
    const { world, subscriptionId, plan } = await subscribed();
    const offerId = await plan({ title: "Premium", price: "20.00" });
    await saveSwitchRules(world.ctx, {
      upgrade: algorithm,
      downgrade: "DEFERRED",
      trial: "end",
      version: 0,
    });
    const { preview } = await foretoldAndDone(world, subscriptionId, { kind: "switch", offerId });
    expect(preview.charged.total).toEqual(money(expected.charged, "EUR"));
    expect(preview.givenBack.total).toEqual(money(expected.givenBack, "EUR"));
    if (algorithm !== "DEFERRED") return;
    const { preview: undone } = await foretoldAndDone(world, subscriptionId, {
      kind: "cancel-switch",
    });
    expect(undone.nextPayment).toEqual({ at: dueAt, amount: money(1000, "EUR") });
  });

  test("when time is given, a discount, and an end", async () => {
    const { world, subscriptionId } = await subscribed();
    const extended = await foretoldAndDone(world, subscriptionId, {
      kind: "extend",
      until: "2026-06-15",
      reason: "Outage",
    });
    // At the hour of the old end, by the clocks of Amsterdam.
    expect(extended.preview.nextPayment?.at).toEqual(new Date("2026-06-15T12:00:00Z"));
    const cheaper = await foretoldAndDone(world, subscriptionId, {
      kind: "apply-discount",
      basisPoints: 3_333,
      periods: 2,
      reason: "",
    });
    // 10.00 × 33.33 % = 3.333, rounded to 3.33
    expect(cheaper.preview.nextPayment?.amount).toEqual(money(667, "EUR"));
    const ended = await foretoldAndDone(world, subscriptionId, { kind: "terminate", reason: "" });
    expect(ended.preview).toMatchObject({
      state: "ended",
      accessUntil: null,
      nextPayment: null,
      mrr: { change: money(-826, "EUR") },
    });
  });

  test("when a declined payment is tried again, and by another card", async () => {
    const { world, subscriptionId, customerId, card } = await subscribed();
    const reference = String(customerId);
    const script = { kind: "customer", reference } as const;
    await setScript(world.publisherId, script, ["insufficient-funds"]);
    await billAt(world, "2026-05-29T12:00:00Z");
    world.clock.set("2026-05-29T15:00:00Z");
    const { preview, answer } = await foretoldAndDone(world, subscriptionId, { kind: "retry" });
    expect(preview).toMatchObject({
      charged: { total: money(0, "EUR") },
      held: { amount: money(1000, "EUR"), takenAt: dueAt },
    });
    expect(answer).toMatchObject({ charge: { state: "held", amount: money(1000, "EUR") } });
    const paymentDetailsId = await card();
    await foretoldAndDone(world, subscriptionId, { kind: "change-method", paymentDetailsId });
    await billAt(world, dueAt);
    expect(await salesOf(world)).toEqual(["initial 1000", "renewal 1000"]);
    await expectBooksToHold(world);
  });

  test("when it is paid in grace", async () => {
    const { world, subscriptionId, customerId } = await subscribed();
    const script = { kind: "customer", reference: String(customerId) } as const;
    await setScript(
      world.publisherId,
      script,
      Array.from({ length: 4 }, () => "do-not-honour"),
    );
    for (const at of ["2026-05-29", "2026-05-30", "2026-05-31", "2026-06-01"]) {
      await billAt(world, `${at}T12:00:00Z`);
    }
    world.clock.set("2026-06-01T13:00:00Z");
    const { preview, answer } = await foretoldAndDone(world, subscriptionId, { kind: "retry" });
    expect(preview.charged).toMatchObject({
      total: money(1000, "EUR"),
      lines: [
        {
          purpose: "renewal",
          taxBasisPoints: 2100,
          isTaxIncluded: true,
          period: { startsAt: dueAt, endsAt: new Date("2026-07-01T12:00:00Z") },
        },
      ],
    });
    expect(answer).toMatchObject({ charge: { state: "paid" } });
  });
});

test("whatever was done before, a preview is refused as the change is, or is what happens", async () => {
  await fc.assert(
    fc.asyncProperty(course, changeName, async (given, name) => {
      const { world, subscriptionId, offerId } = await liveUpTo(given);
      const change = changeOf(name, offerId) ?? { kind: "terminate", reason: "" };
      const refusal = await previewChange(world.ctx, { subscriptionId, change }).then(
        () => null,
        (error: unknown) => error,
      );
      if (refusal === null) return void (await foretoldAndDone(world, subscriptionId, change));
      await expect(act(world.ctx, subscriptionId, change)).rejects.toEqual(refusal);
    }),
    { numRuns: 20 },
  );
}, 120_000);
