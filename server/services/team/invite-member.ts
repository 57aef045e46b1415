import { authorize } from "@/server/auth/authorize";
import type { ServiceContext, TransactionContext } from "@/server/context";
import { newId } from "@/server/db/new-id";
import { emailKeyOf } from "@/server/domain/email";
import { conflict } from "@/server/domain/errors";
import { recordChange } from "@/server/services/events/record-change";
import { once } from "@/server/services/idempotency/once";
import { invitationExpiry } from "./invitation-life";
import { countInvitation } from "./invitation-limits";
import { findMember, lockTeam } from "./queries";
import { requireMayGrant } from "./require-edit";
import type { InviteMemberInput } from "./schemas";

/**
 * Offers somebody a place in the team, by mail. The place is taken by opening the mailed link.
 *
 * @throws forbidden     `team.beyond-own`
 * @throws conflict      `team.already-member`, `team.already-invited`
 * @throws rate-limited  `team.too-many-invitations`
 */
export async function inviteMember(ctx: ServiceContext, input: InviteMemberInput) {
  authorize(ctx.actor, "team:write");
  await countInvitation(ctx.publisherId);

  return once(ctx, "team.invite-member", input, async (tx) => {
    const editor = await lockTeam(tx);
    requireMayGrant(editor, input.grants);
    const email = input.email.trim();
    await requireNewcomer(tx, email);

    const { publisherId } = tx;
    const invitationId = newId();
    const now = tx.wall.now();
    await tx.db.invitation.create({
      data: {
        publisherId,
        id: invitationId,
        email,
        emailKey: emailKeyOf(email),
        grants: input.grants,
        invitedBy: editor.actorAccountId,
        createdAt: now,
        expiresAt: invitationExpiry(now),
      },
    });
    await recordChange(tx, {
      type: "team.member-invited",
      payload: { invitationId, sendCount: 1 },
      targetType: "invitation",
      targetId: invitationId,
      after: { grants: input.grants },
    });
    return { invitationId };
  });
}

async function requireNewcomer(tx: TransactionContext, email: string): Promise<void> {
  const { publisherId } = tx;
  const emailKey = emailKeyOf(email);
  const account = await tx.db.adminAccount.findUnique({ where: { emailKey } });
  if (account && (await findMember(tx, account.id))) {
    throw conflict("team.already-member", `${email} is already in the team.`);
  }

  const open = await tx.db.invitation.findFirst({
    where: { publisherId, emailKey, acceptedAt: null, revokedAt: null },
  });
  if (!open) return;
  const now = tx.wall.now();
  if (open.expiresAt > now) {
    throw conflict(
      "team.already-invited",
      `${email} has an open invitation. Resend or revoke it in the list of invitations.`,
    );
  }
  // A new invitation takes the place of one that has run out.
  await tx.db.invitation.update({
    where: { publisherId_id: { publisherId, id: open.id } },
    data: { revokedAt: now },
  });
}
