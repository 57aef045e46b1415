import { describe, expect, test } from "vitest";
import { billAt, subscriptionsOf } from "@/server/testing/billing";
import { rowsOf } from "@/server/testing/purchases";
import { subscribed } from "@/server/testing/subscription-care";
import { newWorld, type World } from "@/server/testing/world";
import { previewChange } from "./preview-change";
import { releaseSubscription } from "./release-subscription";
import { stopSubscription } from "./stop-subscription";

const setZone = (world: World, timeZone: string) =>
  rowsOf(world, ({ db, publisherId }) =>
    db.subscription.updateMany({ where: { publisherId }, data: { timeZone } }),
  );

/** One whose time zone nobody knows, taken out of billing on its due date. */
async function parked() {
  const all = await subscribed();
  await setZone(all.world, "Nowhere/At_All");
  await billAt(all.world, "2026-06-01T12:00:00Z");
  return all;
}

const eventsOf = (world: World) =>
  rowsOf(world, async ({ db, publisherId }) => {
    const types = ["subscription.parked", "subscription.released", "subscription.renewed"];
    const rows = await db.event.findMany({
      where: { publisherId, type: { in: types } },
      orderBy: { sequence: "asc" },
    });
    return rows.map(({ type }) => type);
  });

describe("a parked subscription", () => {
  test("is charged again once it was repaired and put back", async () => {
    const { world, subscriptionId } = await parked();
    await setZone(world, "Europe/Amsterdam");
    expect(await releaseSubscription(world.ctx, { subscriptionId })).toEqual({ parkReason: null });
    expect(await eventsOf(world)).toEqual([
      "subscription.parked",
      "subscription.released",
      "subscription.renewed",
    ]);
    expect(await subscriptionsOf(world)).toMatchObject([
      { parkedAt: null, currentPeriodEndsAt: new Date("2026-07-01T12:00:00Z") },
    ]);
    const entries = await rowsOf(world, ({ db, publisherId }) =>
      db.auditEntry.findMany({ where: { publisherId, action: "subscription.released" } }),
    );
    expect(entries).toMatchObject([{ targetId: String(subscriptionId) }]);
    await expect(releaseSubscription(world.ctx, { subscriptionId })).rejects.toMatchObject({
      kind: "conflict",
      code: "subscription.not-parked",
    });
  });

  test("is parked again where it makes no sense still, with what is wrong now", async () => {
    const { world, subscriptionId } = await parked();
    await setZone(world, "Atlantis/Capital");
    expect(await releaseSubscription(world.ctx, { subscriptionId })).toEqual({
      parkReason: expect.stringContaining("Atlantis/Capital") as string,
    });
    expect(await eventsOf(world)).toEqual([
      "subscription.parked",
      "subscription.released",
      "subscription.parked",
    ]);
  });

  test("takes no other change, and says so", async () => {
    const { world, subscriptionId } = await parked();
    const refusal = { kind: "conflict", code: "subscription.parked" };
    await expect(stopSubscription(world.ctx, { subscriptionId, reason: "" })).rejects.toMatchObject(
      refusal,
    );
    await expect(
      previewChange(world.ctx, { subscriptionId, change: { kind: "retry" } }),
    ).rejects.toMatchObject(refusal);
  });

  test("is refused with what is wrong already before billing has come to it", async () => {
    const { world, subscriptionId } = await subscribed();
    await setZone(world, "Nowhere/At_All");
    await expect(
      previewChange(world.ctx, { subscriptionId, change: { kind: "resume" } }),
    ).rejects.toMatchObject({
      kind: "conflict",
      code: "subscription.senseless",
      message: expect.stringContaining("Nowhere/At_All") as string,
    });
  });

  test("is another publisher's own", async () => {
    const { subscriptionId } = await parked();
    const { ctx } = await newWorld();
    await expect(releaseSubscription(ctx, { subscriptionId })).rejects.toMatchObject({
      kind: "not-found",
    });
  });

  test("without Customer relationship it is forbidden to put it back", async () => {
    const { world, subscriptionId } = await parked();
    const { ctx } = await world.newAdmin({ reporting: "full" });
    await expect(releaseSubscription(ctx, { subscriptionId })).rejects.toMatchObject({
      kind: "forbidden",
    });
  });
});
