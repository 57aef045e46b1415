import { describe, expect, test } from "vitest";
import type { ServiceContext } from "@/server/context";
import { commerceRows } from "@/server/testing/commerce-rows";
import { newWorld } from "@/server/testing/world";
import { countTransactions } from "./count-transactions";
import { listTransactionFacets } from "./list-transaction-facets";
import { listTransactions } from "./list-transactions";
import { totalTransactions } from "./total-transactions";

/** A sale that was kept, one given back in part, one in whole, one taken back by a bank; a day apart. */
async function worldWithSales() {
  const world = await newWorld({ now: "2026-11-22T12:00Z" });
  const rows = commerceRows(world);
  const ana = await rows.customer({ email: "ana@example.com" });
  const bram = await rows.customer({ email: "bram@example.com", country: "DE" });
  const sport = await rows.offer({ title: "Sport Pass" });
  const films = await rows.offer({ title: "Films", currency: "USD", priceMinor: 1_210 });
  const day = (number: number) => ({ occurredAt: new Date(`2026-11-${number}T12:00Z`) });
  const kept = await rows.transaction({ customer: ana, offer: sport, ...day(20) });
  const partly = await rows.transaction({
    customer: ana,
    offer: sport,
    kind: "renewal",
    lastFour: "4242",
    ...day(19),
  });
  const refunded = await rows.transaction({ customer: bram, offer: films, ...day(18) });
  const disputed = await rows.transaction({
    customer: bram,
    offer: films,
    method: { gateway: "free-offer", name: "free-offer" },
    ...day(17),
  });
  await rows.refund({ transaction: partly, grossMinor: 300 });
  await rows.refund({ transaction: refunded });
  await rows.refund({ transaction: disputed, kind: "chargeback" });
  return { world, rows, ana, bram, sport, films, kept, partly, refunded, disputed };
}

const numbersOf = async (ctx: ServiceContext, input = {}) =>
  (await listTransactions(ctx, input)).rows.map(({ id }) => BigInt(id.slice(1)));

describe("transactions", () => {
  test("say what was sold to whom, for how much, and what became of it", async () => {
    const { world, ana, sport, partly } = await worldWithSales();
    const { rows } = await listTransactions(world.ctx, {});

    expect(rows.map(({ state }) => state)).toEqual([
      "paid",
      "partly-refunded",
      "refunded",
      "charged-back",
    ]);
    expect(rows[1]).toEqual({
      id: `T${partly.number}`,
      occurredAt: new Date("2026-11-19T12:00Z"),
      customer: { id: Number(ana.id), email: "ana@example.com" },
      subscriptionId: null,
      offer: { id: `S${sport.number}_NL`, title: "Sport Pass", letter: "S" },
      kind: "renewal",
      state: "partly-refunded",
      net: { minor: 660, currency: "EUR" },
      tax: { minor: 139, currency: "EUR" },
      gross: { minor: 799, currency: "EUR" },
      refunded: { minor: 300, currency: "EUR" },
      method: { name: "card", brand: "mastercard", lastFour: "4242" },
      country: "NL",
      couponCode: null,
    });
  });

  test("add up for each currency by itself, over the whole filter", async () => {
    const { world, sport } = await worldWithSales();
    const [eur, usd] = ["EUR", "USD"].map((currency) => (minor: number) => ({ minor, currency }));
    const inEuros = {
      currency: "EUR",
      count: 2,
      net: eur!(1_320), // 2 × 6.60
      tax: eur!(278),
      gross: eur!(1_598),
      refunded: eur!(300),
    };

    expect(await totalTransactions(world.ctx, {})).toEqual([
      inEuros,
      {
        currency: "USD",
        count: 2,
        net: usd!(2_000), // 2 × 12.10 with 21 % in it
        tax: usd!(420),
        gross: usd!(2_420),
        refunded: usd!(2_420),
      },
    ]);
    expect(await totalTransactions(world.ctx, { f: `offer.any:${sport.number}` })).toEqual([
      inEuros,
    ]);
    expect(await totalTransactions(world.ctx, { f: "amount.gte:1000000EUR" })).toEqual([]);
  });

  test("are filtered by everything that tells them apart", async () => {
    const { world, ana, films, ...sales } = await worldWithSales();
    const [kept, partly, refunded, disputed] = [
      sales.kept.number,
      sales.partly.number,
      sales.refunded.number,
      sales.disputed.number,
    ];
    const cases: [string, bigint[]][] = [
      ["occurredAt.between:2026-11-18,2026-11-19", [partly, refunded]],
      ["currency.any:USD", [refunded, disputed]],
      [`offer.none:${films.number}`, [kept, partly]],
      ["country.any:DE", [refunded, disputed]],
      ["method.any:free-offer", [disputed]],
      ["type.any:P,E", []],
      ["kind.any:renewal", [partly]],
      ["state.any:paid", [kept]],
      ["state.any:refunded,charged-back", [refunded, disputed]],
      ["state.any:paid,partly-refunded", [kept, partly]],
      ["state.none:refunded", [kept, partly, disputed]],
      ["state.none:paid,refunded,charged-back", [partly]],
      ["state.any:paid,partly-refunded,refunded,charged-back;currency.any:EUR", [kept, partly]],
      ["state.none:paid,partly-refunded,refunded,charged-back", []],
      ["amount.between:700EUR,800EUR", [kept, partly]],
      [`customer.is:${ana.id};kind.any:initial`, [kept]],
    ];
    for (const [f, numbers] of cases) {
      expect([f, await numbersOf(world.ctx, { f })]).toEqual([f, numbers]);
      expect(await countTransactions(world.ctx, { f })).toEqual({ count: numbers.length });
    }
  });

  test("are found by ids, by a card's last four digits and by the whole address", async () => {
    const { world, ana, kept, partly } = await worldWithSales();
    const { ctx } = world;
    expect(await numbersOf(ctx, { q: `T${kept.number}` })).toEqual([kept.number]);
    expect(await numbersOf(ctx, { q: String(kept.number) })).toEqual([kept.number]);
    expect(await numbersOf(ctx, { q: "4242" })).toEqual([partly.number]);
    expect(await numbersOf(ctx, { q: String(ana.id) })).toHaveLength(2);
    expect(await numbersOf(ctx, { q: "Ana@Example.com" })).toHaveLength(2);
    expect(await numbersOf(ctx, { q: "sport" })).toEqual([]);
  });

  test("offer to their filters what occurs among them", async () => {
    const { world } = await worldWithSales();
    expect(await listTransactionFacets(world.ctx)).toMatchObject({
      offers: [{ title: "Films" }, { title: "Sport Pass" }],
      currencies: ["EUR", "USD"],
      countries: ["DE", "NL"],
      methods: ["card", "free-offer"],
    });
  });

  test("name nobody to admins who may not read personal data", async () => {
    const { world } = await worldWithSales();
    const { ctx } = await world.newAdmin();
    const { rows } = await listTransactions(ctx, {});
    expect(rows[0]?.customer.email).toBe("a•••@e•••.com");
    expect(await numbersOf(ctx, { q: "ana@example.com" })).toEqual([]);
    expect(await totalTransactions(ctx, { q: "ana@example.com" })).toEqual([]);
  });

  test("of another publisher are neither shown nor counted", async () => {
    const [{ kept }, mine] = [await worldWithSales(), await newWorld()];
    expect(await numbersOf(mine.ctx, { q: String(kept.number) })).toEqual([]);
    expect(await totalTransactions(mine.ctx, {})).toEqual([]);
    expect(await listTransactionFacets(mine.ctx)).toMatchObject({ offers: [], methods: [] });
  });

  test.each([
    ["list", (ctx: ServiceContext) => listTransactions(ctx, {})],
    ["count", (ctx: ServiceContext) => countTransactions(ctx, {})],
    ["totals", (ctx: ServiceContext) => totalTransactions(ctx, {})],
    ["facets", (ctx: ServiceContext) => listTransactionFacets(ctx)],
  ])("%s: without the permission it is forbidden", async (_, verb) => {
    const world = await newWorld();
    const { ctx } = await world.newAdmin({ reporting: "none" });
    await expect(verb(ctx)).rejects.toMatchObject({ kind: "forbidden" });
    await expect(verb(world.anonymous)).rejects.toMatchObject({ kind: "unauthenticated" });
  });
});
