import { actionLabel, fieldLabel } from "@/components/audit/words";
import { subscriptionWriters } from "@/components/subscriptions/describe-subscription-event";
import { declineText } from "@/components/transactions/decline-words";
import { channelLabel } from "@/components/transactions/method-words";
import { isZero } from "@/server/domain/money";
import type { TimelineEvent } from "@/server/services/customers/timeline";
import {
  aboutAccount as account,
  aboutPayment as payment,
  type EventFormat,
  type EventWords,
  type EventWriters,
} from "./event-words";

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

const writers: EventWriters = {
  "customer.registered": ({ channel }) => account(`Registered through ${channelLabel(channel)}`),
  "customer.email-proved": () => ({
    ...account("Proved the email address with a code"),
    tone: "ok",
  }),
  "customer.profile-changed": ({ fields }) =>
    account(`Profile changed: ${fields.map(fieldLabel).join(", ")}`),
  "customer.password-changed": () => account("Chose a new password"),
  "customer.blocked": () => ({ ...account("Blocked"), tone: "bad" }),
  "customer.unblocked": () => account("Let in again"),
  "customer.anonymised": () => account("Anonymised"),
  "customer.payment-method-deleted": () => account("Payment method deleted"),
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
  "refund-request.opened": ({ transactionId }) => ({
    ...payment("Asked for money back"),
    tone: "warn",
    path: `/customers/transactions/${transactionId}`,
  }),
  "refund-request.accepted": () => payment("Refund request accepted"),
  "refund-request.declined": () => payment("Refund request declined"),
  "refund-request.withdrawn": () => payment("Refund request withdrawn"),
  "refund-request.reopened": () => ({
    ...payment("Refund request open again"),
    detail: "The payment gateway gave nothing back",
    tone: "warn",
  }),
  "withdrawal.declared": ({ transactionId, isInTime }) => ({
    ...payment(
      isInTime
        ? "Withdrew from the contract"
        : "Declared a withdrawal, too late to count by itself",
    ),
    tone: "warn",
    path: `/customers/transactions/${transactionId}`,
  }),
  "customer.consent-decided": ({ name, version, state }) =>
    account(
      `${state === "accepted" ? "Agreed to" : "Declined"} ${name === "terms" ? "the terms" : "news by email"}, version ${version}`,
    ),
  "entitlement.revoked": ({ offerId }, { offer }) => account(`Access to ${offer(offerId)} ended`),
  "entitlement.granted": ({ offerId, endsAt }, { date, offer }) =>
    account(`Access to ${offer(offerId)} ${endsAt ? `until ${date(endsAt)}` : "without end"}`),
  ...subscriptionWriters,
};

/** Something that happened to a customer, as a sentence; what nobody wrote one for goes by its name. */
export function describeEvent({ type, payload }: TimelineEvent, format: EventFormat): EventWords {
  // Safe: an event carries the payload of its type, and so does the writer of that type.
  const write = writers[type] as
    ((payload: unknown, format: EventFormat) => EventWords) | undefined;
  return write?.(payload, format) ?? account(actionLabel(type));
}
