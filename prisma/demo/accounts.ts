import type { Actor } from "@/server/auth/actor";
import { hashPassword } from "@/server/auth/password-hash";
import { newId } from "@/server/db/new-id";
import { prisma, type Db } from "@/server/db/prisma";
import { demoPassword } from "@/server/domain/demo";
import { noGrants, permissionsOf, type Grants, type Role } from "@/server/domain/permissions";

type Person = { email: string; name: string };

/** What the support may do: answer customers, and see figures without who is behind them. */
export const supportGrants: Grants = {
  ...noGrants,
  reporting: "no-pii",
  customerRelationship: true,
};

/** An account with the demo's password; the one that is there already, if it is. */
export async function makeAccount(
  { email, name }: Person,
  { id = newId(), db = prisma() }: { id?: string; db?: Db } = {},
): Promise<string> {
  const earlier = await db.adminAccount.findUnique({ where: { emailKey: email } });
  if (earlier) return earlier.id;
  const now = new Date();
  await db.adminAccount.create({
    data: {
      id,
      email,
      emailKey: email,
      name,
      passwordHash: await hashPassword(demoPassword),
      passwordChangedAt: now,
      createdAt: now,
    },
  });
  return id;
}

/** A member of the demo's team, calling. */
export const memberActor = (accountId: string, role: Role, grants: Grants): Actor => ({
  kind: "admin",
  accountId,
  sessionId: newId(),
  role,
  permissions: permissionsOf({ role, grants }),
});
