import { scheduler } from "node:timers/promises";
import { buyPatiently } from "./buyer";
import { newDecider } from "./decider";
import { ownerRows } from "./owner-rows";
import type { Random } from "./random";
import { addressOf, newEmail, type Shop } from "./shop";
import { stories, type Story } from "./stories";

/** Somebody whose subscription was made, and what has to become of it; `null` where it depends. */
export type Subscriber = { email: string; ends: "kept" | "unpaid" | null };

/** What was done to a system while it was being killed. */
export type Load = {
  subscribers: Subscriber[];
  /** Addresses that were given a receipt. */
  receipts: string[];
  /** Subscriptions that were made by the test itself while the database was killed: nobody knows how far. */
  cutOff: number;
  decisions: number;
};

type Plan = {
  shops: readonly Shop[];
  urls: readonly string[];
  random: Random;
  isOver: () => boolean;
};

const breathMs = 150;

/** Buys, has subscriptions fall due, stops and resumes them, several at a time, until it is over. */
export async function putUnderLoad({ shops, urls, random, isOver }: Plan): Promise<Load> {
  const load: Load = { subscribers: [], receipts: [], cutOff: 0, decisions: 0 };
  let places = 0;
  const again = async (work: (shop: Shop) => Promise<void>, [first, ...others] = shops) => {
    if (!first) throw new Error("there is no shop");
    while (!isOver()) {
      await work(random.pick([first, ...others]));
      await scheduler.wait(random.between(0, 2 * breathMs));
    }
  };

  const subscribe = async (shop: Shop) => {
    const story = random.pick(stories);
    const at = new Date(Date.now() - story.age(random));
    const email = newEmail();
    places += 1;
    try {
      await shop.subscribe(story, { place: places, at, email });
      load.subscribers.push({ email, ends: endOf(story, shop) });
    } catch {
      // The database went away under it. The product completes what was charged, as of now.
      load.cutOff += 1;
    }
  };
  const buy = async (shop: Shop) => {
    places += 1;
    const [email, ip] = [newEmail(), addressOf(places)];
    const session = await shop.visit(places).catch(() => null);
    if (session === null) return;
    await buyPatiently({ urls, session, ip, email, isHasty: random.fraction() < 0.2 });
    load.receipts.push(email);
  };
  const deciders = new Map(
    await Promise.all(shops.map(async (shop) => [shop, await newDecider(shop, urls)] as const)),
  );
  const decide = async (shop: Shop) => {
    const subscriptionId = await someSubscription(shop, random);
    if (subscriptionId === null) return;
    await deciders.get(shop)?.("stop", subscriptionId);
    load.decisions += 1;
    if (random.fraction() < 0.5) return;
    await deciders.get(shop)?.("resume", subscriptionId);
    load.decisions += 1;
  };
  const lanes = [subscribe, subscribe, buy, buy, decide];
  await Promise.all(lanes.map((lane) => again(lane)));
  return load;
}

/** Where there are tries left, a decline is no end. */
function endOf({ ends }: Story, { triesOnce }: Shop): Subscriber["ends"] {
  if (ends === "declined") return triesOnce ? "unpaid" : null;
  return ends;
}

/** One of those made last, so that decisions meet charges under way. */
async function someSubscription({ world }: Shop, random: Random): Promise<number | null> {
  const rows = await ownerRows<{ id: string }>(
    `SELECT id FROM subscription WHERE "publisherId" = $1 AND state = 'active'
      ORDER BY "updatedAt" DESC OFFSET $2 LIMIT 1`,
    [world.publisherId, Math.floor(random.between(0, 20))],
  ).catch(() => []);
  return rows[0] ? Number(rows[0].id) : null;
}
