import { describe, expect, test } from "vitest";
import type { ServiceContext } from "@/server/context";
import { commerceRows } from "@/server/testing/commerce-rows";
import { newWorld } from "@/server/testing/world";
import { countCustomers } from "./count-customers";
import { listCustomerFacets } from "./list-customer-facets";
import { listCustomers } from "./list-customers";

/** Ana subscribes to Sport in euros and has bought something in dollars; Bram registered, and was blocked. */
async function worldWithCustomers() {
  const world = await newWorld({ now: "2026-11-22T12:00Z" });
  const rows = commerceRows(world);
  const sport = await rows.offer({ title: "Sport Pass" });
  const films = await rows.offer({ title: "Films", currency: "USD", priceMinor: 1_000 });
  const ana = await rows.customer({
    email: "Ana.Silva@example.com",
    firstName: "Ana",
    lastName: "Silva",
    externalId: "crm-1",
    registeredAt: new Date("2026-01-05T10:00Z"),
    lastLoginAt: new Date("2026-11-20T10:00Z"),
  });
  const bram = await rows.customer({
    email: "bram@example.org",
    country: "DE",
    state: "blocked",
    registeredAt: new Date("2026-02-05T10:00Z"),
  });
  const subscription = await rows.subscription({ customer: ana, offer: sport });
  const sale = await rows.transaction({ customer: ana, offer: films });
  return { world, rows, sport, films, ana, bram, subscription, sale };
}

const emailsOf = async (ctx: ServiceContext, input = {}) =>
  (await listCustomers(ctx, input)).rows.map(({ email }) => email);

describe("customer accounts", () => {
  test("say who somebody is, what they did, and what they have paid in each currency", async () => {
    const { world, ana } = await worldWithCustomers();
    const { rows, total } = await listCustomers(world.ctx, {});

    expect(total).toEqual({ count: 2, isCapped: false });
    expect(rows[0]).toMatchObject({ email: "bram@example.org", name: null, lifetimeValue: [] });
    expect(rows[1]).toEqual({
      id: Number(ana.id),
      email: "Ana.Silva@example.com",
      name: "Ana Silva",
      registeredAt: new Date("2026-01-05T10:00Z"),
      lastLoginAt: new Date("2026-11-20T10:00Z"),
      transactionCount: 2,
      activeSubscriptionCount: 1,
      lastPaymentMethod: "card",
      country: "NL",
      currency: "EUR",
      state: "active",
      externalId: "crm-1",
      lifetimeValue: [
        { minor: 799, currency: "EUR" },
        { minor: 1_000, currency: "USD" },
      ],
    });
  });

  test("are found by the beginning of the address or the name, and by any whole id", async () => {
    const { world, ana, sale } = await worldWithCustomers();
    const found = ["ana.s", "ANA", "ana silva", String(ana.id), "crm-1", `t${sale.number}`];

    for (const q of found) expect(await emailsOf(world.ctx, { q })).toEqual([ana.email]);
    expect(await emailsOf(world.ctx, { q: "silva@" })).toEqual([]);
    expect(await emailsOf(world.ctx, { q: "crm" })).toEqual([]);
  });

  test("are filtered by state, country, offer, lifetime value and dates", async () => {
    const { world, ana, bram, sport, films } = await worldWithCustomers();
    const cases: [string, string[]][] = [
      ["state.any:blocked", [bram.email]],
      ["country.any:NL", [ana.email]],
      [`offer.any:${sport.number}`, [ana.email]],
      [`offer.any:${films.number}`, []], // bought, but not subscribed to
      [`offer.none:${sport.number}`, [bram.email]],
      ["lifetimeValue.gte:1000USD", [ana.email]],
      ["lifetimeValue.gte:800EUR", []],
      ["registeredAt.eq:2026-01-05", [ana.email]],
      ["lastLoginAt.in:last-7-days", [ana.email]],
      ["lastPaymentMethod.none:card", [bram.email]],
      ["transactionCount.gte:2", [ana.email]],
      ["activeSubscriptionCount.eq:0", [bram.email]],
      ["currency.any:EUR", [bram.email, ana.email]],
    ];
    for (const [f, emails] of cases) {
      expect([f, await emailsOf(world.ctx, { f })]).toEqual([f, emails]);
      expect(await countCustomers(world.ctx, { f })).toEqual({ count: emails.length });
    }
  });

  test("are sorted by address, newest first otherwise", async () => {
    const { world, ana, bram } = await worldWithCustomers();
    expect(await emailsOf(world.ctx)).toEqual([bram.email, ana.email]);
    expect(await emailsOf(world.ctx, { sort: "email" })).toEqual([ana.email, bram.email]);
    expect(await emailsOf(world.ctx, { sort: "-transactionCount" })).toEqual([
      ana.email,
      bram.email,
    ]);
  });

  test("offer to their filters what occurs among them", async () => {
    const { world, sport, films } = await worldWithCustomers();
    expect(await listCustomerFacets(world.ctx)).toEqual({
      offers: [
        { number: Number(films.number), title: "Films" },
        { number: Number(sport.number), title: "Sport Pass" },
      ],
      countries: ["DE", "NL"],
      methods: ["card"],
      currencies: ["EUR", "USD"],
    });
  });

  test("are masked for admins who may not read personal data, and not found by it", async () => {
    const { world, ana } = await worldWithCustomers();
    const { ctx } = await world.newAdmin({ customerAccounts: true });

    expect((await listCustomers(ctx, {})).rows[1]).toMatchObject({
      email: "A•••@e•••.com",
      name: "A••• S•••",
      country: "NL",
      transactionCount: 2,
    });
    expect(await emailsOf(ctx, { q: "ana" })).toEqual([]);
    expect(await emailsOf(ctx, { q: ana.email })).toEqual([]);
    expect(await emailsOf(ctx, { q: String(ana.id) })).toHaveLength(1);
    // An order by address, or a cursor in it, would tell addresses.
    const sorted = listCustomers(ctx, { sort: "email" });
    await expect(sorted).rejects.toMatchObject({ code: "list.unreadable" });
  });

  test("of another publisher are not shown", async () => {
    const [{ ana }, mine] = [await worldWithCustomers(), await newWorld()];
    expect(await emailsOf(mine.ctx)).toEqual([]);
    expect(await emailsOf(mine.ctx, { q: String(ana.id) })).toEqual([]);
    expect(await listCustomerFacets(mine.ctx)).toMatchObject({ countries: [], currencies: [] });
  });

  test.each([
    ["list", (ctx: ServiceContext) => listCustomers(ctx, {})],
    ["count", (ctx: ServiceContext) => countCustomers(ctx, {})],
    ["facets", (ctx: ServiceContext) => listCustomerFacets(ctx)],
  ])("%s: without the permission it is forbidden", async (_, verb) => {
    const world = await newWorld();
    const { ctx } = await world.newAdmin({ reporting: "none", customerAccounts: true });
    await expect(verb(ctx)).rejects.toMatchObject({ kind: "forbidden" });
    await expect(verb(world.anonymous)).rejects.toMatchObject({ kind: "unauthenticated" });
  });
});
