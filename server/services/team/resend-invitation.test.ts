import { expect, test } from "vitest";
import { newId } from "@/server/db/new-id";
import { noGrants } from "@/server/domain/permissions";
import { newWorld, type World } from "@/server/testing/world";
import { inviteMember } from "./invite-member";
import { listTeam } from "./list-team";
import { resendInvitation } from "./resend-invitation";
import { revokeInvitation } from "./revoke-invitation";

const invite = (world: World) =>
  inviteMember(world.ctx, {
    email: "kim@example.com",
    grants: { ...noGrants, reporting: "full" },
  });

test("a resent invitation holds for another seven days", async () => {
  const world = await newWorld({ now: "2026-11-22T12:00:00Z" });
  const { invitationId } = await invite(world);
  world.clock.set("2026-12-24T12:00:00Z");
  await resendInvitation(world.ctx, { invitationId });
  expect((await listTeam(world.ctx)).invitations).toMatchObject([
    { invitationId, expiresAt: new Date("2026-12-31T12:00:00Z"), isExpired: false },
  ]);
});

test("one address is not mailed all day", async () => {
  const world = await newWorld();
  const { invitationId } = await invite(world);
  for (const _ of [1, 2, 3]) await resendInvitation(world.ctx, { invitationId });
  await expect(resendInvitation(world.ctx, { invitationId })).rejects.toMatchObject({
    kind: "rate-limited",
  });
});

test("nobody resends what they could not give", async () => {
  const world = await newWorld();
  const { invitationId } = await invite(world);
  const manager = await world.newAdmin({ reporting: "no-pii", admins: true });
  await expect(resendInvitation(manager.ctx, { invitationId })).rejects.toMatchObject({
    kind: "forbidden",
    code: "team.beyond-own",
  });
});

const verbs = { resendInvitation, revokeInvitation };

test.each(Object.entries(verbs))("%s: a closed invitation is not found", async (_, verb) => {
  const world = await newWorld();
  const { invitationId } = await invite(world);
  await revokeInvitation(world.ctx, { invitationId });
  expect((await listTeam(world.ctx)).invitations).toEqual([]);
  await expect(verb(world.ctx, { invitationId })).rejects.toMatchObject({
    kind: "not-found",
    code: "team.invitation-not-found",
  });
});

test.each(Object.entries(verbs))("%s: another publisher's id is not found", async (_, verb) => {
  const world = await newWorld();
  const { invitationId } = await invite(await newWorld());
  for (const id of [invitationId, newId()]) {
    await expect(verb(world.ctx, { invitationId: id })).rejects.toMatchObject({
      kind: "not-found",
      code: "team.invitation-not-found",
    });
  }
});

test.each(Object.entries(verbs))(
  "%s: without Admin management it is forbidden",
  async (_, verb) => {
    const world = await newWorld();
    const { invitationId } = await invite(world);
    const { ctx } = await world.newAdmin({ reporting: "full", settings: true });
    await expect(verb(ctx, { invitationId })).rejects.toMatchObject({ kind: "forbidden" });
  },
);
