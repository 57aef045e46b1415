import { expect, test } from "vitest";
import type { ServiceContext } from "@/server/context";
import { newWorld } from "@/server/testing/world";
import { listViews } from "./list-views";
import { saveView } from "./save-view";

test("what a shared view looks for is not told to admins who may not read personal data", async () => {
  const world = await newWorld();
  const [full, limited] = [await world.newAdmin({ reporting: "full" }), await world.newAdmin()];
  const personal = { list: "customers", name: "VIP", query: "q=ana%40example.com&sort=email" };
  await saveView(full.ctx, { ...personal, isShared: true });

  const seen = async (ctx: ServiceContext) => (await listViews(ctx, { list: "customers" }))[0];
  expect(await seen(full.ctx)).toMatchObject({ query: personal.query });
  expect(await seen(limited.ctx)).toMatchObject({ name: "VIP", query: "sort=email" });
});
