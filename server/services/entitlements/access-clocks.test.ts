import { expect, test } from "vitest";
import { formatOfferId } from "@/server/domain/ids";
import { moveClocks } from "@/server/testing/clocks";
import { commerceRows } from "@/server/testing/commerce-rows";
import { newGuest } from "@/server/testing/customers";
import { newWorld } from "@/server/testing/world";
import { getAccess } from "./get-access";
import { getAccessOfToken } from "./get-access-of-token";

test("access is told by the clock of whoever is further ahead, by each of the tokens", async () => {
  const world = await newWorld();
  const rows = commerceRows(world);
  const offer = await rows.offer();
  const offerId = formatOfferId({ letter: "S", number: Number(offer.number), country: null });
  const endsAt = new Date(world.clock.now().getTime() + 30 * 86_400_000);
  const [ahead, other] = [await newGuest(world), await newGuest(world)];
  for (const { customerId } of [ahead, other]) {
    await rows.entitlement({ customer: { id: BigInt(customerId) }, offer, endsAt });
  }
  const isGranted = async ({ ctx, customerToken }: typeof ahead) => [
    (await getAccess(ctx, { offerId })).isGranted,
    (await getAccessOfToken(ctx, { offerId, customerToken })).isGranted,
  ];

  await moveClocks(world, { customers: { [ahead.customerId]: 31 } });
  expect(await isGranted(ahead)).toEqual([false, false]);
  expect(await isGranted(other)).toEqual([true, true]);
  await moveClocks(world, { publisherDays: 40 });
  expect(await isGranted(other)).toEqual([false, false]);
});
