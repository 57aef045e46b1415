import type { TransactionContext } from "@/server/context";
import type { RecordedEvent } from "@/server/services/events/deliver-next-event";
import { mailPurchase } from "./mail-purchase";
import { mailRefund } from "./mail-refund";
import { isSecurityChange, mailSecurityChange } from "./mail-security-change";
import { mailInvitation, mailOwnership } from "./mail-team-event";

/**
 * Tells by mail what happened, to whom it concerns: the outbox's consumer `mail`. Runs in the
 * transaction that marks the event as taken, and queues each mail under the event's own key.
 */
export async function mailEvent(tx: TransactionContext, event: RecordedEvent): Promise<void> {
  if (event.type === "team.member-invited") return mailInvitation(tx, event.payload);
  if (event.type === "team.ownership-transferred") return mailOwnership(tx, event);
  if (event.type === "invoice.numbered") return mailPurchase(tx, event.payload);
  if (event.type === "transaction.refunded") return mailRefund(tx, event.payload);
  if (isSecurityChange(event)) return mailSecurityChange(tx, event);
}
