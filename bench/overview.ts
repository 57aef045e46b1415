import pg from "pg";
import { addDays, startOfDay, zonedParts } from "@/server/domain/calendar";
import type { DaySpan } from "@/server/domain/compared-days";
import { overviewDays } from "@/server/domain/overview-days";
import { usualComparison, usualRange } from "@/server/domain/page-range";
import { env } from "@/server/env";
import { getMrrMovement } from "@/server/services/analytics/get-mrr-movement";
import { getOverview, type Overview } from "@/server/services/analytics/get-overview";
import { getOverviewTrends } from "@/server/services/analytics/get-overview-trends";
import { getSubscribersOverTime } from "@/server/services/analytics/get-subscribers-over-time";
import { newWorld, type World } from "@/server/testing/world";
import type { Bench } from "./support/bench";
import { fillCommerce } from "./support/bulk-commerce";
import { figuresOfRow, figuresOfTiles, type OverviewRow } from "./support/overview-row";
import { overviewSql } from "./support/overview-sql";
import { millionRows } from "./support/shared";
import { quantile, timesInTurns } from "./support/turns";

const zone = "Europe/Amsterdam";
const period = { range: usualRange, comparison: usualComparison };

/** Overview's figures of a publisher with a million subscriptions and ten million movements. */
export const bench: Bench = {
  name: "overview",
  target: "≤ 3 × one statement by hand, as the owner",
  run: async () => {
    const world = await largeBusiness();
    const { ctx } = world;
    const sql = overviewSql(world.publisherId, instantsOf(world));
    const owner = new pg.Client({ connectionString: env().DATABASE_OWNER_URL });
    await owner.connect();

    const ours = () => getOverview(ctx, period);
    const byHand = async () => (await owner.query<OverviewRow>(sql)).rows[0];
    expectAlike(await ours(), await byHand());
    const [figures, bare] = await timesInTurns([ours, byHand], { warmUps: 3, runs: 40 });
    const [trends, mrr, subscribers] = await timesInTurns(
      [
        () => getOverviewTrends(ctx, period),
        () => getMrrMovement(ctx, period),
        () => getSubscribersOverTime(ctx, period),
      ],
      { warmUps: 1, runs: 7 },
    );
    await owner.end();

    const [value, yardstick] = [quantile(figures, 0.25), quantile(bare, 0.25)];
    return {
      value,
      unit: "ms",
      ratio: value / yardstick,
      notes: [
        `p95 ${ms(quantile(figures, 0.95))}; by hand ${ms(yardstick)}, p95 ${ms(quantile(bare, 0.95))}`,
        `what follows them: shapes of a year ${ms(quantile(trends, 0.5))}, ` +
          `chart of MRR ${ms(quantile(mrr, 0.5))}, of subscribers ${ms(quantile(subscribers, 0.5))}`,
      ],
    };
  },
};

const ms = (time: number) => `${time.toFixed(0)} ms`;

/** A million subscriptions and their movements of three years, beside a small publisher. */
async function largeBusiness(): Promise<World> {
  const owner = env().DATABASE_OWNER_URL;
  const [large, small] = [await newWorld({ now: new Date().toISOString() }), await newWorld()];
  await fillCommerce(owner, small, {
    customers: 1_000,
    subscriptions: 1_000,
    transactions: 1_000,
    movementsEach: 4,
  });
  await fillCommerce(owner, large, {
    customers: millionRows,
    subscriptions: millionRows,
    transactions: millionRows,
    movementsEach: 10,
  });
  await endTrials(owner, large);
  return large;
}

/** A tenth of the subscriptions began with a week for free, which most went on to pay for. */
async function endTrials(ownerUrl: string, { publisherId }: World) {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  await client.query(
    `UPDATE subscription SET "trialEndsAt" = "startedAt" + interval '7 days',
            "convertedAt" = CASE WHEN state <> 'terminated' THEN "startedAt" + interval '7 days' END
      WHERE "publisherId" = $1 AND id % 10 = 3 AND NOT "isInTrial"`,
    [String(publisherId)],
  );
  await client.query("VACUUM (ANALYZE) subscription");
  await client.end();
}

function instantsOf({ clock }: World) {
  const days = overviewDays(usualRange, usualComparison, zonedParts(clock.now(), zone));
  const span = ({ from, to }: DaySpan) => ({
    startsAt: startOfDay(from, zone),
    endsAt: startOfDay(addDays(to, 1), zone),
  });
  if (!days.compared || !days.comparedChurnMonth) throw new Error("nothing to compare with");
  return {
    days: span(days.span),
    compared: span(days.compared),
    month: span(days.churnMonth),
    monthBefore: span(days.comparedChurnMonth),
  };
}

/** A yardstick that answers something else measures nothing. */
function expectAlike(overview: Overview, row: OverviewRow | undefined) {
  const ours = JSON.stringify(figuresOfTiles(overview));
  const theirs = JSON.stringify(row && figuresOfRow(row, "EUR"));
  if (ours !== theirs) throw new Error(`the statement by hand says ${theirs}, and we ${ours}`);
}
