import { describe, expect, test } from "vitest";
import type { ServiceContext } from "@/server/context";
import { money } from "@/server/domain/money";
import {
  mailedTo,
  runChanges,
  subscriptionOf,
  withSubscribers,
} from "@/server/testing/price-changes";
import { newWorld } from "@/server/testing/world";
import { cancelPriceChange } from "./cancel-price-change";
import { createPriceChange } from "./create-price-change";
import { dryRunPriceChange } from "./dry-run-price-change";
import { getPriceChange } from "./get-price-change";
import { listPriceChanges } from "./list-price-changes";
import { runPriceChanges } from "./run-price-changes";
import { startPriceChange } from "./start-price-change";

const eur = (minor: number) => money(minor, "EUR");

describe("a dry run", () => {
  test("says who would move, when and for how much, and moves nobody", async () => {
    const { world, values, ids } = await withSubscribers();
    const outcome = await dryRunPriceChange(world.ctx, values);
    // Told on 15 April, with 30 days of notice: from 15 May on, noon.
    expect(outcome).toMatchObject({
      before: eur(799),
      price: eur(999),
      startsAt: new Date("2026-04-30T22:00:00Z"), // midnight in Amsterdam
      forecast: {
        moving: 2,
        staying: { "not-renewed": 1 },
        monthlyBefore: eur(1320), // 2 × 6.60 without 21 % of tax
        monthlyAfter: eur(1652), // 2 × 8.26
        monthlyGain: eur(332),
        firstRenewalAt: new Date("2026-05-20T08:00:00Z"), // Bo's, in summer time; 10 May is too soon
        lastRenewalAt: new Date("2026-06-10T09:00:00Z"),
      },
    });
    expect(outcome.mail?.subject).toMatch(/^Sport Pass will cost €9\.99 a month from/);
    expect(await listPriceChanges(world.ctx)).toEqual([]);
    expect(await subscriptionOf(world, ids.ana)).toMatchObject({ announcedPriceMinor: null });
  });

  test("of a price for new customers alone moves nobody and mails nobody", async () => {
    const { world, values } = await withSubscribers();
    const outcome = await dryRunPriceChange(world.ctx, { ...values, existing: "keep-their-price" });
    expect(outcome).toMatchObject({
      forecast: { moving: 0, staying: { "keeps-its-price": 3 } },
      mail: null,
    });
  });

  test.each([
    [{ price: "7.99" }, "price-change.same-price", "price"],
    [{ price: "a lot" }, "offer.price-unreadable", "price"],
    [{ startsOn: "2026-04-15" }, "price-change.first-day-past", "startsOn"],
  ])("of %j is refused beside its field", async (wrong, code, field) => {
    const { world, values } = await withSubscribers();
    const refusal = { kind: "invalid", code, fields: { [field]: expect.any(String) } };
    await expect(dryRunPriceChange(world.ctx, { ...values, ...wrong })).rejects.toMatchObject(
      refusal,
    );
    await expect(createPriceChange(world.ctx, { ...values, ...wrong })).rejects.toMatchObject(
      refusal,
    );
  });
});

describe("a draft", () => {
  test("does nothing by itself, and can be discarded", async () => {
    const { world, values } = await withSubscribers();
    const draft = await createPriceChange(world.ctx, values);
    world.clock.set("2026-05-02T12:00:00Z");
    await runChanges(world);
    expect(await mailedTo(world, "price-change")).toEqual([]);
    await cancelPriceChange(world.ctx, draft);
    expect(await getPriceChange(world.ctx, draft)).toMatchObject({ state: "cancelled" });
    await expect(cancelPriceChange(world.ctx, draft)).rejects.toMatchObject({
      code: "price-change.changed-meanwhile",
    });
  });

  test("is started once, for a day to come, at the price it was written for", async () => {
    const { world, values } = await withSubscribers();
    const late = await createPriceChange(world.ctx, values);
    const { version } = await startPriceChange(world.ctx, late);
    await expect(startPriceChange(world.ctx, { ...late, version })).rejects.toMatchObject({
      code: "price-change.not-a-draft",
    });
    const second = await createPriceChange(world.ctx, { ...values, price: "10.99" });
    await expect(startPriceChange(world.ctx, second)).rejects.toMatchObject({
      code: "price-change.another-running",
    });
    world.clock.set("2026-05-02T12:00:00Z");
    await expect(startPriceChange(world.ctx, second)).rejects.toMatchObject({
      code: "price-change.first-day-past",
    });
  });
});

const seen = { priceChangeId: "0199f0a4-5c3e-7000-8000-000000000000", version: 1 };

test.each([
  ["start", (ctx: ServiceContext) => startPriceChange(ctx, seen)],
  ["cancel", (ctx: ServiceContext) => cancelPriceChange(ctx, seen)],
  ["run", (ctx: ServiceContext) => runPriceChanges(ctx)],
])("%s: without the right it is forbidden", async (_, verb) => {
  const { ctx } = await (await newWorld()).newAdmin({ reporting: "full", settings: true });
  await expect(verb(ctx)).rejects.toMatchObject({ kind: "forbidden" });
});
