import { expect, test } from "vitest";
import { inTransaction } from "@/server/context";
import { newId } from "@/server/db/new-id";
import { newWorld } from "@/server/testing/world";
import { listTeam } from "./list-team";
import { removeMember } from "./remove-member";

test("a removed admin is in the team no more, and history keeps the name", async () => {
  const world = await newWorld();
  const { accountId } = await world.newAdmin({ reporting: "full" });
  await removeMember(world.ctx, { accountId });
  const { members } = await listTeam(world.ctx);
  expect(members.map((one) => one.accountId)).toEqual([world.owner.accountId]);

  const entries = await inTransaction(world.ctx, ({ db, publisherId }) =>
    db.auditEntry.findMany({ where: { publisherId, action: "team.member-removed" } }),
  );
  expect(entries).toMatchObject([
    { targetId: accountId, before: { grants: { reporting: "full" } }, after: null },
  ]);
});

test("of two admins who remove each other at once, one stays", async () => {
  const world = await newWorld();
  const one = await world.newAdmin({ admins: true });
  const other = await world.newAdmin({ admins: true });
  const outcomes = await Promise.allSettled([
    removeMember(one.ctx, { accountId: other.accountId }),
    removeMember(other.ctx, { accountId: one.accountId }),
  ]);
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  expect((await listTeam(world.ctx)).members).toHaveLength(2);
});

test("the Owner stays, and nobody removes themselves", async () => {
  const world = await newWorld();
  const manager = await world.newAdmin({ admins: true });
  await expect(
    removeMember(manager.ctx, { accountId: world.owner.accountId }),
  ).rejects.toMatchObject({ kind: "forbidden", code: "team.owner" });
  await expect(removeMember(world.ctx, { accountId: world.owner.accountId })).rejects.toMatchObject(
    { kind: "forbidden", code: "team.owner" },
  );
  await expect(removeMember(manager.ctx, { accountId: manager.accountId })).rejects.toMatchObject({
    kind: "forbidden",
    code: "team.self",
  });
});

test("removed already, never there, or another publisher's: not found", async () => {
  const world = await newWorld();
  const { accountId: removed } = await world.newAdmin();
  await removeMember(world.ctx, { accountId: removed });
  const { accountId: elsewhere } = await (await newWorld()).newAdmin();
  for (const accountId of [removed, elsewhere, newId()]) {
    await expect(removeMember(world.ctx, { accountId })).rejects.toMatchObject({
      kind: "not-found",
      code: "team.member-not-found",
    });
  }
});

test("without Admin management it is forbidden", async () => {
  const world = await newWorld();
  const { ctx } = await world.newAdmin({ reporting: "full", settings: true });
  const { accountId } = await world.newAdmin();
  await expect(removeMember(ctx, { accountId })).rejects.toMatchObject({
    kind: "forbidden",
    code: "auth.permission-missing",
  });
});
