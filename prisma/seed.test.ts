import { expect, test } from "vitest";
import { composeContext } from "@/server/compose";
import { inTransaction } from "@/server/context";
import { prisma } from "@/server/db/prisma";
import { demoOwner, demoSupport } from "@/server/domain/demo";
import { findDemoSignIn } from "@/server/services/accounts/find-demo-sign-in";
import { newVisitor } from "@/server/testing/person";
import { seed } from "./seed";

test("the demo has an owner of two publishers and an admin without personal data, made once", async () => {
  const visitor = newVisitor();
  expect(await findDemoSignIn(visitor.ctx)).toEqual([]);
  const until = new Date("2026-11-22T10:00:00Z");
  const first = await seed({ factor: 0.0005, until });
  expect((await findDemoSignIn(visitor.ctx)).map(({ email }) => email)).toEqual([
    demoOwner.email,
    demoSupport.email,
  ]);
  expect(first.signIn?.email).toBe(demoOwner.email);
  expect(first.customers).toBe(4);
  expect(await seed({ until })).toEqual({ ...first, created: false, customers: 0 });

  const owner = await prisma().adminAccount.findUniqueOrThrow({
    where: { emailKey: demoOwner.email },
  });
  const publishers = await prisma().$queryRaw<
    { publisherId: bigint; name: string; role: string }[]
  >`
    SELECT * FROM account_memberships(${owner.id}::uuid)`;
  expect(publishers.map(({ name, role }) => [name, role])).toEqual([
    ["Harbour Sport", "owner"],
    ["Northlight", "owner"],
  ]);

  const publisherId = publishers[1]?.publisherId ?? 0n;
  expect(owner.lastPublisherId).toBe(publisherId);
  const actor = { kind: "system", job: "test" } as const;
  const ctx = composeContext({ publisherId, actor, requestId: "test" });
  const { support, actions } = await inTransaction(ctx, async (tx) => ({
    support: await tx.db.adminAccount.findUniqueOrThrow({ where: { emailKey: demoSupport.email } }),
    actions: await tx.db.auditEntry.findMany({ where: { publisherId }, select: { action: true } }),
  }));
  const [membership] = await prisma().$queryRaw<{ grants: unknown }[]>`
    SELECT grants FROM account_memberships(${support.id}::uuid)`;
  expect(membership?.grants).toMatchObject({ reporting: "no-pii", admins: false });
  expect(actions.map(({ action }) => action)).toEqual(
    expect.arrayContaining(["publisher.created", "company.profile-changed", "team.member-invited"]),
  );
});
