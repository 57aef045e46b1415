import { expect, test } from "vitest";
import { inTransaction } from "@/server/context";
import { prisma } from "@/server/db/prisma";
import { allGrants, noGrants } from "@/server/domain/permissions";
import { passMail } from "@/server/testing/mails";
import { newWorld } from "@/server/testing/world";
import { inviteMember } from "./invite-member";
import { listTeam } from "./list-team";

test("the Owner first, then in the order of joining, each with state and second factor", async () => {
  const world = await newWorld();
  const { accountId } = await world.newAdmin({ settings: true });
  await world.newAdmin({ reporting: "none", billing: true });
  await prisma().adminAccount.update({
    where: { id: accountId },
    data: { totpEnabledAt: world.clock.now() },
  });

  expect((await listTeam(world.ctx)).members).toMatchObject([
    { role: "owner", state: "active", hasSecondFactor: false, isYou: true, name: "Robin Rivers" },
    { role: "admin", state: "active", hasSecondFactor: true, isYou: false },
    { role: "admin", state: "inactive", hasSecondFactor: false, isYou: false },
  ]);
});

test("an invitation says whether its mail has left", async () => {
  const world = await newWorld();
  const grants = { ...noGrants, reporting: "no-pii" as const };
  await inviteMember(world.ctx, { email: "kim@example.com", grants });
  expect((await listTeam(world.ctx)).invitations).toMatchObject([{ delivery: null }]);
  await passMail(world.system);
  expect((await listTeam(world.ctx)).invitations).toMatchObject([
    { delivery: { state: "stored", failure: null } },
  ]);
});

test("an invitation that ran out is listed as such", async () => {
  const world = await newWorld({ now: "2026-11-22T12:00:00Z" });
  const grants = { ...noGrants, reporting: "no-pii" as const };
  await inviteMember(world.ctx, { email: "kim@example.com", grants });
  world.clock.set("2026-11-29T12:00:00Z");
  expect((await listTeam(world.ctx)).invitations).toMatchObject([{ isExpired: true }]);
});

test("grants of an unknown shape open nothing", async () => {
  const world = await newWorld();
  const { accountId } = await world.newAdmin();
  await inTransaction(world.ctx, ({ db, publisherId }) =>
    db.membership.updateMany({
      where: { publisherId, accountId },
      data: { grants: { ...allGrants, everything: true } },
    }),
  );
  const { members } = await listTeam(world.ctx);
  expect(members.find((one) => one.accountId === accountId)).toMatchObject({ state: "inactive" });
});

test("another publisher's team is not in sight", async () => {
  const world = await newWorld();
  await (await newWorld()).newAdmin();
  expect((await listTeam(world.ctx)).members).toHaveLength(1);
});

test("without Admin management it is forbidden", async () => {
  const { ctx } = await (await newWorld()).newAdmin({ reporting: "full", settings: true });
  await expect(listTeam(ctx)).rejects.toMatchObject({
    kind: "forbidden",
    code: "auth.permission-missing",
  });
});
