import { expect, test } from "vitest";
import { changePaymentMethod } from "@/server/services/subscriptions/change-payment-method";
import { retryPayment } from "@/server/services/subscriptions/retry-payment";
import { switchSubscription } from "@/server/services/subscriptions/switch-subscription";
import { saveSwitchRules } from "@/server/services/switches/save-switch-rules";
import { billAt, triesOf } from "@/server/testing/billing";
import { setScript } from "@/server/testing/gateway-world";
import { rowsOf } from "@/server/testing/purchases";
import { newSubscriber } from "@/server/testing/subscriber";
import { newWorld, type World } from "@/server/testing/world";

const card = { kind: "card", brand: "mastercard", lastFour: "1111" } as const;

const declinesOf = (world: World) =>
  rowsOf(world, async ({ db, publisherId }) => {
    const cards = await db.paymentDetails.findMany({ where: { publisherId } });
    return cards.map(({ declines }) => (declines as unknown[]).length).toSorted((a, b) => a - b);
  });

/** The card of a subscriber, declined so often; the last time just now. */
async function declined(world: World, times: number): Promise<void> {
  const at = world.clock.now().toISOString();
  await rowsOf(world, ({ db, publisherId }) =>
    db.paymentDetails.updateMany({
      where: { publisherId },
      data: { declines: Array.from({ length: times }, () => at) },
    }),
  );
}

test("changes of plan that a card is declined for count, and end where card schemes say", async () => {
  const world = await newWorld({ now: "2026-05-01T12:00:00Z" });
  const { subscriptionId, plan } = await newSubscriber(world);
  await saveSwitchRules(world.ctx, {
    ...{ upgrade: "IMMEDIATE_AND_CHARGE_WITHOUT_PRORATION", downgrade: "DEFERRED" },
    ...{ trial: "keep", version: 0 },
  });
  const offerId = await plan({ title: "Plus", price: "20.00" });
  await setScript(world.publisherId, card, ["insufficient-funds"]);
  await declined(world, 14);
  world.clock.set("2026-05-02T12:00:00Z");
  await switchSubscription(world.ctx, { subscriptionId, offerId });
  expect(await declinesOf(world)).toEqual([15]);
  await expect(switchSubscription(world.ctx, { subscriptionId, offerId })).rejects.toMatchObject({
    code: "subscription.MISSING_PAYMENT_DETAILS",
  });
});

test("a card that is chosen anew is not a new card", async () => {
  const world = await newWorld({ now: "2026-05-01T12:00:00Z" });
  const { subscriptionId, row } = await newSubscriber(world);
  await setScript(world.publisherId, card, ["stolen-card"]);
  await billAt(world, "2026-05-29T12:00:00Z");
  const { paymentDetailsId } = await row();
  const same = { subscriptionId, paymentDetailsId: Number(paymentDetailsId) };
  for (let count = 0; count < 3; count += 1) await changePaymentMethod(world.ctx, same);
  await billAt(world, "2026-05-29T12:00:00Z");
  expect(await triesOf(world)).toHaveLength(1);
  await expect(retryPayment(world.ctx, { subscriptionId })).rejects.toMatchObject({
    code: "subscription.method-refused",
  });
});

test("two subscriptions of one card share what it was declined", async () => {
  const world = await newWorld({ now: "2026-05-01T12:00:00Z" });
  const one = await newSubscriber(world);
  await newSubscriber(world);
  const { paymentDetailsId, customerId } = await one.row();
  await rowsOf(world, ({ db, publisherId }) =>
    db.subscription.updateMany({ where: { publisherId }, data: { paymentDetailsId, customerId } }),
  );
  await setScript(world.publisherId, card, ["insufficient-funds"], "repeat-last");
  world.clock.set("2026-05-20T12:00:00Z");
  await declined(world, 12);
  await billAt(world, "2026-05-29T12:00:00Z");
  expect(await declinesOf(world)).toEqual([12, 14]);
  await billAt(world, "2026-05-30T12:00:00Z");
  await billAt(world, "2026-06-01T14:00:00Z");
  expect(await triesOf(world)).toHaveLength(3);
});
