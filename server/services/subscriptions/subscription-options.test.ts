import { describe, expect, test } from "vitest";
import { billAt } from "@/server/testing/billing";
import { setScript } from "@/server/testing/gateway-world";
import { act, subscribed } from "@/server/testing/subscription-care";
import { newWorld } from "@/server/testing/world";
import { subscriptionOptions } from "./subscription-options";

describe("what can be done with a subscription", () => {
  test("is told with why the rest cannot", async () => {
    const { world, subscriptionId, card, plan } = await subscribed();
    const options = () => subscriptionOptions(world.ctx, { subscriptionId });
    expect(await options()).toMatchObject({
      refusals: {
        stop: null,
        resume: "Only a stopped subscription can be resumed.",
        pause: null,
        switch: "The switch settings lead from this plan to no other.",
        retry: "No payment is outstanding.",
        "change-method": expect.stringContaining("no other payment method") as string,
      },
      maxPauseCycles: 3,
      plans: [],
      nextTryAt: null,
    });
    const offerId = await plan({ title: "Premium", price: "20.00" });
    const paymentDetailsId = await card();
    const { refusals, plans, methods } = await options();
    expect(refusals).toMatchObject({ switch: null, "change-method": null });
    expect(plans).toMatchObject([{ offerId, title: "Premium", refusal: null }]);
    expect(methods.map(({ id, isCurrent }) => [id === paymentDetailsId, isCurrent])).toEqual([
      [true, false],
      [false, true],
    ]);
  });

  test("names the plan that it is on its way to", async () => {
    const { world, subscriptionId, plan } = await subscribed();
    const offerId = await plan({ title: "Light", price: "5.00" }, "downgrade");
    await act(world.ctx, subscriptionId, { kind: "switch", offerId });
    expect(await subscriptionOptions(world.ctx, { subscriptionId })).toMatchObject({
      refusals: { "cancel-switch": null },
      planned: { title: "Light", price: { minor: 500 } },
    });
  });

  test("says of a declined payment why, and when it is tried again", async () => {
    const { world, subscriptionId, customerId } = await subscribed();
    const script = { kind: "customer", reference: String(customerId) } as const;
    await setScript(world.publisherId, script, ["insufficient-funds"]);
    await billAt(world, "2026-05-29T12:00:00Z");
    expect(await subscriptionOptions(world.ctx, { subscriptionId })).toMatchObject({
      refusals: { retry: null },
      lastDecline: "insufficient-funds",
      nextTryAt: new Date("2026-05-30T12:00:00Z"),
    });
  });

  test("is nobody else's to see", async () => {
    const { world, subscriptionId } = await subscribed();
    const { ctx } = await newWorld();
    const refusal = { kind: "not-found", code: "subscription.not-found" };
    await expect(subscriptionOptions(ctx, { subscriptionId })).rejects.toMatchObject(refusal);
    const admin = await world.newAdmin({ reporting: "none" });
    await expect(subscriptionOptions(admin.ctx, { subscriptionId })).rejects.toMatchObject({
      kind: "forbidden",
    });
  });
});
