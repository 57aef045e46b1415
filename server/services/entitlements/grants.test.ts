import { describe, expect, test } from "vitest";
import { listCustomerEntitlements } from "@/server/services/customers/list-customer-entitlements";
import { terminateSubscription } from "@/server/services/subscriptions/terminate-subscription";
import { expectBooksToHold } from "@/server/testing/invariants";
import { newSubscriber } from "@/server/testing/subscriber";
import { newWorld } from "@/server/testing/world";
import { getAccess } from "./get-access";
import { grantAccess } from "./grant-access";
import { revokeAccess } from "./revoke-access";

/** Somebody whose subscription to "Basic" gives them access to it. */
async function watching() {
  const world = await newWorld();
  const { customerId, subscriptionId, row } = await newSubscriber(world);
  const { offerNumber } = await row();
  const offerId = `S${offerNumber}_NL`;
  const grant = (until: string | null = null, ctx = world.ctx) =>
    grantAccess(ctx, { customerId, offerId, until, reason: "Waited for us for a week" });
  const mayWatch = async () => {
    const customer = world.as({ kind: "customer", customerId });
    return (await getAccess(customer, { offerId })).isGranted;
  };
  const entitlements = () => listCustomerEntitlements(world.ctx, { customerId });
  return { world, customerId, subscriptionId, offerId, grant, mayWatch, entitlements };
}

describe("access that is given by hand", () => {
  test("stands beside what a subscription gives: the end of either leaves the other", async () => {
    const { world, subscriptionId, grant, mayWatch } = await watching();
    const { entitlementId } = await grant();
    await revokeAccess(world.ctx, { entitlementId });
    expect(await mayWatch()).toBe(true); // by the subscription

    await grant();
    await terminateSubscription(world.ctx, { subscriptionId, reason: "" });
    expect(await mayWatch()).toBe(true); // by hand
    await expectBooksToHold(world);
  });

  test("of two grants, the end of one leaves the other", async () => {
    const { world, subscriptionId, grant, mayWatch } = await watching();
    await terminateSubscription(world.ctx, { subscriptionId, reason: "" });
    const [first, second] = [await grant(), await grant("2026-12-24")];
    await revokeAccess(world.ctx, first);
    expect(await mayWatch()).toBe(true);
    await revokeAccess(world.ctx, second);
    await revokeAccess(world.ctx, second);
    expect(await mayWatch()).toBe(false);
  });

  test("ends with its last day where the publisher is, and says who gave it and why", async () => {
    const { world, subscriptionId, grant, mayWatch, entitlements } = await watching();
    await terminateSubscription(world.ctx, { subscriptionId, reason: "" });
    await grant("2026-12-24");
    expect((await entitlements()).find(({ source }) => source === "manual")).toMatchObject({
      endsAt: new Date("2026-12-24T23:00:00Z"), // midnight in Amsterdam
      reason: "Waited for us for a week",
      grantedBy: "Robin Rivers",
      state: "active",
    });
    world.clock.set("2026-12-24T22:59:59Z");
    expect(await mayWatch()).toBe(true);
    world.clock.set("2026-12-24T23:00:00Z");
    expect(await mayWatch()).toBe(false);
    await expect(grant("2026-12-24")).rejects.toMatchObject({ code: "entitlement.past" });
  });

  test("is nothing that a subscription's own access can be taken back with", async () => {
    const { world, entitlements } = await watching();
    const [ofSubscription] = await entitlements();
    await expect(
      revokeAccess(world.ctx, { entitlementId: ofSubscription?.id ?? "" }),
    ).rejects.toMatchObject({ code: "entitlement.of-subscription" });
  });

  test("is for one's own offers and customers, and takes the permission to care for them", async () => {
    const { world, customerId, grant } = await watching();
    const other = await watching();
    const input = { customerId, until: null, reason: "Waited for us" };
    await expect(
      grantAccess(world.ctx, { ...input, offerId: other.offerId }),
    ).rejects.toMatchObject({ code: "offer.not-found" });
    await expect(grant(null, other.world.ctx)).rejects.toMatchObject({ kind: "not-found" });
    const { ctx } = await world.newAdmin({ customerAccounts: true, billing: true });
    await expect(grant(null, ctx)).rejects.toMatchObject({ kind: "forbidden" });
  });
});
