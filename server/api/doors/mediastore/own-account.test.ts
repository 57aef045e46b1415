import { afterAll, beforeAll, expect, test } from "vitest";
import { signCustomerJwt } from "@/server/auth/customer-jwt";
import { inTransaction } from "@/server/context";
import { commerceRows } from "@/server/testing/commerce-rows";
import { newGuest, setCustomerState } from "@/server/testing/customers";
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

const days = (count: number) => new Date(world.clock.now().getTime() + count * 86_400_000);

test("a customer reads their profile, by their own token alone", async () => {
  const [one, other] = [await newGuest(world), await newGuest(world)];
  const answer = await store.get(`/customers/${one.customerId}`, one.jwt);
  expect(await dataOf(answer, shapes.customer)).toMatchObject({
    id: String(one.customerId),
    email: one.email,
    lastLoginDate: null,
    externalData: null,
  });
  expect(answer.headers.get("cache-control")).toBe("no-store");
  const foreign = await store.get(`/customers/${one.customerId}`, other.jwt);
  expect(await refusalIn(foreign)).toMatchObject({ status: 403, code: "AUTH0002" });
});

test("a token of another publisher opens nobody here", async () => {
  const mine = await newGuest(world);
  const elsewhere = await newPresentWorld();
  const { customerId } = mine;
  const token = await signCustomerJwt(
    { publisherId: elsewhere.publisherId, customerId },
    new Date(),
  );
  expect(await refusalIn(await store.get(`/customers/${customerId}`, token))).toMatchObject({
    status: 401,
    code: "AUTH0002",
    message: "Invalid JWT token",
  });
});

test.each([
  "/customers/123456789",
  "/customers/123456789/subscriptions",
  "/customers/123456789/offers",
])("%s takes a token that lives", async (path) => {
  const { jwt, customerId } = await newGuest(world);
  const own = path.replace("123456789", String(customerId));
  const over = await signCustomerJwt({ publisherId: world.publisherId, customerId }, days(-1));
  const refused = async (token?: string) => refusalIn(await store.get(own, token));
  expect(await refused()).toMatchObject({ status: 401, code: "AUTH0001" });
  expect(await refused("")).toMatchObject({ status: 401, code: "AUTH0001" });
  expect(await refused(`${jwt}x`)).toMatchObject({ status: 401, code: "AUTH0002" });
  expect(await refused(over)).toMatchObject({ status: 401, code: "AUTH0003" });
  const basic = await store.ask(own, { headers: { authorization: `Basic ${jwt}` } });
  expect(await refusalIn(basic)).toMatchObject({ status: 401, code: "AUTH0002" });

  const wrongPath = await store.get(path.replace("123456789", "12x"), jwt);
  expect(await refusalIn(wrongPath)).toMatchObject({
    status: 400,
    code: "REQ0003",
    message: expect.stringContaining("Invalid param customerId"),
  });
  await setCustomerState(world, customerId, "blocked");
  expect(await refused(jwt)).toMatchObject({ status: 401, code: "AUTH0002" });
});

test("subscriptions: what runs and what was stopped, newest first, nothing that is over", async () => {
  const rows = commerceRows(world);
  const { customerId, jwt } = await newGuest(world);
  const customer = await inTransaction(world.system, ({ db, publisherId }) =>
    db.customer.findUniqueOrThrow({
      where: { publisherId_id: { publisherId, id: BigInt(customerId) } },
    }),
  );
  const offer = await rows.offer({ title: "Sport Pass", priceMinor: 1210 });
  const subscribe = (startedAt: Date) => rows.subscription({ customer, offer, startedAt });
  const [running, stopped, ended] = [
    await subscribe(days(-3)),
    await subscribe(days(-2)),
    await subscribe(days(-1)),
  ];
  await inTransaction(world.system, async ({ db, publisherId }) => {
    await db.subscription.update({
      where: { publisherId_id: { publisherId, id: stopped.id } },
      data: {
        state: "stopped",
        stoppedAt: days(0),
        stopEndsAs: "customer",
        restorableUntil: days(30),
        nextPaymentAt: null,
        nextPaymentMinor: null,
      },
    });
    await db.subscription.update({
      where: { publisherId_id: { publisherId, id: ended.id } },
      data: { state: "terminated", endedAt: days(0), endReason: "customer", mrrMinor: 0 },
    });
  });

  const path = `/customers/${customerId}/subscriptions`;
  const { items } = await dataOf(await store.get(path, jwt), shapes.subscriptions);
  expect(items.map(({ subscriptionId, status }) => [subscriptionId, status])).toEqual([
    [Number(stopped.id), "cancelled"],
    [Number(running.id), "active"],
  ]);
  expect(items[0]).toMatchObject({ nextPaymentAt: null, nextPaymentPrice: 12.1 });
  expect(items[1]).toMatchObject({
    offerId: `S${offer.number}_NL`,
    offerTitle: "Sport Pass",
    period: "month",
    totalPrice: 12.1,
    nextPaymentPrice: 12.1,
    nextPaymentCurrency: "EUR",
    paymentMethod: "card",
    inTrial: false,
    startedAt: Math.floor(running.startedAt.getTime() / 1000),
    expiresAt: Math.floor(running.currentPeriodEndsAt.getTime() / 1000),
  });
});

test("offers: subscriptions beside what was given by hand", async () => {
  const rows = commerceRows(world);
  const { customerId, jwt } = await newGuest(world, { currency: "USD" });
  const customer = await inTransaction(world.system, ({ db, publisherId }) =>
    db.customer.findUniqueOrThrow({
      where: { publisherId_id: { publisherId, id: BigInt(customerId) } },
    }),
  );
  const [sport, film] = [await rows.offer(), await rows.offer({ letter: "A", title: "One Film" })];
  await rows.subscription({ customer, offer: sport });
  await rows.entitlement({ customer, offer: film, startsAt: days(-1) });
  await rows.entitlement({ customer, offer: film, startsAt: days(-9), endsAt: days(-1) });
  await rows.entitlement({ customer, offer: film, revokedAt: days(0) });

  const { items } = await dataOf(
    await store.get(`/customers/${customerId}/offers`, jwt),
    shapes.ownOffers,
  );
  expect(items).toHaveLength(2);
  expect(items[0]).toMatchObject({ offerType: "S", status: "active", customerCurrency: "USD" });
  expect(items[1]).toMatchObject({
    offerId: `A${film.number}_NL`,
    offerType: "A",
    offerTitle: "One Film",
    expiresAt: 2_145_913_200,
  });
});

test("who has nothing hears of nothing", async () => {
  const { customerId, jwt } = await newGuest(world);
  for (const what of ["subscriptions", "offers"]) {
    const answer = await store.get(`/customers/${customerId}/${what}`, jwt);
    expect(await dataOf(answer, shapes.subscriptions)).toEqual({ items: [] });
  }
});
