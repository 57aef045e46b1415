import { expectBooksToHold } from "@/server/testing/invariants";
import { buyPatiently } from "./buyer";
import { newDecider } from "./decider";
import { startMetronome } from "./metronome";
import { ownerRows } from "./owner-rows";
import { untilQuiet } from "./quiet";
import { seededRandom } from "./random";
import { addressOf, dunnings, openShop, type Shop } from "./shop";
import { stories } from "./stories";
import { startSystem, type Layout } from "./system";

type Options = { seed: number; say: (line: string) => void };

const alone: Layout = { web: 1, webWorks: true, workers: 0 };
const together: Layout = { web: 2, webWorks: false, workers: 2 };

const patienceSeconds = 120;
const buyersEach = 6;

/**
 * Has one process, and then two that serve beside two that work, do the same on one database, and
 * compares what came of it, customer by customer.
 *
 * @returns what it came to, in one line
 * @throws Error that names every difference
 */
export async function compareLayouts({ seed, say }: Options): Promise<string> {
  say(`seed ${seed}`);
  const one = await live(alone, seed);
  say("one process has done it");
  const four = await live(together, seed);
  const names = [...new Set([...one.keys(), ...four.keys()])].toSorted();
  const others = names.filter((name) => one.get(name) !== four.get(name));
  if (others.length === 0) {
    return `two web processes and two workers: ${names.length} customers as with one process, the books hold`;
  }
  const told = others.map(
    (name) => `${name}\n  with one:  ${one.get(name)}\n  with four: ${four.get(name)}`,
  );
  throw new Error(told.join("\n"));
}

/** What becomes of everybody, by their addresses. */
async function live(layout: Layout, seed: number): Promise<Map<string, string>> {
  const shops = await Promise.all(dunnings.map(openShop));
  const metronome = startMetronome(shops.map(({ world }) => world.publisherId));
  const system = await startSystem(layout);
  try {
    await Promise.all(shops.map((shop, place) => fill(shop, { place, seed, urls: system.urls })));
    await untilQuiet(patienceSeconds);
    for (const { world } of shops) await expectBooksToHold(world);
    return new Map((await Promise.all(shops.map(summarise))).flat());
  } finally {
    await metronome.stop();
    await system.stop();
    system.clear();
  }
}

type Filling = { place: number; seed: number; urls: readonly string[] };

/** The same for the same seed: one of each story, and visitors who press twice and change their minds. */
async function fill(shop: Shop, { place: shopPlace, seed, urls }: Filling): Promise<void> {
  const random = seededRandom(seed + shopPlace);
  const subscribing = async () => {
    for (const [place, story] of stories.entries()) {
      const at = new Date(Date.now() - story.age(random));
      const email = `${story.name.replaceAll(/\W+/g, "-")}@shop-${shopPlace}.example`;
      await shop.subscribe(story, { place, at, email });
    }
  };
  const decide = await newDecider(shop, urls);
  const buying = async () => {
    for (let buyer = 0; buyer < buyersEach; buyer += 1) {
      const place = 1_000 * (shopPlace + 1) + buyer;
      const email = `buyer-${buyer}@shop-${shopPlace}.example`;
      const session = await shop.visit(place);
      await buyPatiently({ urls, session, ip: addressOf(place), email, isHasty: true });
      if (buyer % 3 === 0) continue;
      const id = await subscriptionOf(shop, email);
      await decide("stop", id);
      if (buyer % 3 === 1) await decide("resume", id);
    }
  };
  await Promise.all([subscribing(), buying()]);
}

async function subscriptionOf({ world }: Shop, email: string): Promise<number> {
  const [row] = await ownerRows<{ id: string }>(
    `SELECT s.id FROM subscription s
       JOIN customer c ON c."publisherId" = s."publisherId" AND c.id = s."customerId"
      WHERE s."publisherId" = $1 AND c.email = $2`,
    [world.publisherId, email],
  );
  if (!row) throw new Error(`${email} has no subscription`);
  return Number(row.id);
}

/** All that is the same however long it took and whatever numbers were drawn. */
const summaries = `
  SELECT c.email, concat_ws(' · ',
    s.state, s."endReason", 'period ' || s."currentPeriodIndex", 'mrr ' || s."mrrMinor",
    s.standing ->> 'kind', c."transactionCount" || ' sales', r."grossMinor" || ' revenue',
    (SELECT string_agg(coalesce(p."chargeKey", 'initial') || ' ' || p.state || ' ' || p."amountMinor", ', '
                       ORDER BY p."chargeKey", p.state)
       FROM payment p LEFT JOIN customer_order o ON o."publisherId" = p."publisherId" AND o.id = p."orderId"
      WHERE p."publisherId" = c."publisherId" AND (p."subscriptionId" = s.id OR o."customerId" = c.id)),
    (SELECT string_agg(kind || ' ' || many, ', ' ORDER BY kind)
       FROM (SELECT type AS kind, count(*) AS many FROM event e
              WHERE e."publisherId" = c."publisherId" AND e."streamId" = c.id
                -- Whether grace is entered before a late charge is tried is a matter of moments.
                AND e.type <> 'subscription.grace-entered' GROUP BY 1) e),
    (SELECT string_agg(m.kind || ' ' || m."deltaMinor", ', ' ORDER BY m.kind, m."deltaMinor")
       FROM mrr_movement m WHERE m."publisherId" = c."publisherId" AND m."customerId" = c.id)) AS summary
    FROM customer c
    JOIN subscription s ON s."publisherId" = c."publisherId" AND s."customerId" = c.id
    LEFT JOIN customer_revenue r ON r."publisherId" = c."publisherId" AND r."customerId" = c.id
   WHERE c."publisherId" = $1`;

async function summarise({ world }: Shop): Promise<[string, string][]> {
  const rows = await ownerRows<{ email: string; summary: string }>(summaries, [world.publisherId]);
  return rows.map(({ email, summary }) => [email, summary]);
}
