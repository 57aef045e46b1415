import type { EventConsumer } from "@/server/domain/events";
import { mailEvent } from "@/server/services/emails/mail-event";
import type { TakeEvent } from "@/server/services/events/deliver-next-event";

/** Who takes events from the outbox one by one, in their order; invoices are numbered many at a time. */
export const consumers: Readonly<Record<Exclude<EventConsumer, "invoice">, TakeEvent>> = {
  mail: mailEvent,
};
