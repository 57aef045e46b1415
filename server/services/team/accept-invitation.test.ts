import { expect, test } from "vitest";
import { principalOf } from "@/server/auth/session";
import { inTransaction } from "@/server/context";
import { newId } from "@/server/db/new-id";
import { prisma } from "@/server/db/prisma";
import { signInWithLink } from "@/server/services/accounts/sign-in-with-link";
import { invited, invitedGrants, newAccount, nobody, signedIn } from "@/server/testing/invitations";
import { newWorld } from "@/server/testing/world";
import { acceptInvitation } from "./accept-invitation";
import { getInvitation } from "./get-invitation";
import { listTeam } from "./list-team";
import { removeMember } from "./remove-member";

test("somebody new joins, and is signed in by what they are handed", async () => {
  const world = await newWorld();
  const { email, token } = await invited(world);
  const answer = await acceptInvitation(nobody(world), { token, newAccount });
  expect(answer.publisherId).toBe(Number(world.publisherId));

  const session = await signInWithLink(nobody(world), {
    token: answer.signInToken ?? "",
    totp: "",
    recoveryCode: "",
  });
  expect(await principalOf(session.sessionId, world.publisherId, world.clock)).toMatchObject({
    email,
    name: "Kim Keeper",
    role: "admin",
    permissions: ["overview:read", "offers:write"],
  });
});

test("the new member is who the audit log says has joined", async () => {
  const world = await newWorld();
  const { email, token } = await invited(world);
  await acceptInvitation(nobody(world), { token, newAccount });
  const { members, invitations } = await listTeam(world.ctx);
  const member = members.find((one) => one.email === email);
  expect(member).toMatchObject({
    state: "active",
    role: "admin",
    grants: invitedGrants,
    isYou: false,
  });
  expect(invitations).toEqual([]);

  const entries = await inTransaction(world.ctx, ({ db, publisherId }) =>
    db.auditEntry.findMany({ where: { publisherId, action: "team.member-joined" } }),
  );
  expect(entries).toMatchObject([
    { actorKind: "account", actorId: member?.accountId, targetId: member?.accountId },
  ]);
});

test("somebody with an account joins as that account", async () => {
  const world = await newWorld();
  const { owner: person } = await newWorld();
  const { token } = await invited(world, person.email);
  const ctx = signedIn(world, person.accountId);
  expect(await getInvitation(ctx, { token })).toMatchObject({
    hasAccount: true,
    caller: "invited",
  });
  expect(await acceptInvitation(ctx, { token })).toMatchObject({ signInToken: null });
  const { members } = await listTeam(world.ctx);
  expect(members.map(({ accountId }) => accountId)).toContain(person.accountId);
});

test("an account is not taken over by its invitation: it has to sign in", async () => {
  const world = await newWorld();
  const { owner: person } = await newWorld();
  const { token } = await invited(world, person.email);
  await expect(acceptInvitation(nobody(world), { token, newAccount })).rejects.toMatchObject({
    kind: "unauthenticated",
    code: "team.sign-in-to-accept",
  });
});

test("another account cannot take the place", async () => {
  const world = await newWorld();
  const { owner: stranger } = await newWorld();
  const { token } = await invited(world);
  const ctx = signedIn(world, stranger.accountId);
  expect(await getInvitation(ctx, { token })).toMatchObject({ caller: "other" });
  await expect(acceptInvitation(ctx, { token, newAccount })).rejects.toMatchObject({
    kind: "conflict",
    code: "team.invitation-for-another",
  });
});

test("a new account needs a name and a sound password", async () => {
  const world = await newWorld();
  const { token } = await invited(world);
  await expect(acceptInvitation(nobody(world), { token })).rejects.toMatchObject({
    kind: "invalid",
    code: "team.account-required",
  });
  const weak = { name: "Kim", password: "password1" };
  await expect(acceptInvitation(nobody(world), { token, newAccount: weak })).rejects.toMatchObject({
    kind: "invalid",
    code: "password.common",
  });
  expect((await listTeam(world.ctx)).invitations).toHaveLength(1);
});

test("a link works once", async () => {
  const world = await newWorld();
  const { token } = await invited(world);
  const accept = () => acceptInvitation(nobody(world), { token, newAccount });
  const outcomes = await Promise.allSettled([accept(), accept()]);
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  await expect(accept()).rejects.toMatchObject({ code: "team.invitation-accepted" });
  expect(await getInvitation(nobody(world), { token })).toMatchObject({ state: "accepted" });
});

test("who was removed and is invited again comes back with nothing but the invitation", async () => {
  const world = await newWorld();
  const admin = await world.newAdmin({ reporting: "full", admins: true });
  await removeMember(world.ctx, { accountId: admin.accountId });
  const { token } = await invited(world, admin.email);
  await acceptInvitation(signedIn(world, admin.accountId), { token });
  const { members } = await listTeam(world.ctx);
  expect(members.find(({ accountId }) => accountId === admin.accountId)).toMatchObject({
    grants: invitedGrants,
  });
});

test("a member who holds an old invitation is told", async () => {
  const world = await newWorld();
  const email = `kim-${newId()}@example.com`;
  const { token } = await invited(world, email);
  const admin = await world.newAdmin();
  await prisma().adminAccount.update({
    where: { id: admin.accountId },
    data: { email, emailKey: email },
  });
  await expect(acceptInvitation(signedIn(world, admin.accountId), { token })).rejects.toMatchObject(
    { kind: "conflict", code: "team.already-member" },
  );
});
