import { afterAll, beforeAll, expect, test } from "vitest";
import { commerceRows } from "@/server/testing/commerce-rows";
import { newPublisherToken, resultIn, rpcShapes, startJsonRpc } from "@/server/testing/json-rpc";
import { newPresentWorld } from "@/server/testing/mediastore";
import type { OfferRow } from "@/server/testing/offer-rows";
import type { TransactionRow } from "@/server/testing/sale-rows";
import type { World } from "@/server/testing/world";

let rpc: Awaited<ReturnType<typeof startJsonRpc>>;
beforeAll(async () => {
  rpc = await startJsonRpc();
});
afterAll(() => rpc.close(0));

const days = (count: number) => new Date(Date.now() + count * 86_400_000);

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
