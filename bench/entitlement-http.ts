import { signCustomerJwt } from "@/server/auth/customer-jwt";
import { env } from "@/server/env";
import { newWorld, type World } from "@/server/testing/world";
import { startBareServer } from "./support/bare-server";
import type { Bench } from "./support/bench";
import { fillCommerce } from "./support/bulk-commerce";
import { best, load, type Load } from "./support/load";
import { offersOf } from "./support/offers-of";
import { millionRows, runningSystem } from "./support/shared";

const rounds = 3;

/** Tokens that take turns: each is verified once and then known, as those of customers who watch are. */
const callers = 2_000;

/** May a customer watch? Of a million customers with a million entitlements, token and all. */
export const bench: Bench = {
  name: "entitlement-http",
  target: "≥ 0.5 of a bare server's requests/s; p99 within 3 times; one round trip",
  run: async () => {
    const world = await newWorld({ now: new Date().toISOString() });
    const sizes = { customers: millionRows, entitlements: millionRows };
    await fillCommerce(env().DATABASE_OWNER_URL, world, sizes);
    const requests = await checks(world);
    const system = await runningSystem();
    const bare = await startBareServer(env().DATABASE_URL, env().DATABASE_POOL);

    // Turn by turn, so that a busy moment of the machine meets both.
    const [ours, yardstick]: [Load[], Load[]] = [[], []];
    for (let round = 0; round < rounds; round += 1) {
      yardstick.push(await load(`${bare.url}/${world.publisherId}`, { seconds: 5 }));
      ours.push(await load(system.url, { seconds: 5, requests }));
    }
    bare.stop();

    const [own, other] = [best(ours), best(yardstick)];
    return {
      value: own.requestsPerSecond,
      unit: "requests/s",
      ratio: own.requestsPerSecond / other.requestsPerSecond,
      notes: [
        `bare server: ${Math.round(other.requestsPerSecond)} requests/s, p99 ${other.p99Ms} ms`,
        `p99 ${own.p99Ms} ms, ${(own.p99Ms / other.p99Ms).toFixed(1)} times the bare server's`,
      ],
    };
  },
};

/** Questions of customers from all over the million, about all offers: some have access, some not. */
async function checks(world: World) {
  const { publisherId } = world;
  const offers = await offersOf(world);
  return Promise.all(
    Array.from({ length: callers }, async (_, at) => {
      const place = at * Math.floor(millionRows / callers); // a multiple of 50: none of them is blocked
      const customerId = 100_000_000 + place;
      const jwt = await signCustomerJwt({ publisherId, customerId }, new Date());
      const path = `/entitlements/${offers[at % offers.length]}`;
      return { method: "GET" as const, path, headers: { authorization: `Bearer ${jwt}` } };
    }),
  );
}
