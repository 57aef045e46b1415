import { actionLabel, fieldLabel } from "@/components/audit/words";
import { endReasonLabels } from "@/components/subscriptions/subscription-words";
import { declineText } from "@/components/transactions/decline-words";
import { channelLabel } from "@/components/transactions/method-words";
import type { Tone } from "@/components/ui/badge";
import type { EventPayloads, EventType } from "@/server/domain/events";
import { isZero, type Money } from "@/server/domain/money";
import type { TimelineEvent } from "@/server/services/customers/timeline";

type Format = { money: (amount: Money) => string; date: (at: string) => string };

export type EventGroup = "payments" | "subscriptions" | "account";

export type EventWords = {
  text: string;
  /** More of it, where there is more to say. */
  detail?: string;
  tone: Tone;
  group: EventGroup;
  /** What it was about, below `/p/[publisher]`. */
  path?: string;
};

const saleWords = {
  initial: "First payment",
  renewal: "Renewal payment",
  switch: "Payment for a switch",
};

const freeWords = {
  initial: "Free order",
  renewal: "Free renewal",
  switch: "Free switch",
};

type Writers = {
  [Type in EventType]?: (payload: EventPayloads[Type], format: Format) => EventWords;
};

const writers: Writers = {
  "customer.registered": ({ channel }) => account(`Registered through ${channelLabel(channel)}`),
  "customer.email-proved": () => ({
    ...account("Proved the email address with a code"),
    tone: "ok",
  }),
  "customer.profile-changed": ({ fields }) =>
    account(`Profile changed: ${fields.map(fieldLabel).join(", ")}`),
  "payment.captured": ({ amount }, { money }) => ({
    ...payment(`Paid ${money(amount)}`),
    tone: "ok",
  }),
  "payment.refused": ({ amount, code }, { money }) => ({
    ...payment(`Payment of ${money(amount)} declined`),
    detail: declineText(code),
    tone: "bad",
  }),
  "transaction.created": ({ kind, net, tax, gross, transactionId }, { money }) => ({
    ...(isZero(gross)
      ? payment(`${freeWords[kind]} booked`)
      : {
          ...payment(`${saleWords[kind]} of ${money(gross)} booked`),
          detail: `Net ${money(net)}, tax ${money(tax)}`,
        }),
    path: `/customers/transactions/${transactionId}`,
  }),
  "transaction.refunded": ({ gross, transactionId }, { money }) => ({
    ...payment(`${money(gross)} given back`),
    path: `/customers/transactions/${transactionId}`,
  }),
  "transaction.charged-back": ({ gross, transactionId }, { money }) => ({
    ...payment(`${money(gross)} taken back by the bank`),
    tone: "bad",
    path: `/customers/transactions/${transactionId}`,
  }),
  "invoice.numbered": ({ invoiceNumber, transactionId }) => ({
    ...payment(`Invoice ${invoiceNumber} issued`),
    path: `/customers/transactions/${transactionId}`,
  }),
  "entitlement.granted": ({ offerId, endsAt }, { date }) =>
    account(`Access to ${offerId} ${endsAt ? `until ${date(endsAt)}` : "without end"}`),
  "subscription.started": (payload, { date }) => {
    const until = date(payload.periodEndsAt);
    return {
      ...about(payload, payload.isWinback ? "Subscribed again" : "Subscribed"),
      detail: payload.isInTrial ? `Free trial until ${until}` : `Paid until ${until}`,
      tone: "ok",
    };
  },
  "subscription.renewed": (payload, { date }) => ({
    ...about(payload, payload.convertsTrial ? "Trial became paid" : "Renewed"),
    detail: `Paid until ${date(payload.periodEndsAt)}`,
    tone: "ok",
  }),
  "subscription.stopped": (payload) => ({
    ...about(payload, "Renewal stopped"),
    ...(payload.reason && { detail: payload.reason }),
    tone: "warn",
  }),
  "subscription.resumed": (payload) => ({ ...about(payload, "Renewal resumed"), tone: "ok" }),
  "subscription.terminated": (payload) => ({
    ...about(payload, "Subscription ended"),
    detail: endReasonLabels[payload.reason],
  }),
};

/** Something that happened to a customer, as a sentence; what nobody wrote one for goes by its name. */
export function describeEvent({ type, payload }: TimelineEvent, format: Format): EventWords {
  // Safe: an event carries the payload of its type, and so does the writer of that type.
  const write = writers[type] as ((payload: unknown, format: Format) => EventWords) | undefined;
  return write?.(payload, format) ?? account(actionLabel(type));
}

const account = (text: string): EventWords => ({ text, tone: "neutral", group: "account" });
const payment = (text: string): EventWords => ({ text, tone: "neutral", group: "payments" });
const about = ({ subscriptionId }: { subscriptionId: number }, text: string): EventWords => ({
  text,
  tone: "neutral",
  group: "subscriptions",
  path: `/customers/subscriptions/${subscriptionId}`,
});
