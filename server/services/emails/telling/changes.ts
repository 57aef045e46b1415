import { money } from "@/server/domain/money";
import type { RecordedEvent } from "@/server/services/events/deliver-next-event";
import type { Scene } from "./scene";
import type { Told } from "./told";

type EventOf<Type extends RecordedEvent["type"]> = Extract<RecordedEvent, { type: Type }>;

/** Who has an account of their own; whoever registers by buying is told by the receipt. */
export function toldOfRegistration(
  { streamId }: EventOf<"customer.registered">,
  scene: Scene,
): Told | null {
  const customer = scene.customer(streamId);
  if (!customer?.passwordHash) return null;
  const { email } = customer;
  const props = { ...scene.written(customer), customerId: Number(customer.id), email };
  return { template: "welcome", props };
}

export function toldOfPassword(
  { streamId, occurredAt }: EventOf<"customer.password-changed">,
  scene: Scene,
): Told | null {
  const customer = scene.customer(streamId);
  if (!customer) return null;
  const at = occurredAt.toISOString();
  const props = { ...scene.written(customer), customerId: Number(customer.id), at };
  return { template: "customer-password-changed", props };
}

/** Of what was paid its sale tells. */
export function toldOfRenewal(
  { payload, streamId }: EventOf<"subscription.renewed">,
  scene: Scene,
): Told | null {
  const { subscriptionId, transactionId, periodEndsAt, outlook, offerId } = payload;
  const subscribed = scene.subscribed(streamId, subscriptionId);
  if (!subscribed || transactionId !== null) return null;
  const title = scene.titleOf(offerId, subscribed.title);
  const next = outlook?.next ?? null;
  const props = { ...subscribed, title, accessUntil: periodEndsAt, next, charge: null };
  return { template: "subscription-renewed", props };
}

export function toldOfStop(
  { payload, streamId }: EventOf<"subscription.stopped">,
  scene: Scene,
): Told | null {
  const subscribed = scene.subscribed(streamId, payload.subscriptionId);
  const { outlook } = payload;
  if (!subscribed || !outlook) return null;
  const { accessUntil } = outlook;
  return { template: "subscription-stopped", props: { ...subscribed, accessUntil } };
}

export function toldOfResumption(
  { payload, streamId }: EventOf<"subscription.resumed">,
  scene: Scene,
): Told | null {
  const subscribed = scene.subscribed(streamId, payload.subscriptionId);
  if (!subscribed) return null;
  const next = payload.outlook?.next ?? null;
  return { template: "subscription-resumed", props: { ...subscribed, next } };
}

export function toldOfBreak(
  { payload, streamId }: EventOf<"subscription.pause-scheduled">,
  scene: Scene,
): Told | null {
  const subscribed = scene.subscribed(streamId, payload.subscriptionId);
  const { outlook } = payload;
  if (!subscribed || !outlook) return null;
  return { template: "pause-scheduled", props: { ...subscribed, from: outlook.accessUntil } };
}

export function toldOfPause(
  { payload, streamId }: EventOf<"subscription.paused">,
  scene: Scene,
): Told | null {
  const { subscriptionId, resumesAt } = payload;
  const subscribed = scene.subscribed(streamId, subscriptionId);
  return subscribed && { template: "subscription-paused", props: { ...subscribed, resumesAt } };
}

export function toldOfSwitch(
  { payload, streamId }: EventOf<"subscription.switched">,
  scene: Scene,
): Told | null {
  const { subscriptionId, offerId, fromOfferId, outlook } = payload;
  const subscribed = scene.subscribed(streamId, subscriptionId);
  if (!subscribed) return null;
  const title = scene.titleOf(offerId, subscribed.title);
  const fromTitle = scene.titleOf(fromOfferId, fromOfferId);
  const next = outlook?.next ?? null;
  return { template: "subscription-switched", props: { ...subscribed, title, fromTitle, next } };
}

export function toldOfPlannedSwitch(
  { payload, streamId }: EventOf<"subscription.switch-scheduled">,
  scene: Scene,
): Told | null {
  const { subscriptionId, toOfferId, outlook } = payload;
  const subscribed = scene.subscribed(streamId, subscriptionId);
  if (!subscribed || !toOfferId || !outlook?.next) return null;
  const { at: from, amount } = outlook.next;
  const toTitle = scene.titleOf(toOfferId, toOfferId);
  return { template: "switch-scheduled", props: { ...subscribed, toTitle, from, amount } };
}

export function toldOfUndoneSwitch(
  { payload, streamId }: EventOf<"subscription.switch-cancelled">,
  scene: Scene,
): Told | null {
  const { subscriptionId, toOfferId } = payload;
  const subscribed = scene.subscribed(streamId, subscriptionId);
  if (!subscribed || !toOfferId) return null;
  const toTitle = scene.titleOf(toOfferId, toOfferId);
  return { template: "switch-undone", props: { ...subscribed, toTitle } };
}

export function toldOfEnd(
  { payload, streamId, occurredAt }: EventOf<"subscription.terminated">,
  scene: Scene,
): Told | null {
  const { subscriptionId, reason } = payload;
  const subscribed = scene.subscribed(streamId, subscriptionId);
  if (!subscribed) return null;
  const at = occurredAt.toISOString();
  return { template: "access-expired", props: { ...subscribed, reason, at } };
}

type Asked = EventOf<"refund-request.opened" | "refund-request.declined">;

export function toldOfRefundRequest({ type, payload, streamId }: Asked, scene: Scene): Told | null {
  const { transactionId, requestId } = payload;
  const customer = scene.customer(streamId);
  const request = scene.request(requestId);
  const sale = request && scene.sale(request.transactionNumber);
  if (!customer || !request || !sale) return null;
  const amount = money(sale.grossMinor, sale.currency);
  const props = { ...scene.written(customer), title: sale.offerTitle, amount, transactionId };
  if (type === "refund-request.opened") return { template: "refund-requested", props };
  return { template: "refund-declined", props: { ...props, answer: request.answer } };
}
