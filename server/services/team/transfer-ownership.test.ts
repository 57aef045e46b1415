import { beforeAll, expect, test } from "vitest";
import { hashPassword } from "@/server/auth/password-hash";
import { inTransaction } from "@/server/context";
import { newId } from "@/server/db/new-id";
import { prisma } from "@/server/db/prisma";
import { allGrants } from "@/server/domain/permissions";
import { mailsOf, passMail } from "@/server/testing/mails";
import { newWorld } from "@/server/testing/world";
import { listTeam } from "./list-team";
import { transferOwnership } from "./transfer-ownership";

const password = "harbour-lights-7";
let passwordHash: string;
beforeAll(async () => {
  passwordHash = await hashPassword(password);
});

async function worldWithHeir() {
  const world = await newWorld();
  await prisma().adminAccount.update({
    where: { id: world.owner.accountId },
    data: { passwordHash },
  });
  const heir = await world.newAdmin();
  const input = { accountId: heir.accountId, confirmation: heir.email, password };
  return { world, heir, input };
}

test("the admin becomes Owner, the Owner an admin with every permission", async () => {
  const { world, heir, input } = await worldWithHeir();
  await transferOwnership(world.ctx, { ...input, confirmation: ` ${heir.email.toUpperCase()} ` });

  expect((await listTeam(world.ctx)).members).toMatchObject([
    { accountId: heir.accountId, role: "owner" },
    { accountId: world.owner.accountId, role: "admin", grants: allGrants, isYou: true },
  ]);
  const entries = await inTransaction(world.ctx, ({ db, publisherId }) =>
    db.auditEntry.findMany({ where: { publisherId, action: "team.ownership-transferred" } }),
  );
  expect(entries).toMatchObject([
    {
      before: { ownerAccountId: world.owner.accountId },
      after: { ownerAccountId: heir.accountId },
    },
  ]);
});

test("both are told by mail", async () => {
  const { world, input } = await worldWithHeir();
  await transferOwnership(world.ctx, input);
  await passMail(world.system);
  const mails = await mailsOf(world.system);
  expect(mails.map(({ template }) => template)).toEqual(["ownership-received", "ownership-given"]);
});

test("two transfers at once leave one Owner", async () => {
  const { world, input } = await worldWithHeir();
  const second = await world.newAdmin();
  const outcomes = await Promise.allSettled([
    transferOwnership(world.ctx, input),
    transferOwnership(world.ctx, {
      accountId: second.accountId,
      confirmation: second.email,
      password,
    }),
  ]);
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  const owners = (await listTeam(world.ctx)).members.filter(({ role }) => role === "owner");
  expect(owners).toHaveLength(1);
});

test("a wrong password or a wrong confirmation transfers nothing", async () => {
  const { world, input } = await worldWithHeir();
  await expect(
    transferOwnership(world.ctx, { ...input, password: "harbour-lights-8" }),
  ).rejects.toMatchObject({
    kind: "invalid",
    code: "team.wrong-password",
    fields: { password: "This is not your password." },
  });
  await expect(
    transferOwnership(world.ctx, { ...input, confirmation: world.owner.email }),
  ).rejects.toMatchObject({ kind: "invalid", code: "team.wrong-confirmation" });
  expect((await listTeam(world.ctx)).members[0]).toMatchObject({ role: "owner", isYou: true });
});

test("passwords are not tried without end", async () => {
  const { world, input } = await worldWithHeir();
  const guess = () => transferOwnership(world.ctx, { ...input, password: "wrong-guess-1" });
  for (let tries = 0; tries < 10; tries += 1) {
    await expect(guess()).rejects.toMatchObject({ code: "team.wrong-password" });
  }
  await expect(guess()).rejects.toMatchObject({ kind: "rate-limited" });
});

test("an inactive admin cannot become Owner", async () => {
  const { world } = await worldWithHeir();
  const inactive = await world.newAdmin({ reporting: "none" });
  await expect(
    transferOwnership(world.ctx, {
      accountId: inactive.accountId,
      confirmation: inactive.email,
      password,
    }),
  ).rejects.toMatchObject({ kind: "conflict", code: "team.member-inactive" });
});

test("who is Owner already stays it", async () => {
  const { world } = await worldWithHeir();
  const { accountId, email } = world.owner;
  await expect(
    transferOwnership(world.ctx, { accountId, confirmation: email, password }),
  ).rejects.toMatchObject({ kind: "conflict", code: "team.already-owner" });
});

test("another publisher's member is not found", async () => {
  const { world } = await worldWithHeir();
  const { accountId, email } = await (await newWorld()).newAdmin();
  for (const id of [accountId, newId()]) {
    await expect(
      transferOwnership(world.ctx, { accountId: id, confirmation: email, password }),
    ).rejects.toMatchObject({ kind: "not-found", code: "team.member-not-found" });
  }
});

test("an admin cannot, whatever they may do", async () => {
  const { world, input } = await worldWithHeir();
  const manager = await world.newAdmin(allGrants);
  await expect(transferOwnership(manager.ctx, input)).rejects.toMatchObject({
    kind: "forbidden",
    code: "team.owner-only",
  });
  const { ctx } = await world.newAdmin({ reporting: "full" });
  await expect(transferOwnership(ctx, input)).rejects.toMatchObject({
    kind: "forbidden",
    code: "auth.permission-missing",
  });
});
