import { authorize } from "@/server/auth/authorize";
import { inTransaction, type ServiceContext } from "@/server/context";
import { recordChange } from "@/server/services/events/record-change";
import { invitationExpiry } from "./invitation-life";
import { countInvitation, countResend } from "./invitation-limits";
import { getOpenInvitation, lockTeam, readGrants } from "./queries";
import { requireMayGrant } from "./require-edit";
import type { InvitationInput } from "./schemas";

/**
 * Mails an invitation again, with a link that holds from now; the links sent before stop working.
 *
 * @throws not-found     `team.invitation-not-found`
 * @throws forbidden     `team.beyond-own`
 * @throws rate-limited  `team.too-many-invitations`
 */
export async function resendInvitation(ctx: ServiceContext, { invitationId }: InvitationInput) {
  authorize(ctx.actor, "team:write");
  await countInvitation(ctx.publisherId);
  await countResend(invitationId);

  return inTransaction(ctx, async (tx) => {
    const editor = await lockTeam(tx);
    const invitation = await getOpenInvitation(tx, invitationId);
    requireMayGrant(editor, readGrants(invitation.grants));

    const { publisherId } = tx;
    const sendCount = invitation.sendCount + 1;
    const expiresAt = invitationExpiry(tx.wall.now());
    await tx.db.invitation.update({
      where: { publisherId_id: { publisherId, id: invitationId } },
      data: { sendCount, expiresAt },
    });
    await recordChange(tx, {
      type: "team.member-invited",
      payload: { invitationId, sendCount },
      targetType: "invitation",
      targetId: invitationId,
      before: { sendCount: invitation.sendCount },
      after: { sendCount },
    });
    return { invitationId, expiresAt };
  });
}
