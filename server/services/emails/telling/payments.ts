import { isDeclineCode } from "@/server/domain/decline-codes";
import { monthOf } from "@/server/emails/month-of";
import type { RecordedEvent } from "@/server/services/events/deliver-next-event";
import { nextOf } from "./sales";
import type { Scene } from "./scene";
import { cardOf, type Told } from "./told";

type EventOf<Type extends RecordedEvent["type"]> = Extract<RecordedEvent, { type: Type }>;

const templateOf = {
  renewal: "renewal-announcement",
  "trial-end": "trial-ending",
  "pause-end": "pause-ending",
} as const;

export function toldOfAnnouncement(
  { payload, streamId }: EventOf<"subscription.payment-announced">,
  scene: Scene,
): Told | null {
  const { subscriptionId, amount, dueAt, occasion } = payload;
  const subscribed = scene.subscribed(streamId, subscriptionId);
  if (!subscribed) return null;
  const card = cardOf(scene.subscription(BigInt(subscriptionId))?.paymentDetails);
  return { template: templateOf[occasion], props: { ...subscribed, amount, dueAt, card } };
}

export function toldOfDecline(
  { payload, streamId, occurredAt }: EventOf<"subscription.payment-declined">,
  scene: Scene,
): Told | null {
  const { subscriptionId, code, outstanding } = payload;
  const subscribed = scene.subscribed(streamId, subscriptionId);
  if (!subscribed || !outstanding || !isDeclineCode(code)) return null;
  const { paymentDetailsId, ...left } = outstanding;
  const card = paymentDetailsId === null ? null : cardOf(scene.card(BigInt(paymentDetailsId)));
  return {
    template: "payment-failed",
    props: { ...subscribed, ...left, code, card, at: occurredAt.toISOString() },
  };
}

export function toldOfRecovery(
  { payload, streamId }: EventOf<"subscription.recovered">,
  scene: Scene,
): Told | null {
  const { subscriptionId, outlook } = payload;
  const subscribed = scene.subscribed(streamId, subscriptionId);
  if (!subscribed || !outlook) return null;
  const { accessUntil } = outlook;
  return { template: "payment-recovered", props: { ...subscribed, accessUntil } };
}

export function toldOfMissingMethod(
  { payload, streamId }: EventOf<"subscription.method-missing">,
  scene: Scene,
): Told | null {
  const { subscriptionId } = payload;
  const subscribed = scene.subscribed(streamId, subscriptionId);
  const subscription = scene.subscription(BigInt(subscriptionId));
  if (!subscribed || !subscription) return null;
  const amount = nextOf(subscription)?.amount ?? null;
  const dueAt = subscription.dueAt.toISOString();
  return { template: "method-missing", props: { ...subscribed, amount, dueAt } };
}

/** Once for each card, however many subscriptions are paid with it. */
export function toldOfExpiry(
  { payload, streamId }: EventOf<"subscription.card-expiring">,
  scene: Scene,
): Told | null {
  const { subscriptionId, paymentDetailsId } = payload;
  const subscribed = scene.subscribed(streamId, subscriptionId);
  const details = scene.card(BigInt(paymentDetailsId));
  const card = cardOf(details);
  if (!subscribed || !details || !card) return null;
  const { expiryYear: year, expiryMonth: month } = details;
  return {
    template: "card-expiring",
    about: `card-expiring:${paymentDetailsId}:${year}-${month}`,
    props: {
      ...subscribed,
      card,
      expiresMonth: monthOf({ year, month }, subscribed.locale),
      next: nextOf(scene.subscription(BigInt(subscriptionId)) ?? null),
    },
  };
}
