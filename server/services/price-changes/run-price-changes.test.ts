import { describe, expect, test } from "vitest";
import { inTransaction } from "@/server/context";
import { money } from "@/server/domain/money";
import { billPublisher } from "@/server/services/billing/bill-publisher";
import {
  mailedTo,
  runChanges,
  startedChange,
  subscriptionOf,
  withSubscribers,
} from "@/server/testing/price-changes";
import { newWorld } from "@/server/testing/world";
import { cancelPriceChange } from "./cancel-price-change";
import { dryRunPriceChange } from "./dry-run-price-change";
import { getPriceChange } from "./get-price-change";
import { listPriceChanges } from "./list-price-changes";
import { runPriceChanges } from "./run-price-changes";

const eur = (minor: number) => money(minor, "EUR");

describe("a price change that was started", () => {
  test("tells each who moves once, however often it is run", async () => {
    const { ids, ...story } = await withSubscribers();
    const { world } = story;
    const change = await startedChange(story);
    await runChanges(world);
    await runChanges(world);
    expect(await mailedTo(world, "price-change")).toEqual(["ana@example.com", "bo@example.com"]);
    expect(await subscriptionOf(world, ids.bo)).toMatchObject({
      announcedPriceMinor: 999n,
      announcedPriceFrom: new Date("2026-05-15T12:00:00Z"),
      priceMinor: 799n,
    });
    expect(await subscriptionOf(world, ids.cy)).toMatchObject({ announcedPriceMinor: null });
    expect(await getPriceChange(world.ctx, change)).toMatchObject({
      state: "running",
      report: {
        told: 2,
        moved: 0,
        waiting: 2,
        leaving: 0,
        mails: { sent: 0, waiting: 2, failed: 0 },
        monthlyBefore: eur(1320),
        monthlyAfter: eur(1652),
      },
    });
  });

  test("is told once by two workers at once", async () => {
    const story = await withSubscribers();
    const { world } = story;
    const { priceChangeId } = await startedChange(story);
    await Promise.all([runPriceChanges(world.system), runPriceChanges(world.system)]);
    expect(await mailedTo(world, "price-change")).toEqual(["ana@example.com", "bo@example.com"]);
    expect(await getPriceChange(world.ctx, { priceChangeId })).toMatchObject({
      report: { told: 2 },
    });
  });

  test("gives the offer its price on the first day, and tells who bought before", async () => {
    const { offer, subscribe, ...story } = await withSubscribers();
    const { world } = story;
    await startedChange(story);
    await runChanges(world);
    await subscribe("di", "2026-04-25T09:00:00Z");
    world.clock.set("2026-05-01T00:00:00Z");
    await runChanges(world);
    const localization = await inTransaction(world.ctx, ({ db, publisherId }) =>
      db.offerLocalization.findFirstOrThrow({ where: { publisherId, offerNumber: offer.number } }),
    );
    expect(localization.priceMinor).toBe(999n);
    expect(await mailedTo(world, "price-change")).toEqual([
      "ana@example.com",
      "bo@example.com",
      "di@example.com",
    ]);
  });

  test("cancelled before its first day tells those who were told that the price stays", async () => {
    const { ids, ...story } = await withSubscribers();
    const { world } = story;
    const change = await startedChange(story);
    await runChanges(world);
    await cancelPriceChange(world.ctx, change);
    await runChanges(world);
    expect(await mailedTo(world, "price-change-withdrawn")).toEqual([
      "ana@example.com",
      "bo@example.com",
    ]);
    expect(await subscriptionOf(world, ids.bo)).toMatchObject({ announcedPriceMinor: null });
    expect(await getPriceChange(world.ctx, change)).toMatchObject({
      state: "cancelled",
      report: { told: 2, withdrawn: 2, waiting: 0 },
    });
    world.clock.set("2026-06-30T12:00:00Z");
    await runChanges(world);
    expect(await mailedTo(world, "price-change")).toHaveLength(2);
  });

  test("cannot be cancelled once it is in effect, and is finished when all have renewed", async () => {
    const story = await withSubscribers();
    const { world } = story;
    const change = await startedChange(story);
    await runChanges(world);
    world.clock.set("2026-05-02T12:00:00Z");
    await expect(cancelPriceChange(world.ctx, change)).rejects.toMatchObject({
      code: "price-change.in-effect",
    });
    for (const day of ["2026-05-10", "2026-05-20", "2026-06-10"]) {
      world.clock.set(`${day}T12:00:00Z`);
      while (await billPublisher(world.system));
    }
    await runChanges(world);
    expect(await getPriceChange(world.ctx, change)).toMatchObject({
      state: "finished",
      report: { told: 2, waiting: 0 },
    });
  });

  test("is another publisher's own", async () => {
    const story = await withSubscribers();
    const change = await startedChange(story);
    const { ctx } = await newWorld();
    const refusal = { kind: "not-found" };
    await expect(getPriceChange(ctx, change)).rejects.toMatchObject(refusal);
    await expect(cancelPriceChange(ctx, change)).rejects.toMatchObject(refusal);
    await expect(dryRunPriceChange(ctx, story.values)).rejects.toMatchObject(refusal);
    expect(await listPriceChanges(ctx)).toEqual([]);
  });
});
