import { expect, test } from "vitest";
import { inTransaction } from "@/server/context";
import { newId } from "@/server/db/new-id";
import { noGrants, type Grants } from "@/server/domain/permissions";
import { newWorld } from "@/server/testing/world";
import { inviteMember } from "./invite-member";
import { listTeam } from "./list-team";

const grants: Grants = { ...noGrants, reporting: "no-pii", offers: true };
const invitation = () => ({ email: `kim-${newId()}@example.com`, grants });

test("the Owner invites; the place waits for seven days", async () => {
  const { ctx } = await newWorld({ now: "2026-11-22T12:00:00Z" });
  const input = invitation();
  await inviteMember(ctx, input);
  const { invitations } = await listTeam(ctx);
  expect(invitations).toMatchObject([
    {
      email: input.email,
      grants,
      invitedBy: "Robin Rivers",
      expiresAt: new Date("2026-11-29T12:00:00Z"),
      isExpired: false,
    },
  ]);
});

test("the audit log names no address", async () => {
  const { ctx } = await newWorld();
  const { invitationId } = await inviteMember(ctx, invitation());
  const entries = await inTransaction(ctx, ({ db, publisherId }) =>
    db.auditEntry.findMany({ where: { publisherId, action: "team.member-invited" } }),
  );
  expect(entries).toMatchObject([
    { targetType: "invitation", targetId: invitationId, before: null, after: { grants } },
  ]);
  expect(JSON.stringify(entries[0]?.after)).not.toContain("@");
});

test("a repeated request invites once", async () => {
  const { ctx } = await newWorld();
  const input = invitation();
  const named = { ...ctx, idempotencyKey: newId() };
  const first = await inviteMember(named, input);
  expect(await inviteMember(named, input)).toEqual(first);
  expect((await listTeam(ctx)).invitations).toHaveLength(1);
});

test("two clicks at once invite once", async () => {
  const { ctx } = await newWorld();
  const input = invitation();
  const outcomes = await Promise.allSettled([inviteMember(ctx, input), inviteMember(ctx, input)]);
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  expect((await listTeam(ctx)).invitations).toHaveLength(1);
});

test("an address with an open invitation is not invited again, however it is typed", async () => {
  const { ctx } = await newWorld();
  const input = invitation();
  await inviteMember(ctx, input);
  await expect(
    inviteMember(ctx, { ...input, email: input.email.toUpperCase() }),
  ).rejects.toMatchObject({ kind: "conflict", code: "team.already-invited" });
});

test("an invitation that ran out gives way to a new one", async () => {
  const { ctx, clock } = await newWorld({ now: "2026-11-22T12:00:00Z" });
  const input = invitation();
  await inviteMember(ctx, input);
  clock.set("2026-11-29T12:00:00Z");
  const { invitationId } = await inviteMember(ctx, input);
  expect((await listTeam(ctx)).invitations).toMatchObject([{ invitationId }]);
});

test("a member is not invited", async () => {
  const { ctx, owner } = await newWorld();
  await expect(inviteMember(ctx, { email: owner.email, grants })).rejects.toMatchObject({
    kind: "conflict",
    code: "team.already-member",
  });
});

test("the same person may be invited by two publishers", async () => {
  const [one, other] = [await newWorld(), await newWorld()];
  const input = invitation();
  await inviteMember(one.ctx, input);
  await inviteMember(other.ctx, input);
  expect((await listTeam(one.ctx)).invitations).toHaveLength(1);
  expect((await listTeam(other.ctx)).invitations).toHaveLength(1);
});

test("nobody gives what they do not hold", async () => {
  const world = await newWorld();
  const manager = await world.newAdmin({ admins: true });
  await expect(inviteMember(manager.ctx, invitation())).rejects.toMatchObject({
    kind: "forbidden",
    code: "team.beyond-own",
  });
  await inviteMember(manager.ctx, {
    ...invitation(),
    grants: { ...noGrants, reporting: "no-pii" },
  });
});

test("without Admin management it is forbidden", async () => {
  const world = await newWorld();
  const admin = await world.newAdmin({ reporting: "full", settings: true });
  await expect(inviteMember(admin.ctx, invitation())).rejects.toMatchObject({
    kind: "forbidden",
    code: "auth.permission-missing",
  });
});

test("who has just lost the permission no longer invites", async () => {
  const world = await newWorld();
  const manager = await world.newAdmin({ admins: true });
  await inTransaction(world.ctx, ({ db, publisherId }) =>
    db.membership.updateMany({
      where: { publisherId, accountId: manager.accountId },
      data: { removedAt: world.clock.now() },
    }),
  );
  await expect(inviteMember(manager.ctx, invitation())).rejects.toMatchObject({
    kind: "forbidden",
  });
});

test("a team is built, a mailing is not", async () => {
  const { ctx } = await newWorld();
  for (let sent = 0; sent < 30; sent += 1) await inviteMember(ctx, invitation());
  await expect(inviteMember(ctx, invitation())).rejects.toMatchObject({
    kind: "rate-limited",
    code: "team.too-many-invitations",
  });
});
