import { expect, test } from "vitest";
import { newGuest } from "@/server/testing/customers";
import { standing, subscribed } from "@/server/testing/subscription-care";
import { applyDiscount } from "./apply-discount";
import { cancelSwitch } from "./cancel-switch";
import { changePaymentMethod } from "./change-payment-method";
import { endPause } from "./end-pause";
import { extendSubscription } from "./extend-subscription";
import { pauseSubscription } from "./pause-subscription";
import { previewChange } from "./preview-change";
import { releaseSubscription } from "./release-subscription";
import { resumeSubscription } from "./resume-subscription";
import { retryPayment } from "./retry-payment";
import { stopSubscription } from "./stop-subscription";
import { switchSubscription } from "./switch-subscription";
import { terminateSubscription } from "./terminate-subscription";
import { upcomingOf } from "./upcoming-of";

test("a customer does with their own what an admin could, and nothing with anybody else's", async () => {
  const all = await subscribed();
  const { world, subscriptionId, customerId } = all;
  const offerId = await all.plan({ title: "Premium", price: "20.00" });
  const paymentDetailsId = await all.card();
  const own = world.as({ kind: "customer", customerId });
  const { ctx: other } = await newGuest(world);
  const before = await standing(world, subscriptionId);

  const stop = { subscriptionId, change: { kind: "stop" as const, reason: "" } };
  const stranger = [
    () => previewChange(other, stop),
    () => upcomingOf(other, { subscriptionId }),
    () => stopSubscription(other, { subscriptionId, reason: "" }),
    () => resumeSubscription(other, { subscriptionId }),
    () => pauseSubscription(other, { subscriptionId, cycles: 1 }),
    () => endPause(other, { subscriptionId }),
    () => switchSubscription(other, { subscriptionId, offerId }),
    () => cancelSwitch(other, { subscriptionId }),
    () => changePaymentMethod(other, { subscriptionId, paymentDetailsId }),
    () => retryPayment(other, { subscriptionId }),
  ];
  for (const attempt of stranger) {
    await expect(attempt()).rejects.toMatchObject({ code: "subscription.not-found" });
  }
  const teamsOnly = [
    () => terminateSubscription(own, { subscriptionId, reason: "" }),
    () => extendSubscription(own, { subscriptionId, until: "2026-07-01", reason: "" }),
    () => applyDiscount(own, { subscriptionId, basisPoints: 5_000, periods: 1, reason: "" }),
    () => releaseSubscription(own, { subscriptionId }),
  ];
  for (const attempt of teamsOnly) {
    await expect(attempt()).rejects.toMatchObject({ code: "auth.permission-missing" });
  }
  expect(await standing(world, subscriptionId)).toEqual(before);

  expect(await previewChange(own, stop)).toMatchObject({ state: "stopped", nextPayment: null });
  expect((await upcomingOf(own, { subscriptionId })).events.length).toBeGreaterThan(0);
  await changePaymentMethod(own, { subscriptionId, paymentDetailsId });
  await stopSubscription(own, { subscriptionId, reason: "Too expensive" });
  await resumeSubscription(own, { subscriptionId });
  await pauseSubscription(own, { subscriptionId, cycles: 2 });
  await endPause(own, { subscriptionId });
  expect(await standing(world, subscriptionId)).toEqual(before);
});
