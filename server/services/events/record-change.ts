import type { TransactionContext } from "@/server/context";
import type { EventPayloads, EventType } from "@/server/domain/events";
import { recordAuditEntry, type AuditedChange } from "@/server/services/audit/record-audit-entry";
import { recordEvent } from "./record-event";

type Change<T extends EventType> = Omit<AuditedChange, "action"> & {
  type: T;
  payload: EventPayloads[T];
  /** The customer it happened to; none for the publisher's own stream. */
  customerId?: number;
};

/** An admin's change: the event for whoever reacts to it, the audit entry for whoever asks later. */
export async function recordChange<T extends EventType>(
  tx: TransactionContext,
  { type, payload, customerId, ...target }: Change<T>,
): Promise<void> {
  await recordEvent(tx, { type, payload, ...(customerId !== undefined && { customerId }) });
  await recordAuditEntry(tx, { action: type, ...target });
}
