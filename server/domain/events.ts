import type { Money } from "./money";

/**
 * Everything that is recorded as having happened, with its payload. A payload names people by id
 * and is complete enough to rebuild from; changing its shape needs a new version.
 */
export type EventPayloads = {
  "publisher.created": { ownerAccountId: string; country: string; currency: string };
  "company.profile-changed": { fields: string[] };
  "team.member-invited": { invitationId: string; sendCount: number };
  "team.invitation-revoked": { invitationId: string };
  "team.member-joined": { accountId: string; invitationId: string };
  "team.member-permissions-changed": { accountId: string };
  "team.member-removed": { accountId: string };
  "team.ownership-transferred": { fromAccountId: string; toAccountId: string };
  "export.requested": { taskId: string | null; list: string };
  "offer.created": { offerId: string };
  "offer.changed": { offerId: string; fields: string[] };
  "offer.activated": { offerId: string };
  "offer.deactivated": { offerId: string };
  "api-key.created": { keyId: string };
  "api-key.changed": { keyId: string; fields: string[] };
  "api-key.deleted": { keyId: string };
  "checkout.settings-changed": { fields: string[] };
  "price-change.created": PriceChangePayload;
  "price-change.started": PriceChangePayload;
  "price-change.cancelled": PriceChangePayload;
  "price-change.finished": PriceChangePayload;
  "switch.settings-changed": { fields: string[] };
  "dunning.setting-changed": { method: string; period: string; fields: string[] };
  "email.template-switched": { template: string; isOn: boolean };
  "email.looks-changed": { fields: string[] };
  "customer.registered": { customerId: number; channel: string };
  "customer.email-proved": { customerId: number };
  "customer.profile-changed": { customerId: number; fields: string[] };
  "customer.password-changed": { customerId: number };
  "customer.blocked": { customerId: number };
  "customer.unblocked": { customerId: number };
  "customer.payment-method-deleted": { customerId: number; paymentDetailsId: number };
  /** Nothing that says who they were is left. */
  "customer.anonymised": { customerId: number };
  "customer.consent-decided": { name: string; version: number; state: "accepted" | "declined" };
  "payment.captured": PaymentPayload;
  "payment.refused": PaymentPayload & { code: string; isHard: boolean };
  "transaction.created": {
    transactionId: string;
    kind: "initial" | "renewal" | "switch";
    orderId: number | null;
    subscriptionId: number | null;
    offerId: string;
    net: Money;
    tax: Money;
    gross: Money;
  };
  "transaction.refunded": GivenBackPayload;
  /** A bank took it back. */
  "transaction.charged-back": GivenBackPayload;
  /** By the customer, or by an admin on their behalf. */
  "refund-request.opened": RefundRequestPayload;
  "refund-request.accepted": RefundRequestPayload & { refundId: string };
  "refund-request.declined": RefundRequestPayload;
  "refund-request.withdrawn": RefundRequestPayload;
  /** What it was accepted with came to nothing: the gateway gave nothing back. */
  "refund-request.reopened": RefundRequestPayload;
  /** The customer withdraws from the contract that this sale began. */
  "withdrawal.declared": { withdrawalId: string; transactionId: string; isInTime: boolean };
  "invoice.numbered": { transactionId: string; invoiceNumber: number };
  "subscription.started": SubscriptionPayload & { isWinback: boolean; isInTrial: boolean };
  "subscription.renewed": SubscriptionPayload & {
    transactionId: string | null;
    convertsTrial: boolean;
    outlook?: Outlook;
  };
  "subscription.stopped": { subscriptionId: number; reason: string; outlook?: Outlook };
  "subscription.resumed": { subscriptionId: number; outlook?: Outlook };
  "subscription.terminated": { subscriptionId: number; reason: EndReason; mrr: MrrPayload };
  /** Told of its next payment, as long before as the settings say. */
  "subscription.payment-announced": {
    subscriptionId: number;
    dueAt: string;
    amount: Money;
    occasion: "renewal" | "trial-end" | "pause-end";
  };
  "subscription.card-expiring": { subscriptionId: number; paymentDetailsId: number };
  "subscription.method-missing": { subscriptionId: number };
  "subscription.payment-declined": {
    subscriptionId: number;
    code: string;
    isHard: boolean;
    attempt: number;
    /** None for the charge of a switch. */
    outstanding?: Outstanding | null;
  };
  "subscription.grace-entered": { subscriptionId: number; until: string };
  "subscription.recovered": { subscriptionId: number; outlook?: Outlook };
  /** The period it is in ends at another time than it was given for. */
  "subscription.period-moved": { subscriptionId: number; index: number; endsAt: string };
  "subscription.pause-scheduled": { subscriptionId: number; cycles: number; outlook?: Outlook };
  "subscription.pause-cancelled": { subscriptionId: number };
  "subscription.paused": { subscriptionId: number; resumesAt: string; mrr: MrrPayload };
  "subscription.pause-ended": { subscriptionId: number; mrr: MrrPayload };
  "subscription.switch-scheduled": SwitchPayload & { outlook?: Outlook };
  "subscription.switch-started": { subscriptionId: number; switchId: string };
  "subscription.switch-cancelled": SwitchPayload;
  "subscription.switch-failed": { subscriptionId: number; switchId: string };
  "subscription.switched": SubscriptionPayload & {
    switchId: string;
    fromOfferId: string;
    /** Of the switch's own charge, where it asked for money. */
    transactionId: string | null;
    convertsTrial: boolean;
    outlook?: Outlook;
  };
  "subscription.method-changed": { subscriptionId: number; paymentDetailsId: number | null };
  /** Somebody had the outstanding payment tried at once. */
  "subscription.retry-asked": { subscriptionId: number };
  "subscription.discounted": { subscriptionId: number; basisPoints: number; periods: number };
  "subscription.price-announced": { subscriptionId: number; price: Money; from: string };
  "subscription.price-changed": { subscriptionId: number; price: Money };
  /** Recurring revenue moved by nothing else that is told. */
  "subscription.revenue-moved": { subscriptionId: number; mrr: MrrPayload };
  "subscription.parked": { subscriptionId: number; reason: string };
  "subscription.released": { subscriptionId: number };
  "subscription.repaired": { subscriptionId: number; how: "rebuild" | "dates" | "end" };
  "entitlement.granted": {
    offerId: string;
    source: "subscription" | "manual";
    /** The subscription's id, or whatever the source is. */
    sourceId: string;
    startsAt: string;
    endsAt: string | null;
  };
  "entitlement.revoked": {
    offerId: string;
    source: "subscription" | "manual";
    sourceId: string;
  };
  "account.password-changed": { accountId: string };
  "account.second-factor-enabled": { accountId: string };
  "account.second-factor-disabled": { accountId: string };
  "account.recovery-codes-renewed": { accountId: string };
  "account.recovery-code-used": { accountId: string };
};

/** What lay ahead when it happened, for whoever tells of it later. */
export type Outlook = { accessUntil: string; next: { amount: Money; at: string } | null };

/** What is left to be paid after a try was declined. */
export type Outstanding = {
  amount: Money;
  /** When it is tried again by itself. */
  retryAt: string | null;
  accessUntil: string;
  /** What the try was made on. */
  paymentDetailsId: number | null;
};

type SwitchPayload = { subscriptionId: number; switchId: string; toOfferId?: string };

type PriceChangePayload = { priceChangeId: string; offerId: string };

/** What ended a subscription. */
export type EndReason = "customer" | "payment" | "publisher" | "refund" | "chargeback";

type GivenBackPayload = {
  transactionId: string;
  refundId: string;
  subscriptionId: number | null;
  net: Money;
  tax: Money;
  gross: Money;
  reason: string | null;
};

type RefundRequestPayload = { requestId: string; transactionId: string };

type PaymentPayload = { paymentId: number; orderId: number | null; amount: Money };

/** The change of monthly recurring revenue that went with it, if any: the ledger can be rebuilt from these. */
type MrrPayload = {
  kind: "new" | "expansion" | "contraction" | "churn" | "reactivation";
  delta: Money;
} | null;

type SubscriptionPayload = {
  subscriptionId: number;
  offerId: string;
  periodStartsAt: string;
  periodEndsAt: string;
  mrr: MrrPayload;
};

export type EventType = keyof EventPayloads;

/** Who takes events from the outbox, in order for each stream. */
export type EventConsumer = "mail" | "invoice";
