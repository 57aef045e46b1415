import { authorize } from "@/server/auth/authorize";
import { inTransaction, type ServiceContext } from "@/server/context";
import { recordChange } from "@/server/services/events/record-change";
import { getOpenInvitation, lockTeam, readGrants } from "./queries";
import type { InvitationInput } from "./schemas";

/**
 * Withdraws an invitation: its link stops working.
 *
 * @throws not-found  `team.invitation-not-found`
 */
export async function revokeInvitation(ctx: ServiceContext, { invitationId }: InvitationInput) {
  authorize(ctx.actor, "team:write");

  return inTransaction(ctx, async (tx) => {
    await lockTeam(tx);
    const invitation = await getOpenInvitation(tx, invitationId);
    const { publisherId } = tx;
    await tx.db.invitation.update({
      where: { publisherId_id: { publisherId, id: invitationId } },
      data: { revokedAt: tx.wall.now() },
    });
    await recordChange(tx, {
      type: "team.invitation-revoked",
      payload: { invitationId },
      targetType: "invitation",
      targetId: invitationId,
      before: { grants: readGrants(invitation.grants) },
    });
    return { invitationId };
  });
}
