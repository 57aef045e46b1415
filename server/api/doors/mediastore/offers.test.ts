import { afterAll, beforeAll, expect, test } from "vitest";
import { commerceRows } from "@/server/testing/commerce-rows";
import { newGuest } from "@/server/testing/customers";
import {
  dataOf,
  newPresentWorld,
  refusalIn,
  shapes,
  startMediaStore,
} from "@/server/testing/mediastore";
import type { World } from "@/server/testing/world";

let store: Awaited<ReturnType<typeof startMediaStore>>;
let world: World;
beforeAll(async () => {
  store = await startMediaStore();
  world = await newPresentWorld();
});
afterAll(() => store.close(0));

test("an offer with the tax of its country, included in the price", async () => {
  const { number } = await commerceRows(world).offer({
    title: "Sport Pass",
    priceMinor: 1210,
    trial: { unit: "day", amount: 7 },
    tags: ["all"],
  });
  for (const id of [`S${number}_NL`, `S${number}`]) {
    const offer = await dataOf(await store.get(`/offers/${id}?customerIP=192.0.2.7`), shapes.offer);
    expect(offer).toMatchObject({
      offerId: `S${number}_NL`,
      offerTitle: "Sport Pass",
      offerDescription: "",
      offerPrice: 12.1,
      offerCurrency: "EUR",
      offerCurrencySymbol: "€",
      customerPriceInclTax: 12.1,
      customerPriceExclTax: 10, // 12.10 / 1.21
      applicableTaxRate: 0.21,
      customerCountry: "NL",
      active: true,
      period: "month",
      freeDays: 7,
      freePeriods: 0,
      accessToTags: ["(all)"],
    });
  }
});

test("an offer whose tax comes on top, in a currency without decimals", async () => {
  const rows = commerceRows(world);
  const plus = await rows.offer({
    country: "US",
    currency: "USD",
    priceMinor: 999,
    isTaxIncluded: false,
  });
  expect(await dataOf(await store.get(`/offers/S${plus.number}_US`), shapes.offer)).toMatchObject({
    customerPriceInclTax: 9.99,
    customerPriceExclTax: 9.99,
    applicableTaxRate: 0,
    offerCurrencySymbol: "$",
  });
  const yen = await rows.offer({ country: "JP", currency: "JPY", priceMinor: 500 });
  expect(await dataOf(await store.get(`/offers/S${yen.number}_JP`), shapes.offer)).toMatchObject({
    offerPrice: 500,
    offerCurrencySymbol: "¥",
  });
});

test("one that was taken off sale says so, and one that never was on sale is none", async () => {
  const rows = commerceRows(world);
  const [inactive, draft] = [
    await rows.offer({ state: "inactive" }),
    await rows.offer({ state: "draft" }),
  ];
  const found = await store.get(`/offers/S${inactive.number}_NL`);
  expect(await dataOf(found, shapes.offer)).toMatchObject({ active: false });
  expect((await store.get(`/offers/S${draft.number}_NL`)).status).toBe(404);
});

test("a token that is not asked for is not looked at", async () => {
  const { number } = await commerceRows(world).offer();
  expect((await store.get(`/offers/S${number}_NL`, "nonsense")).status).toBe(200);
});

test.each([
  ["an unknown offer", "/offers/S100000000_US", 404, "REQ0100", "does not exist"],
  ["an id of no offer", "/offers/nonsense", 400, "REQ0003", "Invalid param offerId"],
  ["a huge number", "/offers/S99999999999999999999_US", 400, "REQ0003", "Invalid param offerId"],
  ["SQL", "/offers/S1'%20OR%201=1", 400, "REQ0003", "Invalid param offerId"],
  [
    "a wrong address",
    "/offers/S100000000_US?customerIP=home",
    400,
    "REQ0002",
    "Invalid param customerIP",
  ],
])("%s is refused", async (_, path, status, code, text) => {
  const refusal = await refusalIn(await store.get(path));
  expect(refusal).toMatchObject({ status, code });
  expect(refusal.message).toContain(text);
});

test("access: granted until its end, granted for ever, and not granted", async () => {
  const rows = commerceRows(world);
  const [sport, film] = [await rows.offer(), await rows.offer({ letter: "A" })];
  const { jwt, customerId } = await newGuest(world);
  const customer = { id: BigInt(customerId) };
  const ask = async (id: string) =>
    dataOf(await store.get(`/entitlements/${id}`, jwt), shapes.entitlement);

  expect(await ask(`S${sport.number}_NL`)).toEqual({ accessGranted: false, expiresAt: null });
  const endsAt = new Date(Math.floor(Date.now() / 1000) * 1000 + 3_600_000);
  await rows.entitlement({ customer, offer: sport, endsAt });
  await rows.entitlement({ customer, offer: film });
  expect(await ask(`S${sport.number}`)).toEqual({
    accessGranted: true,
    expiresAt: endsAt.getTime() / 1000,
  });
  expect(await ask(`A${film.number}_NL`)).toEqual({
    accessGranted: true,
    expiresAt: 2_145_913_200,
  });
});

test("access: a token and an offer of this publisher are needed", async () => {
  const elsewhere = await newPresentWorld();
  const foreign = await commerceRows(elsewhere).offer();
  const { jwt } = await newGuest(world);
  const refused = async (id: string, token?: string) =>
    refusalIn(await store.get(`/entitlements/${id}`, token));
  expect(await refused("S100000000_US")).toMatchObject({ status: 401, code: "AUTH0001" });
  expect(await refused("S100000000_US", "x.y.z")).toMatchObject({ status: 401, code: "AUTH0002" });
  expect(await refused("S100000000_US", jwt)).toMatchObject({ status: 404, code: "REQ0100" });
  expect(await refused(`S${foreign.number}_NL`, jwt)).toMatchObject({
    status: 404,
    code: "REQ0100",
  });
  expect(await refused("sport", jwt)).toMatchObject({ status: 400, code: "REQ0003" });
});
