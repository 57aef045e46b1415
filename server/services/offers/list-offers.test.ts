import { describe, expect, test } from "vitest";
import type { ServiceContext } from "@/server/context";
import { rowsBehindOffer } from "@/server/domain/rows-behind-offer";
import { countSubscriptions } from "@/server/services/subscriptions/count-subscriptions";
import { totalTransactions } from "@/server/services/transactions/total-transactions";
import { commerceRows } from "@/server/testing/commerce-rows";
import { newOffer } from "@/server/testing/offers";
import { newWorld, type World } from "@/server/testing/world";
import { countOffers } from "./count-offers";
import { getOffer } from "./get-offer";
import { listOfferFacets } from "./list-offer-facets";
import { listOffers } from "./list-offers";

/** Four offers, a day apart. */
async function worldWithOffers() {
  const world = await newWorld();
  const make = async (at: string, typed: Parameters<typeof newOffer>[1]) => {
    world.clock.set(at);
    return newOffer(world.ctx, typed);
  };
  await make("2026-03-01T12:00Z", { title: "Film club", tags: ["film"], price: "4.99" });
  await make("2026-03-02T12:00Z", {
    title: "Sport Pass",
    tags: ["sport", "live"],
    trial: { unit: "day", amount: 7 },
  });
  await make("2026-03-03T12:00Z", { title: "Sport Pass yearly", tags: ["sport"], period: "year" });
  await make("2026-03-04T12:00Z", { title: "Everything", isPublished: false, price: "12.50" });
  return world;
}

const titlesOf = async (world: World, input = {}) =>
  (await listOffers(world.ctx, input)).rows.map(({ title }) => title);

describe("the list of offers", () => {
  test("says what is sold, the last changed first", async () => {
    const world = await worldWithOffers();
    const { rows, total } = await listOffers(world.ctx, {});
    expect(rows).toMatchObject([
      { title: "Everything", state: "draft", price: { minor: 1250, currency: "EUR" } },
      { title: "Sport Pass yearly", period: "year", trial: null },
      {
        title: "Sport Pass",
        state: "active",
        period: "month",
        trial: { unit: "day", amount: 7 },
        tags: ["live", "sport"],
        isTaxIncluded: true,
        activeSubscriptions: 0,
        revenue: [],
      },
      { title: "Film club" },
    ]);
    expect(rows[0]?.offerId).toBe(`${rows[0]?.shortId}_NL`);
    expect(total).toEqual({ count: 4, isCapped: false });
    expect(await countOffers(world.ctx, { f: "state.any:active" })).toEqual({ count: 3 });
  });

  test("is filtered by state, period, tag, trial, price and days", async () => {
    const world = await worldWithOffers();
    const found = (f: string) => titlesOf(world, { f, sort: "title" });

    expect(await found("state.any:draft,inactive")).toEqual(["Everything"]);
    expect(await found("period.any:year")).toEqual(["Sport Pass yearly"]);
    expect(await found("tag.any:sport")).toEqual(["Sport Pass", "Sport Pass yearly"]);
    expect(await found("tag.any:live,film")).toEqual(["Film club", "Sport Pass"]);
    expect(await found("tag.none:sport")).toEqual(["Everything", "Film club"]);
    expect(await found("trial.any:day")).toEqual(["Sport Pass"]);
    expect(await found("trial.none:day")).toHaveLength(3);
    expect(await found("price.gte:799EUR")).toEqual([
      "Everything",
      "Sport Pass",
      "Sport Pass yearly",
    ]);
    expect(await found("price.gte:1USD")).toEqual([]);
    expect(await found("createdAt.lte:2026-03-02;updatedAt.gte:2026-03-02")).toEqual([
      "Sport Pass",
    ]);
  });

  test("is searched by the beginning of a word, or by an id, short or long", async () => {
    const world = await worldWithOffers();
    const [draft] = (await listOffers(world.ctx, {})).rows;

    expect(await titlesOf(world, { q: "pass" })).toEqual(["Sport Pass yearly", "Sport Pass"]);
    expect(await titlesOf(world, { q: "ass" })).toEqual([]);
    expect(await titlesOf(world, { q: "100%" })).toEqual([]);
    for (const q of [draft!.offerId, draft!.shortId.toLowerCase(), String(draft!.number)]) {
      expect(await titlesOf(world, { q })).toEqual(["Everything"]);
    }
  });

  test("goes on page by page in each order", async () => {
    const world = await newWorld();
    for (let at = 0; at < 26; at += 1) await newOffer(world.ctx, { title: `Offer ${at % 5}` });
    for (const sort of ["title", "-title", "updatedAt", "-createdAt"]) {
      const first = await listOffers(world.ctx, { sort, size: "25" });
      const second = await listOffers(world.ctx, { sort, size: "25", after: first.nextCursor! });
      const numbers = [...first.rows, ...second.rows].map(({ number }) => number);
      expect(new Set(numbers).size, sort).toBe(26);
    }
  });

  test("offers to its filters what occurs in it", async () => {
    const world = await worldWithOffers();
    expect(await listOfferFacets(world.ctx)).toEqual({
      tags: ["all", "film", "live", "sport"],
      currencies: ["EUR"],
    });
  });

  test("refuses what it cannot read", async () => {
    const { ctx } = await newWorld();
    const input = { f: "colour.any:red" };
    await expect(listOffers(ctx, input)).rejects.toMatchObject({ code: "list.unreadable" });
    await expect(countOffers(ctx, input)).rejects.toMatchObject({ code: "list.unreadable" });
  });
});

test("the figures of an offer are what the lists they lead to add up to", async () => {
  const world = await newWorld({ now: "2026-03-31T12:00Z" });
  const rows = commerceRows(world);
  const [offer, other] = [await rows.offer(), await rows.offer()];
  const startedAt = new Date("2026-02-10T12:00Z"); // charged on 10 February and on 10 March
  for (const state of ["active", "stopped", "terminated"] as const) {
    const customer = await rows.customer();
    await rows.subscription({ customer, offer, startedAt, state });
  }
  await rows.subscription({ customer: await rows.customer(), offer: other });

  const { activeSubscriptions, revenue } = rowsBehindOffer;
  const number = Number(offer.number);
  const { count } = await countSubscriptions(world.ctx, { f: activeSubscriptions(number).f });
  const totals = await totalTransactions(world.ctx, { f: revenue(number).f });
  expect(count).toBe(2); // the third one has ended
  expect(totals).toMatchObject([{ gross: { minor: 3 * 799, currency: "EUR" } }]); // those of March

  const expected = { activeSubscriptions: count, revenue: totals.map(({ gross }) => gross) };
  const { rows: listed } = await listOffers(world.ctx, {});
  expect(listed.find(({ number }) => BigInt(number) === offer.number)).toMatchObject(expected);
  expect(await getOffer(world.ctx, { offerId: `S${offer.number}` })).toMatchObject(expected);
});

test("nothing of another publisher's offers is in sight", async () => {
  const [mine, theirs] = [await newWorld(), await newWorld()];
  const { offerId } = await newOffer(theirs.ctx, { tags: ["theirs"] });
  expect(await titlesOf(mine)).toEqual([]);
  expect((await listOfferFacets(mine.ctx)).tags).toEqual([]);
  await expect(getOffer(mine.ctx, { offerId })).rejects.toMatchObject({
    kind: "not-found",
    code: "offer.not-found",
  });
});

test.each([
  ["list", (ctx: ServiceContext) => listOffers(ctx, {})],
  ["count", (ctx: ServiceContext) => countOffers(ctx, {})],
  ["facets", (ctx: ServiceContext) => listOfferFacets(ctx)],
  ["get", (ctx: ServiceContext) => getOffer(ctx, { offerId: "S123456789" })],
])("%s: open to whoever sees figures, and to nobody else", async (_, verb) => {
  const world = await newWorld();
  const { ctx } = await world.newAdmin({ reporting: "none", offers: true });
  await expect(verb(ctx)).rejects.toMatchObject({ kind: "forbidden" });
  await expect(verb(world.anonymous)).rejects.toMatchObject({ kind: "unauthenticated" });
});
