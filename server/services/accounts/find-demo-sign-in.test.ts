import { expect, test } from "vitest";
import { hashPassword } from "@/server/auth/password-hash";
import { prisma } from "@/server/db/prisma";
import { demoOwner, demoPassword } from "@/server/domain/demo";
import { findPasswordFlaw } from "@/server/domain/password";
import { newVisitor } from "@/server/testing/person";
import { findDemoSignIn } from "./find-demo-sign-in";
import { inInstallation } from "./in-installation";
import { openAccount } from "./open-account";

test("the demo's people are offered as soon as the seed has made them", async () => {
  const { ctx } = newVisitor();
  await prisma().adminAccount.deleteMany({ where: { emailKey: demoOwner.email } });
  const before = await findDemoSignIn(ctx);
  expect(before.map(({ email }) => email)).not.toContain(demoOwner.email);

  const passwordHash = await hashPassword(demoPassword);
  await inInstallation(ctx, (tx) => openAccount(tx, { ...demoOwner, passwordHash }));
  expect(await findDemoSignIn(ctx)).toContainEqual({
    ...demoOwner,
    role: "Owner, with every permission",
    password: demoPassword,
  });
});

test("their password is one that the product itself would accept", () => {
  expect(findPasswordFlaw(demoPassword, demoOwner.email)).toBeNull();
});
