import { expect, test } from "vitest";
import { listRefundRequests } from "@/server/services/refund-requests/list-refund-requests";
import { listSubscriptions } from "@/server/services/subscriptions/list-subscriptions";
import { newShop, rowsOf } from "@/server/testing/purchases";
import { rowsOfAPublisher } from "@/server/testing/rows-of-a-publisher";
import { newWorld } from "@/server/testing/world";
import { getAttention } from "./get-attention";

test("what waits for somebody is counted as its list counts it, and the rest is left out", async () => {
  const world = await newWorld();
  expect(await getAttention(world.ctx)).toEqual([]);

  await rowsOfAPublisher(world); // a refund request among them
  const shop = await newShop(world, { trial: { unit: "day", amount: 7 } });
  await shop.buy();
  await shop.buy();
  world.clock.set("2026-11-23T12:00:00Z");
  const [first] = await rowsOf(world, ({ db, publisherId }) =>
    db.subscription.findMany({ where: { publisherId }, orderBy: { id: "asc" } }),
  );
  await rowsOf(world, ({ db, publisherId }) =>
    db.subscription.update({
      where: { publisherId_id: { publisherId, id: first?.id ?? 0n } },
      data: { parkedAt: world.clock.now(), parkReason: "Its facts make no sense." },
    }),
  );

  const attention = await getAttention(world.ctx);
  expect(attention.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(["refund-requests", "parked", "trials-ending"]),
  );
  for (const { kind, filter: f, count } of attention) {
    const list = kind === "refund-requests" ? listRefundRequests : listSubscriptions;
    const { total } = await list(world.ctx, { f });
    expect({ kind, count: total.count }).toEqual({ kind, count });
  }
});
