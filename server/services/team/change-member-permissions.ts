import { authorize } from "@/server/auth/authorize";
import { inTransaction, type ServiceContext } from "@/server/context";
import { changedValues } from "@/server/domain/changed-values";
import { recordChange } from "@/server/services/events/record-change";
import { getMember, lockTeam } from "./queries";
import { requireMayEdit, requireMayGrant } from "./require-edit";
import type { ChangeMemberPermissionsInput } from "./schemas";

/**
 * Changes what an admin may do, from their next request on. Reporting `none` makes the account
 * inactive and keeps the other ticks for later.
 *
 * @throws not-found  `team.member-not-found`
 * @throws forbidden  `team.owner`, `team.self`, `team.beyond-own`
 */
export async function changeMemberPermissions(
  ctx: ServiceContext,
  { accountId, grants }: ChangeMemberPermissionsInput,
) {
  authorize(ctx.actor, "team:write");

  return inTransaction(ctx, async (tx) => {
    const editor = await lockTeam(tx);
    const member = await getMember(tx, accountId);
    requireMayEdit(editor, member);
    requireMayGrant(editor, grants, member.grants);

    const difference = changedValues(member.grants, grants);
    if (!difference) return { accountId, grants };

    const { publisherId } = tx;
    await tx.db.membership.update({
      where: { publisherId_accountId: { publisherId, accountId } },
      data: { grants },
    });
    await recordChange(tx, {
      type: "team.member-permissions-changed",
      payload: { accountId },
      targetType: "member",
      targetId: accountId,
      ...difference,
    });
    return { accountId, grants };
  });
}
