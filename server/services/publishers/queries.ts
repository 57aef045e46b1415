import type { Db } from "@/server/db/prisma";
import { parseGrants, permissionsOf, noGrants, type Role } from "@/server/domain/permissions";

type MembershipRow = { publisherId: bigint; name: string; role: string; grants: unknown };

/** The publishers an account belongs to, by name, with whether it may open them now. */
export async function publishersOf(db: Db, accountId: string) {
  const rows = await db.$queryRaw<MembershipRow[]>`
    SELECT * FROM account_memberships(${accountId}::uuid)`;
  return rows.map((row) => {
    const role: Role = row.role === "owner" ? "owner" : "admin";
    const grants = parseGrants(row.grants) ?? noGrants;
    const isActive = permissionsOf({ role, grants }).length > 0;
    return { id: Number(row.publisherId), name: row.name, role, isActive };
  });
}
