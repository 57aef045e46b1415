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
  "customer.registered": { customerId: number; channel: string };
  "customer.email-proved": { customerId: number };
  "customer.profile-changed": { customerId: number; fields: string[] };
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
  "invoice.numbered": { transactionId: string; invoiceNumber: number };
  "subscription.started": SubscriptionPayload & { isWinback: boolean; isInTrial: boolean };
  "subscription.renewed": SubscriptionPayload & {
    transactionId: string | null;
    convertsTrial: boolean;
  };
  "subscription.stopped": { subscriptionId: number; reason: string };
  "subscription.resumed": { subscriptionId: number };
  "subscription.terminated": { subscriptionId: number; reason: EndReason; mrr: MrrPayload };
  "entitlement.granted": {
    entitlementId: string;
    offerId: string;
    source: "subscription" | "manual";
    startsAt: string;
    endsAt: string | null;
  };
  "account.password-changed": { accountId: string };
  "account.second-factor-enabled": { accountId: string };
  "account.second-factor-disabled": { accountId: string };
  "account.recovery-codes-renewed": { accountId: string };
  "account.recovery-code-used": { accountId: string };
};

/** What ended a subscription. */
export type EndReason = "customer" | "payment" | "publisher" | "refund" | "chargeback";

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

/** Version of each payload's shape, and who is told. */
export const eventCatalogue = {
  "publisher.created": { version: 1, consumers: [] },
  "company.profile-changed": { version: 1, consumers: [] },
  "team.member-invited": { version: 1, consumers: ["mail"] },
  "team.invitation-revoked": { version: 1, consumers: [] },
  "team.member-joined": { version: 1, consumers: [] },
  "team.member-permissions-changed": { version: 1, consumers: [] },
  "team.member-removed": { version: 1, consumers: [] },
  "team.ownership-transferred": { version: 1, consumers: ["mail"] },
  "export.requested": { version: 1, consumers: [] },
  "offer.created": { version: 1, consumers: [] },
  "offer.changed": { version: 1, consumers: [] },
  "offer.activated": { version: 1, consumers: [] },
  "offer.deactivated": { version: 1, consumers: [] },
  "api-key.created": { version: 1, consumers: [] },
  "api-key.changed": { version: 1, consumers: [] },
  "api-key.deleted": { version: 1, consumers: [] },
  "checkout.settings-changed": { version: 1, consumers: [] },
  "customer.registered": { version: 1, consumers: [] },
  "customer.email-proved": { version: 1, consumers: [] },
  "customer.profile-changed": { version: 1, consumers: [] },
  "payment.captured": { version: 1, consumers: [] },
  "payment.refused": { version: 1, consumers: [] },
  "transaction.created": { version: 1, consumers: ["invoice"] },
  "invoice.numbered": { version: 1, consumers: ["mail"] },
  "subscription.started": { version: 1, consumers: [] },
  "subscription.renewed": { version: 1, consumers: [] },
  "subscription.stopped": { version: 1, consumers: [] },
  "subscription.resumed": { version: 1, consumers: [] },
  "subscription.terminated": { version: 1, consumers: [] },
  "entitlement.granted": { version: 1, consumers: [] },
  "account.password-changed": { version: 1, consumers: ["mail"] },
  "account.second-factor-enabled": { version: 1, consumers: ["mail"] },
  "account.second-factor-disabled": { version: 1, consumers: ["mail"] },
  "account.recovery-codes-renewed": { version: 1, consumers: ["mail"] },
  "account.recovery-code-used": { version: 1, consumers: ["mail"] },
} as const satisfies Record<EventType, { version: number; consumers: readonly EventConsumer[] }>;

/** Who takes events from the outbox, in order for each stream. */
export type EventConsumer = "mail" | "invoice";
