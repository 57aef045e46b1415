import { signCustomerJwt } from "@/server/auth/customer-jwt";
import { env } from "@/server/env";
import { newWorld, type World } from "@/server/testing/world";
import type { Bench } from "./support/bench";
import { fillCommerce } from "./support/bulk-commerce";
import { httpFigure } from "./support/http-figure";
import { offersOf } from "./support/offers-of";
import { millionRows } from "./support/shared";

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
    return httpFigure({ publisherId: world.publisherId, requests: await checks(world) });
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
