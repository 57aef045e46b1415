import { expect, test } from "vitest";
import { inTransaction } from "@/server/context";
import { newId } from "@/server/db/new-id";
import { noGrants, type Grants } from "@/server/domain/permissions";
import { newWorld } from "@/server/testing/world";
import { changeMemberPermissions } from "./change-member-permissions";
import { listTeam } from "./list-team";

const grants: Grants = { ...noGrants, reporting: "full", offers: true };

test("the change holds, and the audit log says what it was", async () => {
  const world = await newWorld();
  const { accountId } = await world.newAdmin({ reporting: "no-pii", offers: true });
  await changeMemberPermissions(world.ctx, { accountId, grants });

  const { members } = await listTeam(world.ctx);
  expect(members.find((one) => one.accountId === accountId)).toMatchObject({ grants });
  const entries = await inTransaction(world.ctx, ({ db, publisherId }) =>
    db.auditEntry.findMany({
      where: { publisherId, action: "team.member-permissions-changed" },
    }),
  );
  expect(entries).toMatchObject([
    {
      actorId: world.owner.accountId,
      targetId: accountId,
      before: { reporting: "no-pii" },
      after: { reporting: "full" },
    },
  ]);
});

test("no access makes the account inactive and keeps its ticks", async () => {
  const world = await newWorld();
  const { accountId } = await world.newAdmin({ offers: true });
  const paused = { ...noGrants, offers: true };
  await changeMemberPermissions(world.ctx, { accountId, grants: paused });
  const { members } = await listTeam(world.ctx);
  expect(members.find((one) => one.accountId === accountId)).toMatchObject({
    state: "inactive",
    grants: paused,
  });
});

test("saving what was there already leaves no trace", async () => {
  const world = await newWorld();
  const { accountId } = await world.newAdmin({ reporting: "full", offers: true });
  await changeMemberPermissions(world.ctx, { accountId, grants });
  const count = await inTransaction(world.ctx, ({ db, publisherId }) =>
    db.auditEntry.count({ where: { publisherId, action: "team.member-permissions-changed" } }),
  );
  expect(count).toBe(0);
});

test("nobody limits the Owner, nobody changes their own place", async () => {
  const world = await newWorld();
  const manager = await world.newAdmin({ admins: true });
  const change = (accountId: string) => changeMemberPermissions(manager.ctx, { accountId, grants });
  await expect(change(world.owner.accountId)).rejects.toMatchObject({
    kind: "forbidden",
    code: "team.owner",
  });
  await expect(change(manager.accountId)).rejects.toMatchObject({
    kind: "forbidden",
    code: "team.self",
  });
});

test("nobody gives what they do not hold", async () => {
  const world = await newWorld();
  const manager = await world.newAdmin({ admins: true });
  const { accountId } = await world.newAdmin();
  await expect(changeMemberPermissions(manager.ctx, { accountId, grants })).rejects.toMatchObject({
    kind: "forbidden",
    code: "team.beyond-own",
  });
});

test("another publisher's member is not found", async () => {
  const world = await newWorld();
  const { accountId } = await (await newWorld()).newAdmin();
  for (const id of [accountId, newId()]) {
    await expect(
      changeMemberPermissions(world.ctx, { accountId: id, grants }),
    ).rejects.toMatchObject({ kind: "not-found", code: "team.member-not-found" });
  }
});

test("without Admin management it is forbidden", async () => {
  const world = await newWorld();
  const { ctx } = await world.newAdmin({ reporting: "full", settings: true });
  const { accountId } = await world.newAdmin();
  await expect(changeMemberPermissions(ctx, { accountId, grants })).rejects.toMatchObject({
    kind: "forbidden",
    code: "auth.permission-missing",
  });
});
