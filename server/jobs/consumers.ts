import type { EventConsumer } from "@/server/domain/events";
import { numberInvoice } from "@/server/services/payments/number-invoice";
import { mailEvent } from "@/server/services/emails/mail-event";
import type { TakeEvent } from "@/server/services/events/deliver-next-event";

/** Who takes events from the outbox. */
export const consumers: Readonly<Record<EventConsumer, TakeEvent>> = {
  mail: mailEvent,
  invoice: numberInvoice,
};
