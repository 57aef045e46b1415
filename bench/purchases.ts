import { env } from "@/server/env";
import { openCheckout } from "@/server/services/checkout/open-checkout";
import { openCheckoutInput } from "@/server/services/checkout/schemas";
import { expectBooksToHold } from "@/server/testing/invariants";
import { newShop, rowsOf } from "@/server/testing/purchases";
import { newWorld } from "@/server/testing/world";
import { openBareInserts } from "./support/bare-inserts";
import type { Bench } from "./support/bench";
import { addressOf, buy, type Bought } from "./support/buyers";
import { inLanes } from "./support/lanes";
import { runningSystem } from "./support/shared";

const lanes = 8;
const rounds = 3;
const sessionsEach = 400;
const warmUps = 24;

/** Purchases by new customers through the checkout's own door, and the books checked afterwards. */
export const bench: Bench = {
  name: "purchases",
  target: "8 at a time; the books hold",
  run: async () => {
    const world = await newWorld({ now: new Date().toISOString() });
    const shop = await newShop(world);
    const { url } = await runningSystem();
    const bare = await openBareInserts(env().DATABASE_OWNER_URL, lanes);

    let visitors = 0;
    const sold: Bought[] = [];
    const sell = async (count: number, seconds: number) => {
      const visits = await openVisits(shop, visitors, count);
      visitors += count;
      const done = await inLanes(visits.values(), { lanes, seconds }, (visit) =>
        buy({ url, ...visit }),
      );
      sold.push(...done.results);
      return done;
    };

    await sell(warmUps, 20);
    const figures = [];
    for (let round = 0; round < rounds; round += 1) {
      const yardstick = await inLanes(endless(), { lanes, seconds: 3 }, bare.insert);
      const { results, perSecond } = await sell(sessionsEach, 8);
      figures.push({ results, perSecond, ratio: perSecond / yardstick.perSecond, yardstick });
    }
    await bare.close();

    await expectBooksToHold(world);
    const sales = await rowsOf(world, ({ db, publisherId }) =>
      db.transaction.count({ where: { publisherId } }),
    );
    if (sales !== sold.length) throw new Error(`${sold.length} receipts, and ${sales} sales`);

    const best = figures.reduce((a, b) => (b.perSecond > a.perSecond ? b : a));
    const p99 = (of: keyof Bought) =>
      percentile(
        best.results.map((one) => one[of]),
        0.99,
      );
    return {
      value: best.perSecond,
      unit: "purchases/s",
      ratio: best.ratio,
      notes: [
        `p99 ${p99("purchaseMs").toFixed(0)} ms from details to receipt, ${p99("paymentMs").toFixed(0)} ms of it the payment`,
        `bare transactions of 20 inserts: ${best.yardstick.perSecond.toFixed(0)}/s`,
        `${sales} sales, and the books hold`,
      ],
    };
  },
};

type Shop = Awaited<ReturnType<typeof newShop>>;

/** Checkouts that stand open, as a link leaves them, each for a visitor from elsewhere. */
async function openVisits({ nobody, offerId }: Shop, from: number, count: number) {
  const places = Array.from({ length: count }, (_, place) => from + place);
  const limits = { lanes, seconds: Infinity };
  const { results } = await inLanes(places.values(), limits, async (place) => {
    const ip = addressOf(place);
    const visitor = { ...nobody, from: { ip, userAgent: null } };
    return { ip, ...(await openCheckout(visitor, openCheckoutInput.parse({ offerId }))) };
  });
  return results;
}

function* endless() {
  for (let place = 0; ; place += 1) yield place;
}

function percentile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}
