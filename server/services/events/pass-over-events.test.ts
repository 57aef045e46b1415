import { expect, test } from "vitest";
import { inTransaction } from "@/server/context";
import { newWorld, type World } from "@/server/testing/world";
import { passOverEvents } from "./pass-over-events";
import { recordEvent } from "./record-event";

async function invitedAt(world: World, instant: string) {
  world.clock.set(instant);
  await inTransaction(world.ctx, (tx) =>
    recordEvent(tx, {
      type: "team.member-invited",
      payload: { invitationId: "01a20100-8f48-744d-94f7-237d715cd81c", sendCount: 1 },
    }),
  );
}

const states = async ({ system, publisherId }: World) => {
  const rows = await inTransaction(system, ({ db }) =>
    db.outboxEntry.findMany({ where: { publisherId }, orderBy: { sequence: "asc" } }),
  );
  return rows.map(({ state }) => state);
};

const past = { consumer: "mail", occurredBefore: new Date("2026-11-20T00:00:00Z") } as const;

test("what happened before is settled and told to nobody, what came later is still owed", async () => {
  const [world, other] = [await newWorld(), await newWorld()];
  for (const one of [world, other]) await invitedAt(one, "2026-11-19T23:59:59Z");
  await invitedAt(world, "2026-11-20T00:00:00Z");

  expect(await passOverEvents(world.system, past)).toBe(1);
  expect(await passOverEvents(world.system, past)).toBe(0);
  expect(await states(world)).toEqual(["done", "pending"]);
  expect(await states(other)).toEqual(["pending"]);
});

test("only the product itself passes anything over", async () => {
  const world = await newWorld();
  await expect(passOverEvents(world.ctx, past)).rejects.toMatchObject({ kind: "forbidden" });
});
