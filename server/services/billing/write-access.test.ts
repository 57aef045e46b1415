import { expect, test } from "vitest";
import { switchSubscription } from "@/server/services/subscriptions/switch-subscription";
import { rowsOf } from "@/server/testing/purchases";
import { newSubscriber } from "@/server/testing/subscriber";
import { newWorld } from "@/server/testing/world";

test("a change of plans takes the old offer away and gives the new one", async () => {
  const world = await newWorld({ now: "2026-05-01T12:00:00Z" });
  const subscriber = await newSubscriber(world);
  const { offerNumber } = await subscriber.row();
  const offerId = await subscriber.plan({ title: "Plus", price: "20.00" });
  world.clock.set("2026-05-10T12:00:00Z");
  const { subscriptionId } = subscriber;
  await switchSubscription(world.ctx, { subscriptionId, offerId });
  const events = await rowsOf(world, ({ db, publisherId }) =>
    db.event.findMany({
      where: { publisherId, type: { startsWith: "entitlement." } },
      orderBy: { sequence: "asc" },
    }),
  );
  expect(events.map(({ type, payload }) => [type, payload])).toMatchObject([
    ["entitlement.granted", { offerId: `S${offerNumber}_NL` }],
    ["entitlement.revoked", { offerId: `S${offerNumber}_NL` }],
    ["entitlement.granted", { offerId }],
  ]);
});
