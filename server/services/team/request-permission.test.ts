import { expect, test } from "vitest";
import { inTransaction } from "@/server/context";
import { newWorld, type World } from "@/server/testing/world";
import { listGrantors } from "./list-grantors";
import { requestPermission } from "./request-permission";

const mails = ({ ctx }: World) =>
  inTransaction(ctx, (tx) =>
    tx.db.emailMessage.findMany({
      where: { publisherId: tx.publisherId, template: "permission-request" },
    }),
  );

test("whoever lacks a permission asks everybody who can grant it, by mail, once a day", async () => {
  const world = await newWorld();
  const manager = await world.newAdmin({ admins: true });
  const reader = await world.newAdmin();
  const { asked } = await requestPermission(reader.ctx, { permission: "settings:read" });
  expect(asked).toHaveLength(2);

  await requestPermission(reader.ctx, { permission: "settings:read" });
  const sent = await mails(world);
  expect(sent.map(({ toEmail }) => toEmail).toSorted()).toEqual(
    [world.owner.email, manager.email].toSorted(),
  );
  expect(sent[0]?.props).toMatchObject({ permission: "Settings" });

  world.clock.set("2026-11-23T12:00:00Z");
  await requestPermission(reader.ctx, { permission: "settings:read" });
  expect(await mails(world)).toHaveLength(4);
});

test("an inactive admin may ask to be let in", async () => {
  const world = await newWorld();
  const inactive = await world.newAdmin({ reporting: "none" });
  await requestPermission(inactive.ctx, { permission: "overview:read" });
  expect(await mails(world)).toHaveLength(1);
});

test("a permission that is held needs no asking", async () => {
  const world = await newWorld();
  await expect(requestPermission(world.ctx, { permission: "settings:read" })).rejects.toMatchObject(
    { kind: "conflict", code: "team.permission-held" },
  );
});

test("only members ask, and only members learn whom to ask", async () => {
  const world = await newWorld();
  const stranger = world.as({ kind: "account", accountId: crypto.randomUUID(), sessionId: "-" });
  const input = { permission: "settings:read" } as const;
  await expect(requestPermission(stranger, input)).rejects.toMatchObject({ kind: "forbidden" });
  await expect(listGrantors(stranger)).rejects.toMatchObject({ kind: "forbidden" });
  await expect(requestPermission(world.anonymous, input)).rejects.toMatchObject({
    kind: "unauthenticated",
  });
});

test("whoever lacks a permission learns who can grant it: the Owner and those who manage the team", async () => {
  const world = await newWorld();
  const reader = await world.newAdmin();
  expect(await listGrantors(reader.ctx)).toHaveLength(1);
  await world.newAdmin({ admins: true });
  expect(await listGrantors(reader.ctx)).toHaveLength(2);
});
