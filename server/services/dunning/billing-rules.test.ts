import { expect, test } from "vitest";
import { inTransaction } from "@/server/context";
import { defaultRules } from "@/server/domain/billing/dunning";
import { paymentMethod } from "@/server/services/payments/payment-method";
import { newWorld, type World } from "@/server/testing/world";
import { billingRulesOf, loadBillingRules } from "./billing-rules";

const chosen = {
  dunning: { authorisesFirst: false, attemptHours: [24, 0, -24], graceHours: 26 },
  announceHours: 48,
};

const store = (world: World) =>
  inTransaction(world.ctx, async (tx) => {
    const { id } = await paymentMethod(tx, "sandbox", "card");
    await tx.db.dunningSetting.create({
      data: {
        publisherId: tx.publisherId,
        paymentMethodId: id,
        period: "monthly",
        ...chosen.dunning,
        announceHours: chosen.announceHours,
        updatedAt: tx.wall.now(),
      },
    });
    return id;
  });

test("what was chosen counts for its method and period, and defaults for all others", async () => {
  const world = await newWorld();
  const card = await store(world);
  const rulesFor = await inTransaction(world.ctx, loadBillingRules);
  expect(rulesFor(card, "monthly")).toEqual(chosen);
  expect(rulesFor(card, "annual")).toEqual(defaultRules.annual);
  expect(rulesFor(card + 1n, "monthly")).toEqual(defaultRules.monthly);
});

test("one subscription's rules can be asked for alone", async () => {
  const world = await newWorld();
  const paymentMethodId = await store(world);
  const rules = await inTransaction(world.ctx, (tx) =>
    billingRulesOf(tx, { paymentMethodId, period: "monthly" }),
  );
  expect(rules).toEqual(chosen);
});

test("another publisher's choice counts for nobody else", async () => {
  const card = await store(await newWorld());
  const other = await newWorld();
  const rulesFor = await inTransaction(other.ctx, loadBillingRules);
  expect(rulesFor(card, "monthly")).toEqual(defaultRules.monthly);
});
