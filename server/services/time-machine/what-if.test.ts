import fc from "fast-check";
import { expect, test } from "vitest";
import { inTransaction } from "@/server/context";
import { money } from "@/server/domain/money";
import { tellSubscription } from "@/server/services/billing/tell-subscription";
import { upcomingOf } from "@/server/services/subscriptions/upcoming-of";
import { expectBooksToHold } from "@/server/testing/invariants";
import { doJobs } from "@/server/testing/jobs";
import { rowsOf } from "@/server/testing/purchases";
import { course, liveUpTo } from "@/server/testing/subscription-course";
import { by, travel } from "@/server/testing/travels";
import type { World } from "@/server/testing/world";

const dayMs = 86_400_000;

/** A new price that the subscriber has been told of, and from when. */
const priceMove = fc.option(
  fc.record({ minor: fc.constantFrom(500, 1234, 2000), inDays: fc.integer({ min: 1, max: 200 }) }),
);

const salesAfter = (world: World, since: Date) =>
  rowsOf(world, async ({ db, publisherId }) => {
    const rows = await db.transaction.findMany({
      where: { publisherId, occurredAt: { gt: since } },
      orderBy: { occurredAt: "asc" },
    });
    return rows.map(({ occurredAt: at, netMinor, taxMinor, grossMinor }) => ({
      ...{ at, net: Number(netMinor), tax: Number(taxMinor), gross: Number(grossMinor) },
    }));
  });

test("what is foretold for a year is what the time machine then brings", async () => {
  await fc.assert(
    fc.asyncProperty(course, priceMove, async (given, move) => {
      const { world, subscriptionId } = await liveUpTo(given);
      const id = BigInt(subscriptionId);
      const now = world.clock.now();
      if (move) {
        const from = new Date(now.getTime() + move.inDays * dayMs);
        const price = money(move.minor, "EUR");
        const told = { kind: "announce-price", price, from } as const;
        // Of some lives the rules take none, as of one that has ended.
        await inTransaction(world.system, (tx) => tellSubscription(tx, id, told)).catch(() => null);
      }
      const { until, events } = await upcomingOf(world.ctx, { subscriptionId });
      await travel(world, by(12, "month"));
      await doJobs(world, "void-authorisation");

      const foretold = events.flatMap((event) =>
        event.kind === "charge"
          ? [
              {
                at: event.at,
                net: event.line.net.minor,
                tax: event.line.tax.minor,
                gross: event.line.gross.minor,
              },
            ]
          : [],
      );
      expect(await salesAfter(world, now)).toEqual(foretold);
      const { row, switched } = await rowsOf(world, async ({ db, publisherId }) => ({
        row: await db.subscription.findUniqueOrThrow({
          where: { publisherId_id: { publisherId, id } },
        }),
        switched: await db.event.findMany({
          where: { publisherId, type: "subscription.switched", occurredAt: { gt: now } },
        }),
      }));
      const momentsOf = (kind: string) =>
        events.filter((event) => event.kind === kind).map(({ at }) => at);
      expect(row.endedAt && row.endedAt > now ? [row.endedAt] : []).toEqual(momentsOf("ends"));
      expect(row.convertedAt && row.convertedAt > now ? [row.convertedAt] : []).toEqual(
        momentsOf("trial-ends"),
      );
      expect(switched.map(({ occurredAt }) => occurredAt)).toEqual(momentsOf("switches"));
      expect(until).toEqual(await rowsOf(world, async ({ clock }) => clock.now()));
      await expectBooksToHold(world);
    }),
    { numRuns: 10 },
  );
}, 180_000);
