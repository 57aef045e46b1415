import { requireMember } from "@/server/auth/actor";
import { inTransaction, type ServiceContext } from "@/server/context";
import { noGrants, parseGrants, permissionsOf } from "@/server/domain/permissions";

/**
 * Who can give a colleague a permission that is missing: the Owner and whoever manages the team.
 * Names only, and open to every member, since a refusal has to say whom to ask.
 */
export async function listGrantors(ctx: ServiceContext): Promise<{ name: string }[]> {
  requireMember(ctx.actor);
  const { publisherId } = ctx;

  return inTransaction(ctx, async (tx) => {
    const members = await tx.db.membership.findMany({ where: { publisherId, removedAt: null } });
    const grantors = members.filter(({ role, grants }) =>
      permissionsOf({
        role: role === "owner" ? "owner" : "admin",
        grants: parseGrants(grants) ?? noGrants,
      }).includes("team:write"),
    );
    return tx.db.adminAccount.findMany({
      where: { id: { in: grantors.map(({ accountId }) => accountId) } },
      select: { name: true },
      orderBy: { name: "asc" },
    });
  });
}
