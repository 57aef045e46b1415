import fc from "fast-check";
import { test } from "vitest";
import { addDays, dayOf, zonedParts } from "@/server/domain/calendar";
import { comparisons } from "@/server/domain/compared-days";
import { datePresets } from "@/server/domain/date-preset";
import { expectCharts, expectTiles, expectTrends } from "@/server/testing/figures-and-rows";
import { anyBusiness, worldOf } from "@/server/testing/subscriber-stories";
import { periodInput } from "./schemas";

/*
 * Whatever a publisher's year was like, and whatever period somebody looks at: each figure is what
 * the rows it leads to add up to, read by the very filters of its link.
 */

const anyLook = anyBusiness.chain((business) => {
  const today = zonedParts(business.now, business.zone);
  const day = fc.integer({ min: 0, max: 430 }).map((days) => dayOf(addDays(today, -days)));
  return fc.record({
    business: fc.constant(business),
    range: fc.oneof(
      fc.constantFrom(...datePresets),
      fc.tuple(day, day).map((days) => days.toSorted().join("_")),
    ),
    comparison: fc.constantFrom(...comparisons),
  });
});

test("every tile and every point is what the list it leads to adds up to", async () => {
  await fc.assert(
    fc.asyncProperty(anyLook, async ({ business, range, comparison }) => {
      const { ctx } = await worldOf(business);
      const input = periodInput.parse({ range, comparison });
      await expectTiles(ctx, input);
      await expectCharts(ctx, input);
      await expectTrends(ctx);
    }),
    // Each run is a whole publisher: few of them, and the first that fails is told as it is.
    { numRuns: 25, endOnFailure: true },
  );
}, 120_000);
