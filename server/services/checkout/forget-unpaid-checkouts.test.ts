import { expect, test } from "vitest";
import { newShop, rowsOf } from "@/server/testing/purchases";
import { newWorld, type World } from "@/server/testing/world";
import { forgetUnpaidCheckouts } from "./forget-unpaid-checkouts";

const forget = ({ system }: World) => forgetUnpaidCheckouts(system);

const later = (world: World, days: number) =>
  world.clock.set(new Date(world.clock.now().getTime() + days * 86_400_000).toISOString());

const visitsOf = (world: World) =>
  rowsOf(world, ({ db, publisherId }) =>
    db.checkoutSession.findMany({ where: { publisherId }, select: { state: true } }),
  );

test("a visit without a sale goes a month after its end; one that may be a sale stays", async () => {
  const world = await newWorld();
  const shop = await newShop(world);
  const paid = await shop.open();
  await shop.pay(paid.session, { email: "robin@example.com" });
  const refused = await shop.open();
  const declined = shop.pay(refused.session, { email: "kim@example.com", card: "do-not-honour" });
  await expect(declined).rejects.toMatchObject({ kind: "payment-declined" });
  const unheard = await shop.open();
  await shop.pay(unheard.session, { card: "timeout-captured" });
  await shop.open();
  expect(await visitsOf(world)).toHaveLength(4);

  later(world, 30);
  expect(await forget(world)).toBe(0); // they were open for a day
  later(world, 2);
  expect(await forget(world)).toBe(2);
  // Of one nobody knows yet whether it was paid.
  expect((await visitsOf(world)).map(({ state }) => state).toSorted()).toEqual(["open", "paid"]);
  expect(await forget(world)).toBe(0);
});

test("nobody but the system tidies up", async () => {
  const { ctx } = await newWorld();
  await expect(forgetUnpaidCheckouts(ctx)).rejects.toMatchObject({ kind: "forbidden" });
});
