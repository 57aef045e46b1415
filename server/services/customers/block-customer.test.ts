import { describe, expect, test } from "vitest";
import { getAccess } from "@/server/services/entitlements/get-access";
import { grantAccess } from "@/server/services/entitlements/grant-access";
import { resumeSubscription } from "@/server/services/subscriptions/resume-subscription";
import { newRegisteredCustomer, strangerTo, customerPassword } from "@/server/testing/customers";
import { expectBooksToHold } from "@/server/testing/invariants";
import { rowsOf } from "@/server/testing/purchases";
import { newSubscriber } from "@/server/testing/subscriber";
import { newWorld } from "@/server/testing/world";
import { anonymiseCustomer } from "./anonymise-customer";
import { blockCustomer, unblockCustomer } from "./block-customer";
import { deletePaymentMethod } from "./delete-payment-method";
import { refreshCustomerTokens } from "./refresh-customer-tokens";
import { signInCustomer } from "./sign-in-customer";

describe("a customer who is blocked", () => {
  test("can neither sign in nor go on with what they were signed in with", async () => {
    const world = await newWorld();
    const { customerId, email, refreshToken } = await newRegisteredCustomer(world);
    await blockCustomer(world.ctx, { customerId });
    const signIn = () => signInCustomer(strangerTo(world), { email, password: customerPassword });
    await expect(signIn()).rejects.toMatchObject({ kind: "unauthenticated" });
    const refresh = refreshCustomerTokens(strangerTo(world), { refreshToken });
    await expect(refresh).rejects.toMatchObject({ kind: "unauthenticated" });
    await unblockCustomer(world.ctx, { customerId });
    await signIn();
  });

  test("cannot watch and is not charged any more; let in again, they can, and can be resumed", async () => {
    const world = await newWorld();
    const { customerId, subscriptionId, row } = await newSubscriber(world);
    const { offerNumber, offerCountry } = await row();
    const offerId = `S${offerNumber}_${offerCountry}`;
    const customer = world.as({ kind: "customer", customerId });
    await blockCustomer(world.ctx, { customerId });
    await blockCustomer(world.ctx, { customerId });
    await expect(getAccess(customer, { offerId })).rejects.toMatchObject({ code: "customer.gone" });
    expect(await row()).toMatchObject({ state: "stopped", nextPaymentAt: null });
    await expect(
      grantAccess(world.ctx, { customerId, offerId, until: null, reason: "A gift" }),
    ).rejects.toMatchObject({ code: "customer.not-active" });

    await unblockCustomer(world.ctx, { customerId });
    expect(await getAccess(customer, { offerId })).toMatchObject({ isGranted: true });
    await resumeSubscription(world.ctx, { subscriptionId });
    expect(await row()).toMatchObject({ state: "active" });
    await expectBooksToHold(world);
  });

  test("is told of in the log, and blocked by those alone who may change accounts", async () => {
    const world = await newWorld();
    const { customerId } = await newSubscriber(world);
    const { ctx } = await world.newAdmin({ customerRelationship: true });
    for (const act of [blockCustomer, unblockCustomer]) {
      await expect(act(ctx, { customerId })).rejects.toMatchObject({ kind: "forbidden" });
    }
    await blockCustomer(world.ctx, { customerId });
    const entry = await rowsOf(world, ({ db, publisherId }) =>
      db.auditEntry.findFirst({ where: { publisherId, action: "customer.blocked" } }),
    );
    expect(entry).toMatchObject({ before: { state: "active" }, after: { state: "blocked" } });
  });

  test("who was anonymised is nobody to block or to let in", async () => {
    const world = await newWorld();
    const { customerId } = await newSubscriber(world);
    await anonymiseCustomer(world.ctx, { customerId });
    for (const act of [blockCustomer, unblockCustomer]) {
      await expect(act(world.ctx, { customerId })).rejects.toMatchObject({
        code: "customer.anonymised",
      });
    }
  });
});

describe("a payment method that is taken away", () => {
  test("is charged no more, and its subscription waits for another", async () => {
    const world = await newWorld();
    const { customerId, row } = await newSubscriber(world);
    const paymentDetailsId = Number((await row()).paymentDetailsId);
    const own = world.as({ kind: "customer", customerId });
    await deletePaymentMethod(own, { customerId, paymentDetailsId });
    expect(await row()).toMatchObject({ paymentDetailsId: null, state: "active" });
    await expect(
      deletePaymentMethod(world.ctx, { customerId, paymentDetailsId }),
    ).rejects.toMatchObject({ code: "payment-method.not-found" });
    await expectBooksToHold(world);
  });

  test("is one's own, or an admin's to take who cares for customers", async () => {
    const world = await newWorld();
    const { customerId, row } = await newSubscriber(world);
    const input = { customerId, paymentDetailsId: Number((await row()).paymentDetailsId) };
    const other = world.as({ kind: "customer", customerId: 500_000_001 });
    const { ctx } = await world.newAdmin({ customerAccounts: true });
    for (const refused of [other, ctx]) {
      await expect(deletePaymentMethod(refused, input)).rejects.toMatchObject({
        kind: "forbidden",
      });
    }
  });
});
