import {
  cardExpiring,
  methodMissing,
  pauseEnding,
  paymentFailed,
  paymentRecovered,
  renewalAnnouncement,
  trialEnding,
} from "./billing-emails";
import { accountCode, checkoutCode } from "./checkout-emails";
import {
  accountDeleted,
  customerEmailChanged,
  customerPasswordChanged,
  customerPasswordReset,
  signInLink,
  welcome,
} from "./customer-account-emails";
import type { CustomerEmailProps } from "./customer-email-props";
import type { EmailContent, EmailLinks } from "./email-content";
import { priceChange, priceChangeWithdrawn } from "./price-change-emails";
import { accessPurchased, receipt, subscriptionRenewed } from "./receipt-email";
import { refund } from "./refund-email";
import {
  refundDeclined,
  refundRequested,
  withdrawalAcknowledgement,
} from "./refund-request-emails";
import {
  accessExpired,
  pauseScheduled,
  subscriptionPaused,
  subscriptionResumed,
  subscriptionStopped,
  subscriptionSwitched,
  switchScheduled,
  switchUndone,
} from "./subscription-emails";

export type CustomerTemplate = keyof CustomerEmailProps;

type Definition<T extends CustomerTemplate> = {
  label: string;
  compose: (props: CustomerEmailProps[T], links: EmailLinks) => EmailContent;
  isConfidential: boolean;
};

const open = { isConfidential: false };
const confidential = { isConfidential: true };

/** The mails to a publisher's customers; when each is sent is `managedTemplates`' to say. */
export const customerTemplates: { [T in CustomerTemplate]: Definition<T> } = {
  welcome: { label: "Welcome", compose: welcome, ...open },
  "checkout-code": { label: "Checkout code", compose: checkoutCode, ...confidential },
  "account-code": { label: "My account code", compose: accountCode, ...confidential },
  "sign-in-link": { label: "Sign-in link", compose: signInLink, ...open },
  "customer-password-reset": { label: "Forgot password", compose: customerPasswordReset, ...open },
  "customer-password-changed": {
    label: "Password changed",
    compose: customerPasswordChanged,
    ...open,
  },
  "customer-email-changed": { label: "Address changed", compose: customerEmailChanged, ...open },
  "account-deleted": { label: "Account deleted", compose: accountDeleted, ...open },
  "access-purchased": { label: "Access purchased", compose: accessPurchased, ...open },
  receipt: { label: "Receipt", compose: receipt, ...open },
  "renewal-announcement": {
    label: "Renewal announcement",
    compose: renewalAnnouncement,
    ...open,
  },
  "trial-ending": { label: "Trial ending", compose: trialEnding, ...open },
  "subscription-renewed": { label: "Subscription renewed", compose: subscriptionRenewed, ...open },
  "price-change": { label: "Price change", compose: priceChange, ...open },
  "price-change-withdrawn": {
    label: "Price change called off",
    compose: priceChangeWithdrawn,
    ...open,
  },
  "payment-failed": { label: "Failed payment", compose: paymentFailed, ...open },
  "payment-recovered": { label: "Payment recovered", compose: paymentRecovered, ...open },
  "method-missing": { label: "Payment method missing", compose: methodMissing, ...open },
  "card-expiring": { label: "Card expires", compose: cardExpiring, ...open },
  "subscription-switched": {
    label: "Subscription switched",
    compose: subscriptionSwitched,
    ...open,
  },
  "switch-scheduled": { label: "Switch scheduled", compose: switchScheduled, ...open },
  "switch-undone": { label: "Switch undone", compose: switchUndone, ...open },
  "subscription-stopped": { label: "Subscription stopped", compose: subscriptionStopped, ...open },
  "subscription-resumed": { label: "Subscription resumed", compose: subscriptionResumed, ...open },
  "pause-scheduled": { label: "Break scheduled", compose: pauseScheduled, ...open },
  "subscription-paused": { label: "Break begun", compose: subscriptionPaused, ...open },
  "pause-ending": { label: "Break ending", compose: pauseEnding, ...open },
  "access-expired": { label: "Access expired", compose: accessExpired, ...open },
  refund: { label: "Refund", compose: refund, ...open },
  "refund-requested": { label: "Refund request received", compose: refundRequested, ...open },
  "refund-declined": { label: "Refund request declined", compose: refundDeclined, ...open },
  "withdrawal-acknowledgement": {
    label: "Withdrawal received",
    compose: withdrawalAcknowledgement,
    ...open,
  },
};
