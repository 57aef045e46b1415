import type { TransactionContext } from "@/server/context";
import type { RecordedEvent } from "@/server/services/events/deliver-next-event";
import { isSecurityChange, mailSecurityChange } from "./mail-security-change";
import { mailInvitation, mailOwnership } from "./mail-team-event";
import { queueEmails } from "./queue-emails";
import { mailsAbout } from "./telling/tell";

/**
 * Tells by mail what happened, to whom it concerns: the outbox's consumer `mail`. Runs in the
 * transaction that marks the event as taken, and queues each mail under a key of what it is about.
 */
export const mailEvent = (tx: TransactionContext, event: RecordedEvent): Promise<void> =>
  mailAll(tx, [event]);

/** The same for many events at once, each stream's in their order. */
export async function mailAll(
  tx: TransactionContext,
  events: readonly RecordedEvent[],
): Promise<void> {
  for (const event of events) await mailTeam(tx, event);
  await queueEmails(tx, await mailsAbout(tx, events));
}

/** What concerns the people of the publisher: rare, and so one by one. */
async function mailTeam(tx: TransactionContext, event: RecordedEvent): Promise<void> {
  if (event.type === "team.member-invited") return mailInvitation(tx, event.payload);
  if (event.type === "team.ownership-transferred") return mailOwnership(tx, event);
  if (isSecurityChange(event)) return mailSecurityChange(tx, event);
}
