import type { TransactionContext } from "@/server/context";
import type { EventPayloads } from "@/server/domain/events";
import { invitationDedupeKey } from "./dedupe-keys";
import { queueEmail } from "./queue-email";

/** Mails an invitation, unless it was withdrawn, accepted or sent again in the meantime. */
export async function mailInvitation(
  tx: TransactionContext,
  { invitationId, sendCount }: EventPayloads["team.member-invited"],
): Promise<void> {
  const { publisherId } = tx;
  const invitation = await tx.db.invitation.findUniqueOrThrow({
    where: { publisherId_id: { publisherId, id: invitationId } },
  });
  const { acceptedAt, revokedAt, email, expiresAt, invitedBy } = invitation;
  if (acceptedAt || revokedAt || invitation.sendCount !== sendCount) return;

  const publisherName = await nameOfPublisher(tx);
  const inviter = await getPerson(tx, invitedBy);
  await queueEmail(tx, {
    template: "invitation",
    dedupeKey: invitationDedupeKey(invitation),
    to: email,
    props: {
      publisherId: Number(publisherId),
      publisherName,
      inviterName: inviter.name,
      invitationId,
      sendCount,
      expiresAt: expiresAt.toISOString(),
    },
  });
}

/** Tells both, so that nobody loses or gains a publisher without hearing of it. */
export async function mailOwnership(
  tx: TransactionContext,
  event: { id: string; occurredAt: Date; payload: EventPayloads["team.ownership-transferred"] },
): Promise<void> {
  const from = await getPerson(tx, event.payload.fromAccountId);
  const to = await getPerson(tx, event.payload.toAccountId);
  const props = {
    publisherId: Number(tx.publisherId),
    publisherName: await nameOfPublisher(tx),
    fromName: from.name,
    toName: to.name,
    at: event.occurredAt.toISOString(),
  };
  await queueEmail(tx, {
    template: "ownership-received",
    dedupeKey: `ownership-received:${event.id}`,
    to: to.email,
    props,
  });
  await queueEmail(tx, {
    template: "ownership-given",
    dedupeKey: `ownership-given:${event.id}`,
    to: from.email,
    props,
  });
}

async function nameOfPublisher({ db, publisherId }: TransactionContext): Promise<string> {
  const { name } = await db.publisher.findUniqueOrThrow({ where: { id: publisherId } });
  return name;
}

const getPerson = ({ db }: TransactionContext, accountId: string) =>
  db.adminAccount.findUniqueOrThrow({ where: { id: accountId } });
