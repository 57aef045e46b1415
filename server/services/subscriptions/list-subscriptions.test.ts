import { describe, expect, test } from "vitest";
import type { ServiceContext } from "@/server/context";
import type { Prisma } from "@/server/db/generated/client";
import { billAt } from "@/server/testing/billing";
import { commerceRows } from "@/server/testing/commerce-rows";
import { rowsOf } from "@/server/testing/purchases";
import { subscribed } from "@/server/testing/subscription-care";
import { newWorld } from "@/server/testing/world";
import { countSubscriptions } from "./count-subscriptions";
import { listSubscriptionFacets } from "./list-subscription-facets";
import { listSubscriptions } from "./list-subscriptions";
import { pauseSubscription } from "./pause-subscription";

/** One subscription of each standing, a day apart. */
async function worldWithSubscriptions() {
  const world = await newWorld({ now: "2026-11-22T12:00Z" });
  const rows = commerceRows(world);
  const customer = await rows.customer({ email: "ana@example.com" });
  const sport = await rows.offer({ title: "Sport Pass" });
  const films = await rows.offer({ title: "Films", trial: { unit: "day", amount: 7 } });
  const details = await rows.paymentDetails(customer, { brand: "visa", lastFour: "4242" });
  const day = (number: number) => new Date(`2026-11-${number}T12:00Z`);
  const trial = await rows.subscription({ customer, offer: films, startedAt: day(20) });
  const active = await rows.subscription({
    customer,
    offer: sport,
    startedAt: day(19),
    paymentDetailsId: details.id,
  });
  const stopped = await rows.subscription({
    customer,
    offer: sport,
    startedAt: day(18),
    state: "stopped",
  });
  const ended = await rows.subscription({
    customer,
    offer: sport,
    startedAt: day(17),
    state: "terminated",
    endReason: "payment",
    channel: "api",
  });
  return { world, customer, sport, films, trial, active, stopped, ended };
}

const idsOf = async (ctx: ServiceContext, input = {}) =>
  (await listSubscriptions(ctx, input)).rows.map(({ id }) => BigInt(id));

describe("subscriptions", () => {
  test("say what is held by whom, how it stands and what comes next", async () => {
    const { world, customer, sport, active, trial } = await worldWithSubscriptions();
    const { rows } = await listSubscriptions(world.ctx, {});

    expect(rows.map(({ standing }) => standing)).toEqual([
      "trial",
      "active",
      "stopped",
      "terminated",
    ]);
    expect(rows[0]).toMatchObject({
      id: Number(trial.id),
      trialEndsAt: new Date("2026-11-27T12:00Z"),
      nextPayment: { at: new Date("2026-11-27T12:00Z"), amount: { minor: 799, currency: "EUR" } },
      mrr: { minor: 0, currency: "EUR" },
    });
    expect(rows[1]).toEqual({
      id: Number(active.id),
      customer: { id: Number(customer.id), email: "ana@example.com" },
      offer: { id: `S${sport.number}_NL`, title: "Sport Pass" },
      standing: "active",
      attention: null,
      graceEndsAt: null,
      failedAttempts: 0,
      planned: null,
      isInTrial: false,
      trialEndsAt: null,
      price: { minor: 799, currency: "EUR" },
      isTaxIncluded: true,
      cycle: { unit: "month", amount: 1 },
      startedAt: new Date("2026-11-19T12:00Z"),
      periodEndsAt: new Date("2026-12-19T12:00Z"),
      nextPayment: { at: new Date("2026-12-19T12:00Z"), amount: { minor: 799, currency: "EUR" } },
      mrr: { minor: 660, currency: "EUR" },
      method: { name: "card", brand: "visa", lastFour: "4242" },
      channel: "web",
      endedAt: null,
      endReason: null,
    });
    expect(rows[3]).toMatchObject({ endReason: "payment", nextPayment: null });
  });

  test("are filtered by standing, offer, dates, price, channel and customer", async () => {
    const { world, customer, sport, ...made } = await worldWithSubscriptions();
    const { trial, active, stopped, ended } = made;
    const cases: [string, bigint[]][] = [
      ["state.any:trial", [trial.id]],
      ["state.any:active,trial", [trial.id, active.id]],
      ["state.none:terminated", [trial.id, active.id, stopped.id]],
      [`offer.any:${sport.number}`, [active.id, stopped.id, ended.id]],
      ["startedAt.eq:2026-11-18", [stopped.id]],
      ["nextPaymentAt.lte:2026-11-30", [trial.id]],
      ["endedAt.in:today;endReason.any:payment", [ended.id]],
      ["price.eq:799EUR;channel.any:api", [ended.id]],
      ["price.gte:1USD", []],
      [`customer.is:${customer.id};state.any:stopped`, [stopped.id]],
    ];
    for (const [f, ids] of cases) {
      expect([f, await idsOf(world.ctx, { f })]).toEqual([f, ids]);
      expect(await countSubscriptions(world.ctx, { f })).toEqual({ count: ids.length });
    }
    expect(await idsOf(world.ctx, { sort: "periodEndsAt" })).toEqual([
      trial.id,
      ended.id,
      stopped.id,
      active.id,
    ]);
  });

  test("that somebody has to look at are found by why", async () => {
    const { world, trial, active, stopped, ended } = await worldWithSubscriptions();
    const set = (id: bigint, data: Prisma.SubscriptionUpdateInput) =>
      rowsOf(world, ({ db, publisherId }) =>
        db.subscription.update({ where: { publisherId_id: { publisherId, id } }, data }),
      );
    await set(trial.id, { failedAttempts: 1 });
    await set(active.id, { graceEndsAt: new Date("2026-12-19T14:00Z") });
    await set(stopped.id, { parkedAt: world.clock.now(), parkReason: "No zone." });
    await set(ended.id, { failedAttempts: 4 }); // over is over
    const cases: [string, bigint[]][] = [
      ["attention.any:past-due", [trial.id, active.id]],
      ["attention.any:parked", [stopped.id]],
      ["attention.any:past-due,parked", [trial.id, active.id, stopped.id]],
      ["state.any:active;attention.none:past-due", []],
    ];
    for (const [f, ids] of cases) {
      expect([f, await idsOf(world.ctx, { f })]).toEqual([f, ids]);
    }
    const { rows } = await listSubscriptions(world.ctx, { f: "attention.any:past-due,parked" });
    expect(rows.map(({ attention }) => attention)).toEqual(["past-due", "past-due", "parked"]);
  });

  test("say what is planned for them", async () => {
    const { world, subscriptionId } = await subscribed();
    await pauseSubscription(world.ctx, { subscriptionId, cycles: 2 });
    const planned = async () => (await listSubscriptions(world.ctx, {})).rows[0]?.planned;
    expect(await planned()).toEqual({ kind: "pause", at: new Date("2026-06-01T12:00Z") });
    await billAt(world, "2026-06-02T12:00Z");
    expect(await planned()).toEqual({ kind: "return", at: new Date("2026-08-01T12:00Z") });
  });

  test("are found by their id, their customer's id or whole address", async () => {
    const { world, customer, active } = await worldWithSubscriptions();
    expect(await idsOf(world.ctx, { q: String(active.id) })).toEqual([active.id]);
    expect(await idsOf(world.ctx, { q: String(customer.id) })).toHaveLength(4);
    expect(await idsOf(world.ctx, { q: "ANA@example.com" })).toHaveLength(4);
    expect(await idsOf(world.ctx, { q: "ana" })).toEqual([]);
  });

  test("name nobody to admins who may not read personal data", async () => {
    const { world } = await worldWithSubscriptions();
    const { ctx } = await world.newAdmin({ customerRelationship: true });
    const { rows } = await listSubscriptions(ctx, {});
    expect(rows[0]?.customer.email).toBe("a•••@e•••.com");
    expect(await idsOf(ctx, { q: "ana@example.com" })).toEqual([]);
  });

  test("of another publisher are not shown", async () => {
    const [{ active }, mine] = [await worldWithSubscriptions(), await newWorld()];
    expect(await idsOf(mine.ctx)).toEqual([]);
    expect(await idsOf(mine.ctx, { q: String(active.id) })).toEqual([]);
    expect(await listSubscriptionFacets(mine.ctx)).toEqual({ offers: [], currencies: [] });
  });

  test.each([
    ["list", (ctx: ServiceContext) => listSubscriptions(ctx, {})],
    ["count", (ctx: ServiceContext) => countSubscriptions(ctx, {})],
    ["facets", (ctx: ServiceContext) => listSubscriptionFacets(ctx)],
  ])("%s: without the permission it is forbidden", async (_, verb) => {
    const world = await newWorld();
    const { ctx } = await world.newAdmin({ reporting: "none" });
    await expect(verb(ctx)).rejects.toMatchObject({ kind: "forbidden" });
    await expect(verb(world.anonymous)).rejects.toMatchObject({ kind: "unauthenticated" });
  });
});
