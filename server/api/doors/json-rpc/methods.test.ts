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
import type { OfferRow } from "@/server/testing/offer-rows";
import type { TransactionRow } from "@/server/testing/sale-rows";
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
      grantType: "manual",
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

describe("listTransactions", () => {
  let own: World;
  let publisherToken: string;
  let emails: string[];
  let sold: TransactionRow[];
  let offers: OfferRow[];
  beforeAll(async () => {
    own = await newPresentWorld();
    publisherToken = await newPublisherToken(own);
    const rows = commerceRows(own);
    const [monthly, dollars] = [
      await rows.offer({ priceMinor: 1210, title: "Sport Pass", description: "All matches" }),
      await rows.offer({ priceMinor: 500, currency: "USD", country: "US", isTaxIncluded: false }),
    ];
    const [robin, sam] = [
      await rows.customer({ firstName: "Robin", lastName: "Rivers" }),
      await rows.customer({ country: "US", currency: "USD" }),
    ];
    const sell = (customer: typeof robin, offer: typeof monthly, at: number, more = {}) =>
      rows.transaction({ customer, offer, occurredAt: days(at), ...more });
    sold = [
      await sell(robin, monthly, -4, { externalData: "order 7" }),
      await sell(robin, monthly, -3, { kind: "renewal", couponCode: "HELLO" }),
      await sell(sam, dollars, -2, { taxBasisPoints: 0 }),
      await sell(sam, monthly, -1),
    ];
    await rows.refund({ transaction: sold[3]! });
    offers = [monthly, dollars];
    emails = [robin.email, sam.email];
  });

  const list = async (params: Record<string, unknown> = {}) =>
    resultIn(
      await rpc.call("listTransactions", { publisherToken, ...params }),
      rpcShapes.transactions,
    );
  const idsOf = async (criteria: unknown) =>
    (await list({ criteria })).items.map(({ transactionId }) => transactionId);
  const ids = (...places: number[]) => places.map((at) => `T${sold[at]!.number}`);

  test("newest first, with the sums of the publisher's own currency", async () => {
    const { items, ...totals } = await list({ offset: "0", limit: "10", criteria: [] });
    expect(items.map(({ transactionId }) => transactionId)).toEqual(ids(3, 2, 1, 0));
    expect(items[3]).toMatchObject({
      transactionType: "initial",
      transactionExternalData: "order 7",
      offerId: `S${offers[0]!.number}_NL`,
      offerType: "subscription",
      offerTitle: "Sport Pass",
      offerDescription: "All matches",
      offerPeriod: "monthly",
      siteName: "Lighthouse TV",
      publisherId: Number(own.publisherId),
      customerEmail: emails[0],
      customerName: "Robin Rivers",
      transactionPriceExclTax: "10.0000", // 12.10 / 1.21
      transactionCurrency: "EUR",
      cancellationDisabled: false,
    });
    expect(items[0]?.cancellationDisabled).toBe(true);
    expect(totals).toMatchObject({
      totalItemCount: 4,
      couponsUsed: 1,
      publisherTransactionPrice: "30.0000", // three at 10.00
      totalEarnings: "20.0000", // one of them given back
      totalRevenue: "36.3000", // three at 12.10
      publisherCurrency: "EUR",
    });
  });

  test("a page is cut out, the totals stay whole", async () => {
    const { items, totalItemCount } = await list({ offset: 1, limit: 2 });
    expect(items.map(({ transactionId }) => transactionId)).toEqual(ids(2, 1));
    expect(totalItemCount).toBe(4);
    expect((await list({ offset: 999_999_999_999_999 })).items).toEqual([]);
    expect((await list({ limit: 0 })).items).toEqual([]);
    expect((await list({ limit: 1_000_000 })).items).toHaveLength(4);
  });

  test("each criterion narrows it", async () => {
    const at = (days: Date) => String(Math.floor(days.getTime() / 1000));
    expect(await idsOf({ transactionId: ids(1)[0] })).toEqual(ids(1));
    expect(await idsOf({ customerEmail: emails[0]!.toUpperCase() })).toEqual(ids(1, 0));
    expect(await idsOf({ offerId: `S${offers[1]!.number}` })).toEqual(ids(2));
    expect(await idsOf({ offerId: `S${offers[1]!.number}_NL` })).toEqual([]);
    expect(await idsOf({ offerType: "subscription" })).toEqual(ids(3, 2, 1, 0));
    expect(await idsOf({ offerType: "event" })).toEqual([]);
    expect(await idsOf({ dateFrom: at(days(-2.5)), dateTo: at(days(-1.5)) })).toEqual(ids(2));
    expect(await idsOf({ customerEmail: emails[1], dateTo: at(days(-1.5)) })).toEqual(ids(2));
    expect(await idsOf({ associateEmail: "", transactionId: null })).toEqual(ids(3, 2, 1, 0));
  });

  test("what cannot be anybody's finds nothing", async () => {
    for (const criteria of [
      { transactionId: "T1" },
      { transactionId: "9".repeat(40) },
      { customerEmail: "nobody@example.com" },
      { offerId: "nonsense" },
      { campaignId: "none" },
      { associateEmail: "someone@example.com" },
      { publisherEmail: "someone@example.com" },
    ]) {
      expect(await list({ criteria })).toMatchObject({ items: [], totalItemCount: 0 });
    }
  });

  test("another publisher's sales are none of this one's", async () => {
    const other = await newPublisherToken(await newPresentWorld());
    expect(await list({ publisherToken: other })).toMatchObject({ items: [], totalItemCount: 0 });
  });

  test("what is no number, date or list of criteria is named", async () => {
    for (const [params, name] of [
      [{ offset: -1 }, "offset"],
      [{ limit: "many" }, "limit"],
      [{ criteria: "all" }, "criteria"],
      [{ criteria: { dateFrom: "yesterday" } }, "criteria.dateFrom"],
    ] as const) {
      const answer = await rpc.call("listTransactions", { publisherToken, ...params });
      expect(answer.error).toEqual({ code: -32602, message: `Invalid param ${name}` });
    }
  });
});
