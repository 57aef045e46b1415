import { requireMember } from "@/server/auth/actor";
import { inTransaction, type ServiceContext } from "@/server/context";
import { findGrantors } from "./queries";

/**
 * Who can give a colleague a permission that is missing: the Owner and whoever manages the team.
 * Names only, and open to every member, since a refusal has to say whom to ask.
 */
export async function listGrantors(ctx: ServiceContext): Promise<{ name: string }[]> {
  requireMember(ctx.actor);
  const grantors = await inTransaction(ctx, findGrantors);
  return grantors.map(({ name }) => ({ name }));
}
