import type { TransactionContext } from "@/server/context";
import type { RecordedEvent } from "@/server/services/events/deliver-next-event";
import type { OwedEmail } from "../queue-emails";
import {
  toldOfBreak,
  toldOfEnd,
  toldOfPassword,
  toldOfPause,
  toldOfPlannedSwitch,
  toldOfRefundRequest,
  toldOfRegistration,
  toldOfRenewal,
  toldOfResumption,
  toldOfStop,
  toldOfSwitch,
  toldOfUndoneSwitch,
} from "./changes";
import {
  toldOfAnnouncement,
  toldOfDecline,
  toldOfExpiry,
  toldOfMissingMethod,
  toldOfRecovery,
} from "./payments";
import { toldOfRefund, toldOfSale } from "./sales";
import { readScene, type Scene } from "./scene";
import type { Told } from "./told";

type Writers = {
  [Type in RecordedEvent["type"]]?: (
    event: Extract<RecordedEvent, { type: Type }>,
    scene: Scene,
  ) => Told | null;
};

/** What customers are told of by mail, and by whom it is written. */
const writers: Writers = {
  "customer.registered": toldOfRegistration,
  "customer.password-changed": toldOfPassword,
  "invoice.numbered": toldOfSale,
  "transaction.refunded": toldOfRefund,
  "refund-request.opened": toldOfRefundRequest,
  "refund-request.declined": toldOfRefundRequest,
  "subscription.renewed": toldOfRenewal,
  "subscription.payment-announced": toldOfAnnouncement,
  "subscription.payment-declined": toldOfDecline,
  "subscription.recovered": toldOfRecovery,
  "subscription.method-missing": toldOfMissingMethod,
  "subscription.card-expiring": toldOfExpiry,
  "subscription.switched": toldOfSwitch,
  "subscription.switch-scheduled": toldOfPlannedSwitch,
  "subscription.switch-cancelled": toldOfUndoneSwitch,
  "subscription.stopped": toldOfStop,
  "subscription.resumed": toldOfResumption,
  "subscription.pause-scheduled": toldOfBreak,
  "subscription.paused": toldOfPause,
  "subscription.terminated": toldOfEnd,
};

/**
 * The mails that some customers' events give cause to, of the templates that are on; at most one for
 * each event, and dated as the event is.
 */
export async function mailsAbout(
  tx: TransactionContext,
  events: readonly RecordedEvent[],
): Promise<OwedEmail[]> {
  const telling = events.filter(({ type }) => writers[type]);
  if (telling.length === 0) return [];
  const scene = await readScene(tx, telling);
  return telling.flatMap((event) => {
    // Safe: a writer takes the events of the type that it stands at.
    const write = writers[event.type] as (event: RecordedEvent, scene: Scene) => Told | null;
    const told = write(event, scene);
    const customer = scene.customer(event.streamId);
    if (!told || !customer || !scene.isOn(told.template)) return [];
    const { template, props, about = `${template}:${event.id}` } = told;
    return [
      {
        ...{ template, props, dedupeKey: about, to: customer.email },
        ...{ customerId: customer.id, createdAt: event.occurredAt },
      },
    ];
  });
}
