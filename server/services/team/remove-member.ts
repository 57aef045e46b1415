import { authorize } from "@/server/auth/authorize";
import { inTransaction, type ServiceContext } from "@/server/context";
import { recordChange } from "@/server/services/events/record-change";
import { getMember, lockTeam } from "./queries";
import { requireMayEdit } from "./require-edit";
import type { MemberInput } from "./schemas";

/**
 * Takes an admin out of the team, from their next request on. The account stays, with its other
 * publishers, and history keeps naming it.
 *
 * @throws not-found  `team.member-not-found`
 * @throws forbidden  `team.owner`, `team.self`
 */
export async function removeMember(ctx: ServiceContext, { accountId }: MemberInput) {
  authorize(ctx.actor, "team:write");

  return inTransaction(ctx, async (tx) => {
    const editor = await lockTeam(tx);
    const member = await getMember(tx, accountId);
    requireMayEdit(editor, member);

    const { publisherId } = tx;
    await tx.db.membership.update({
      where: { publisherId_accountId: { publisherId, accountId } },
      data: { removedAt: tx.wall.now() },
    });
    await recordChange(tx, {
      type: "team.member-removed",
      payload: { accountId },
      targetType: "member",
      targetId: accountId,
      before: { grants: member.grants },
    });
    return { accountId };
  });
}
