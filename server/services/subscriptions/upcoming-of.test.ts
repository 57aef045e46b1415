import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { billAt } from "@/server/testing/billing";
import { expectBooksToHold } from "@/server/testing/invariants";
import { doJobs } from "@/server/testing/jobs";
import { rowsOf } from "@/server/testing/purchases";
import { course, liveUpTo } from "@/server/testing/subscription-course";
import { newWorld, type World } from "@/server/testing/world";
import { act, subscribed } from "@/server/testing/subscription-care";
import { upcomingOf } from "./upcoming-of";

const salesAfter = (world: World, since: Date) =>
  rowsOf(world, async ({ db, publisherId }) => {
    const rows = await db.transaction.findMany({
      where: { publisherId, occurredAt: { gt: since } },
      orderBy: { occurredAt: "asc" },
    });
    return rows.map((row) => ({
      at: row.occurredAt,
      net: Number(row.netMinor),
      tax: Number(row.taxMinor),
      gross: Number(row.grossMinor),
      taxBasisPoints: row.taxBasisPoints,
    }));
  });

test("what is to come is what then happens", async () => {
  await fc.assert(
    fc.asyncProperty(course, async (given) => {
      const { world, subscriptionId } = await liveUpTo(given);
      const now = world.clock.now();
      const { until, events } = await upcomingOf(world.ctx, { subscriptionId });
      await billAt(world, until, { pace: "simulated" });
      await doJobs(world, "void-authorisation");
      const foretold = events.flatMap((event) =>
        event.kind === "charge"
          ? [
              {
                at: event.at,
                net: event.line.net.minor,
                tax: event.line.tax.minor,
                gross: event.line.gross.minor,
                taxBasisPoints: event.price.taxBasisPoints,
              },
            ]
          : [],
      );
      expect(await salesAfter(world, now)).toEqual(foretold);
      const row = await rowsOf(world, ({ db, publisherId }) =>
        db.subscription.findUniqueOrThrow({
          where: { publisherId_id: { publisherId, id: BigInt(subscriptionId) } },
        }),
      );
      const end = events.find(({ kind }) => kind === "ends");
      expect(row.endedAt).toEqual(end?.at ?? null);
      expect(row.convertedAt && row.convertedAt > now ? row.convertedAt : null).toEqual(
        events.find(({ kind }) => kind === "trial-ends")?.at ?? null,
      );
      await expectBooksToHold(world);
    }),
    { numRuns: 15 },
  );
}, 120_000);

describe("what is to come", () => {
  test("is told in order, with the arithmetic of each charge", async () => {
    const { world, subscriptionId, plan } = await subscribed();
    const offerId = await plan({ title: "Light", price: "5.00" }, "downgrade");
    await act(world.ctx, subscriptionId, { kind: "switch", offerId });
    const { events, titles } = await upcomingOf(world.ctx, { subscriptionId });
    expect(events).toHaveLength(13); // the change of plan, and twelve charges
    expect(titles).toEqual({ [offerId]: "Light" });
    expect(events[0]).toMatchObject({
      kind: "charge",
      purpose: "renewal",
      offerId,
      at: new Date("2026-06-01T12:00:00Z"),
      price: { price: { minor: 500 }, isTaxIncluded: true, taxBasisPoints: 2100 },
      line: { net: { minor: 413 }, tax: { minor: 87 }, gross: { minor: 500 } }, // 5.00 ÷ 1.21
      period: { endsAt: new Date("2026-07-01T12:00:00Z") },
    });
    expect(events[1]).toMatchObject({ kind: "switches", offerId });
  });

  test("says when a discount is over, a break comes, and it ends", async () => {
    const { world, subscriptionId } = await subscribed();
    const kinds = async () =>
      (await upcomingOf(world.ctx, { subscriptionId })).events.slice(0, 4).map(({ kind }) => kind);
    await act(world.ctx, subscriptionId, {
      kind: "apply-discount",
      basisPoints: 10_000,
      periods: 1,
      reason: "",
    });
    expect(await kinds()).toEqual(["free-period", "discount-ends", "charge", "charge"]);
    await act(world.ctx, subscriptionId, { kind: "pause", cycles: 1 });
    expect((await kinds()).slice(0, 2)).toEqual(["pauses", "resumes"]);
    await act(world.ctx, subscriptionId, { kind: "stop", reason: "" });
    expect(await kinds()).toEqual(["ends"]);
  });

  test("is nobody else's to see", async () => {
    const { world, subscriptionId } = await subscribed();
    const { ctx } = await newWorld();
    await expect(upcomingOf(ctx, { subscriptionId })).rejects.toMatchObject({ kind: "not-found" });
    const admin = await world.newAdmin({ reporting: "none" });
    await expect(upcomingOf(admin.ctx, { subscriptionId })).rejects.toMatchObject({
      kind: "forbidden",
    });
  });
});
