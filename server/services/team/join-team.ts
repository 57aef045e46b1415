import type { TransactionContext } from "@/server/context";
import type { Invitation } from "@/server/db/generated/client";
import { conflict } from "@/server/domain/errors";
import { recordChange } from "@/server/services/events/record-change";
import { findMember, readGrants } from "./queries";

/**
 * Gives an account the place that was held for it. Whoever was removed earlier comes back with what
 * the invitation says, and nothing of what they had.
 */
export async function joinTeam(
  tx: TransactionContext,
  invitation: Invitation,
  accountId: string,
): Promise<void> {
  if (await findMember(tx, accountId)) {
    throw conflict("team.already-member", "You are in this team already.");
  }
  const { publisherId } = tx;
  const { id: invitationId, invitedBy } = invitation;
  const grants = readGrants(invitation.grants);
  const place = { role: "admin", grants, createdAt: tx.clock.now(), invitedBy, removedAt: null };
  await tx.db.membership.upsert({
    where: { publisherId_accountId: { publisherId, accountId } },
    create: { publisherId, accountId, ...place },
    update: place,
  });
  await tx.db.invitation.update({
    where: { publisherId_id: { publisherId, id: invitationId } },
    data: { acceptedAt: tx.wall.now() },
  });
  // Whoever joins with a new account was nobody until this moment.
  const joined = { ...tx, actor: { kind: "account" as const, accountId, sessionId: "" } };
  await recordChange(joined, {
    type: "team.member-joined",
    payload: { accountId, invitationId },
    targetType: "member",
    targetId: accountId,
    after: { grants },
  });
}
