import { readInvitationToken } from "@/server/auth/invitation-link";
import { forPublisher, inTransaction, type ServiceContext } from "@/server/context";
import { notFound } from "@/server/domain/errors";
import { stateOfInvitation } from "./invitation-state";
import { callersAccountId } from "./queries";
import type { GetInvitationInput } from "./schemas";

/**
 * What the page behind a mailed link shows. Open to whoever holds the link, since it was mailed to
 * the invited address alone; so it may also say whether that address has an account.
 *
 * @throws not-found  `team.invitation-not-found`: not a link of ours
 */
export async function getInvitation(ctx: ServiceContext, { token }: GetInvitationInput) {
  const reference = readInvitationToken(token);
  if (!reference) throw unknownLink();
  const { invitationId, sendCount } = reference;

  return inTransaction(forPublisher(ctx, BigInt(reference.publisherId)), async (tx) => {
    const { publisherId } = tx;
    const invitation = await tx.db.invitation.findUnique({
      where: { publisherId_id: { publisherId, id: invitationId } },
      include: { publisher: { select: { name: true } } },
    });
    if (!invitation) throw unknownLink();
    const { emailKey, invitedBy } = invitation;
    const inviter = await tx.db.adminAccount.findUnique({ where: { id: invitedBy } });
    const invited = await tx.db.adminAccount.findUnique({ where: { emailKey } });

    return {
      publisherId: reference.publisherId,
      publisherName: invitation.publisher.name,
      inviterName: inviter?.name ?? null,
      email: invitation.email,
      state: stateOfInvitation(invitation, { sendCount, now: tx.wall.now() }),
      expiresAt: invitation.expiresAt,
      hasAccount: invited !== null,
      caller: await callerOf(tx, emailKey),
    };
  });
}

export type InvitationView = Awaited<ReturnType<typeof getInvitation>>;

/** Signed in as the invited person, as somebody else, or not at all. */
async function callerOf(ctx: ServiceContext, invitedEmailKey: string) {
  const id = callersAccountId(ctx);
  if (id === null) return "nobody";
  const account = await ctx.db.adminAccount.findUnique({ where: { id } });
  return account?.emailKey === invitedEmailKey ? "invited" : "other";
}

const unknownLink = () =>
  notFound("team.invitation-not-found", "This link does not lead to an invitation.");
