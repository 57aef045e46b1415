import type { EmailGroup } from "./email-groups";

type Managed = {
  group: EmailGroup;
  /** When it leaves, in a sentence for admins. */
  when: string;
  /** Why it cannot be turned off, where it cannot. */
  alwaysOn?: string;
};

const proof = "Without it nobody could prove whose account it is.";
const security = "It tells an account's holder of what somebody else may have done.";
const law = "The law asks for it.";

/** The mails to a publisher's customers, in the order in which they are listed. */
export const managedEmails = {
  welcome: {
    group: "Account",
    when: "When somebody registers without buying; whoever registers by buying gets a receipt.",
  },
  "checkout-code": {
    group: "Account",
    when: "When a known address is used at a checkout.",
    alwaysOn: proof,
  },
  "account-code": {
    group: "Account",
    when: "When somebody signs in to My account, or a link in a mail is older than 30 minutes.",
    alwaysOn: proof,
  },
  "sign-in-link": {
    group: "Account",
    when: "When an admin sends one from the customer's page.",
    alwaysOn: proof,
  },
  "customer-password-reset": {
    group: "Account",
    when: "When somebody asks for a new password.",
    alwaysOn: proof,
  },
  "customer-password-changed": {
    group: "Account",
    when: "When the password of a customer's account was changed.",
    alwaysOn: security,
  },
  "customer-email-changed": {
    group: "Account",
    when: "To the old address, when an account gets a new one.",
    alwaysOn: security,
  },
  "account-deleted": {
    group: "Account",
    when: "When a customer's account was deleted or anonymised.",
    alwaysOn: law,
  },
  "access-purchased": {
    group: "Purchases and renewals",
    when: "When a trial or free access begins. For paid access the receipt says it; without receipts, this does.",
  },
  receipt: {
    group: "Purchases and renewals",
    when: "For every payment, once its invoice has a number.",
  },
  "renewal-announcement": {
    group: "Purchases and renewals",
    when: "Before a renewal, as long as Dunning actions say; for 6 months or more at least 7 days.",
  },
  "trial-ending": {
    group: "Purchases and renewals",
    when: "At least 7 days before a trial ends. A shorter trial is told of its end when it begins.",
  },
  "subscription-renewed": {
    group: "Purchases and renewals",
    when: "When a period is given free of charge. For a paid one the receipt says it; without receipts, this does.",
  },
  "price-change": {
    group: "Purchases and renewals",
    when: "When a price change is announced to a subscriber.",
    alwaysOn: law,
  },
  "price-change-withdrawn": {
    group: "Purchases and renewals",
    when: "When an announced price change is called off.",
    alwaysOn: "Whoever was told of a new price must hear that it does not come.",
  },
  "payment-failed": {
    group: "Payment trouble",
    when: "After each try of a renewal that was declined.",
  },
  "payment-recovered": {
    group: "Payment trouble",
    when: "When a payment goes through that had been declined before.",
  },
  "method-missing": {
    group: "Payment trouble",
    when: "When a renewal comes up and there is nothing to charge it on.",
  },
  "card-expiring": {
    group: "Payment trouble",
    when: "On the first day of the month before the one a card expires in, at least 30 days before.",
  },
  "subscription-switched": { group: "Changes", when: "When a subscriber is on another plan." },
  "switch-scheduled": { group: "Changes", when: "When a change of plan is planned for later." },
  "switch-undone": { group: "Changes", when: "When a planned change of plan is taken back." },
  "subscription-stopped": {
    group: "Changes",
    when: "At once when a customer or an admin cancels a renewal.",
  },
  "subscription-resumed": { group: "Changes", when: "When a cancellation is taken back." },
  "pause-scheduled": { group: "Changes", when: "When a break is planned." },
  "subscription-paused": { group: "Changes", when: "When a break begins." },
  "pause-ending": {
    group: "Changes",
    when: "Before a break ends, as long as Dunning actions say of renewals.",
  },
  "access-expired": {
    group: "Ends and refunds",
    when: "When a subscription ends: cancelled, unpaid, ended by you, refunded or disputed.",
  },
  refund: { group: "Ends and refunds", when: "When money goes back." },
  "refund-requested": {
    group: "Ends and refunds",
    when: "When a customer asks for a refund.",
  },
  "refund-declined": {
    group: "Ends and refunds",
    when: "When a refund request is declined.",
  },
  "withdrawal-acknowledgement": {
    group: "Ends and refunds",
    when: "At once when a customer withdraws from a contract.",
    alwaysOn: law,
  },
} as const satisfies Record<string, Managed>;

export type ManagedEmail = keyof typeof managedEmails;

const details: Record<ManagedEmail, Managed> = managedEmails;

/** Whether a publisher may decide that a mail is not sent. */
export const canBeOff = (template: ManagedEmail): boolean =>
  details[template].alwaysOn === undefined;

export const isManagedEmail = (template: string): template is ManagedEmail =>
  Object.hasOwn(managedEmails, template);
