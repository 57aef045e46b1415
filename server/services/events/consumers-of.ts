import { eventCatalogue } from "@/server/domain/event-catalogue";
import type { EventConsumer } from "@/server/domain/events";
import type { NewEvent } from "./record-event";

/**
 * Who is owed an event. Of a renewal that was paid the receipt is mailed, hence nothing of the event
 * itself; where nobody is to be told, nobody is mailed.
 */
export function consumersOf(event: NewEvent, isSilent: boolean): readonly EventConsumer[] {
  const consumers: readonly EventConsumer[] = eventCatalogue[event.type].consumers;
  const isReceipted = event.type === "subscription.renewed" && event.payload.transactionId !== null;
  return isSilent || isReceipted ? consumers.filter((consumer) => consumer !== "mail") : consumers;
}
