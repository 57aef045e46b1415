import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inTransaction } from "@/server/context";
import { commerceRows } from "@/server/testing/commerce-rows";
import { newGuest, setCustomerState } from "@/server/testing/customers";
import {
  codeIn,
  newPublisherToken,
  resultIn,
  rpcShapes,
  startJsonRpc,
} from "@/server/testing/json-rpc";
import { newPresentWorld } from "@/server/testing/mediastore";
import type { World } from "@/server/testing/world";

let rpc: Awaited<ReturnType<typeof startJsonRpc>>;
let world: World;
beforeAll(async () => {
  rpc = await startJsonRpc();
  world = await newPresentWorld();
});
afterAll(() => rpc.close(0));

const days = (count: number) => new Date(Date.now() + count * 86_400_000);

describe("getAccessStatus", () => {
  const ask = async (params: Record<string, unknown>) =>
    resultIn(await rpc.call("getAccessStatus", params), rpcShapes.access);
  const codeOf = async (params: Record<string, unknown>) =>
    codeIn(await rpc.call("getAccessStatus", params));
  const no = {
    accessGranted: false,
    grantType: null,
    expiresAt: null,
    purchasedDirectly: false,
    socialCommissionUrl: null,
  };

  test("says yes for what a customer holds, until when, and through what", async () => {
    const rows = commerceRows(world);
    const [pass, sport] = [await rows.offer({ tags: ["all"] }), await rows.offer()];
    const { customerToken, customerId } = await newGuest(world);
    const offerId = `S${sport.number}_NL`;
    expect(await ask({ customerToken, offerId })).toEqual(no);

    await rows.entitlement({ customer: { id: BigInt(customerId) }, offer: pass });
    expect(await ask({ customerToken, offerId, ipAddress: "192.0.2.7" })).toEqual({
      ...no,
      accessGranted: true,
      grantType: "direct-purchase",
      expiresAt: 2_145_913_200,
    });
    const endsAt = new Date("2030-01-01T00:00:00Z");
    await rows.entitlement({ customer: { id: BigInt(customerId) }, offer: sport, endsAt });
    expect(await ask({ token: customerToken, offerId: `S${sport.number}` })).toMatchObject({
      accessGranted: true,
      grantType: "direct-purchase",
      purchasedDirectly: true,
    });
  });

  test.each([{}, { customerToken: "" }, { customerToken: null }, { token: "" }])(
    "a visitor who is not signed in has no access, which is no error: %j",
    async (params) => expect(await ask({ offerId: "S123456789_US", ...params })).toEqual(no),
  );

  test("refuses a token that is none or over, an unknown offer, a wrong address", async () => {
    const { number } = await commerceRows(world).offer();
    const offerId = `S${number}_NL`;
    const guest = await newGuest(world);
    const { customerToken } = guest;
    for (const wrong of ["A".repeat(48), "x", guest.refreshToken, 7, { a: 1 }]) {
      expect(await codeOf({ customerToken: wrong, offerId })).toBe(1);
    }
    for (const unknown of ["S100000000_US", "nonsense", undefined, ""]) {
      expect(await codeOf({ customerToken, offerId: unknown })).toBe(4);
    }
    const foreign = await commerceRows(await newPresentWorld()).offer();
    expect(await codeOf({ customerToken, offerId: `S${foreign.number}_NL` })).toBe(4);
    expect(await codeOf({ customerToken, offerId, ipAddress: "home" })).toBe(16);

    await inTransaction(world.system, ({ db, publisherId }) =>
      db.customerToken.updateMany({
        where: { publisherId, customerId: guest.customerId },
        data: { expiresAt: days(-1) },
      }),
    );
    expect(await codeOf({ customerToken, offerId })).toBe(1);
  });

  test("a blocked customer is not active", async () => {
    const { number } = await commerceRows(world).offer();
    const { customerToken, customerId } = await newGuest(world);
    await setCustomerState(world, customerId, "blocked");
    expect(await codeOf({ customerToken, offerId: `S${number}` })).toBe(12);
    expect(codeIn(await rpc.call("getCustomer", { customerToken }))).toBe(12);
  });
});

describe("generateCustomerToken", () => {
  test("hands out a token that speaks for the customer", async () => {
    const publisherToken = await newPublisherToken(world);
    const { email, customerId } = await newGuest(world, { firstName: "Robin", lastName: "Rivers" });
    const params = { publisherToken, customerEmail: email.toUpperCase() };
    const { token } = resultIn(await rpc.call("generateCustomerToken", params), rpcShapes.token);
    const customer = await rpc.call("getCustomer", { customerToken: token, publisherToken: "" });
    expect(resultIn(customer, rpcShapes.customer)).toEqual({
      id: String(customerId),
      email,
      displayName: "Robin Rivers",
      firstName: "Robin",
      lastName: "Rivers",
      currency: "EUR",
      locale: "nl_NL",
      country: "NL",
    });
  });

  test("refuses what is missing, malformed, unknown or blocked", async () => {
    const publisherToken = await newPublisherToken(world);
    const blocked = await newGuest(world);
    await setCustomerState(world, blocked.customerId, "blocked");
    const codeOf = async (customerEmail: unknown) =>
      codeIn(await rpc.call("generateCustomerToken", { publisherToken, customerEmail }));
    expect(await codeOf(undefined)).toBe(11);
    expect(await codeOf("")).toBe(11);
    expect(await codeOf("robin")).toBe(10);
    expect(await codeOf("nobody@example.com")).toBe(10);
    expect(await codeOf(blocked.email)).toBe(12);
  });
});

test("getCustomer shows the address of who has no name", async () => {
  const { customerToken, email } = await newGuest(world);
  const customer = resultIn(await rpc.call("getCustomer", { customerToken }), rpcShapes.customer);
  expect(customer).toMatchObject({ displayName: email, firstName: "", lastName: "" });
  for (const wrong of ["", undefined, "A".repeat(48), 7]) {
    expect(codeIn(await rpc.call("getCustomer", { customerToken: wrong }))).toBe(1);
  }
});
