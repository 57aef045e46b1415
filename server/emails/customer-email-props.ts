import type { SubscriptionPeriod } from "@/server/domain/billing-period";
import type { DeclineCode } from "@/server/domain/decline-codes";
import type { EndReason } from "@/server/domain/events";
import type { Money } from "@/server/domain/money";

/** Whom a customer bought from, and how to reach them. */
export type Seller = {
  publisherId: number;
  publisherName: string;
  support: string | null;
  /** Legal name and address, in a line. */
  imprint?: string;
};

/** How amounts and dates are written, and where a day is a day. */
export type Written = Seller & { locale: string; timeZone: string };

export type Card = { brand: string; lastFour: string };

/** What links into the customer's account need. */
type Account = { customerId: number };

export type Subscribed = Written & Account & { subscriptionId: number; title: string };

export type AnnouncementProps = Subscribed & { amount: Money; dueAt: string; card: Card | null };

type NextPayment = { amount: Money; at: string } | null;

type Code = Seller & { sealedCode: string; sessionId: string; validMinutes: number };

/** What the mails to a publisher's customers are told, as `EmailProps` has it. */
export type CustomerEmailProps = {
  "checkout-code": Code;
  "account-code": Code;
  welcome: Written & Account & { email: string };
  "sign-in-link": Written & Account;
  "customer-password-reset": Written & Account;
  "customer-password-changed": Written & Account & { at: string };
  "customer-email-changed": Written & Account & { at: string };
  "account-deleted": Written & { at: string };
  receipt: ReceiptProps;
  "access-purchased": ReceiptProps;
  /** Of a charge where no receipt is sent, and of a period that was given. */
  "subscription-renewed": Subscribed & {
    accessUntil: string;
    next: NextPayment;
    charge: ReceiptProps | null;
  };
  "renewal-announcement": AnnouncementProps;
  "trial-ending": AnnouncementProps;
  "pause-ending": AnnouncementProps;
  "payment-failed": Subscribed & {
    code: DeclineCode;
    amount: Money;
    at: string;
    card: Card | null;
    /** When it is tried again by itself, if it is. */
    retryAt: string | null;
    accessUntil: string;
  };
  "payment-recovered": Subscribed & { accessUntil: string };
  "method-missing": Subscribed & { amount: Money | null; dueAt: string };
  "card-expiring": Subscribed & { card: Card; expiresMonth: string; next: NextPayment };
  "subscription-switched": Subscribed & { fromTitle: string; next: NextPayment };
  "switch-scheduled": Subscribed & { toTitle: string; from: string; amount: Money };
  "switch-undone": Subscribed & { toTitle: string };
  "subscription-stopped": Subscribed & { accessUntil: string };
  "subscription-resumed": Subscribed & { next: NextPayment };
  "pause-scheduled": Subscribed & { from: string };
  "subscription-paused": Subscribed & { resumesAt: string };
  "access-expired": Subscribed & { reason: EndReason; at: string };
  refund: RefundProps;
  "refund-requested": Written & { title: string; amount: Money; transactionId: string };
  "refund-declined": Written & {
    title: string;
    amount: Money;
    transactionId: string;
    answer: string | null;
  };
  "withdrawal-acknowledgement": Written & {
    orderReference: string;
    title: string;
    receivedAt: string;
    refund: Money | null;
    accessUntil: string | null;
    /** What comes of it: the money, an answer that it was too late or gives no such right, or a search. */
    outcome: "in-time" | "late" | "no-right" | "unmatched";
  };
  "price-change": PriceChangeProps;
  /** Somebody who was told of a new price keeps the old one after all. */
  "price-change-withdrawn": Written & { title: string; price: Money };
};

export type PriceChangeProps = Written & {
  /** Whose it is; none in a preview. */
  customerId?: number;
  subscriptionId?: number;
  title: string;
  period: SubscriptionPeriod;
  /** What a period costs, tax included. */
  before: Money;
  after: Money;
  /** When the first period at the new price begins. */
  renewsAt: string;
};

type RefundProps = Written & {
  transactionId: string;
  title: string;
  tax: Money;
  gross: Money;
  refundedAt: string;
  card: Card | null;
  /** Where the refund ended what was paid for. */
  accessUntil: string | null;
};

export type ReceiptProps = Written & {
  /** The checkout it was bought in; none for a renewal. */
  sessionId: string | null;
  customerId?: number;
  subscriptionId?: number | null;
  transactionId: string;
  invoiceNumber: number;
  kind: "initial" | "renewal" | "switch";
  paidAt: string;
  title: string;
  net: Money;
  tax: Money;
  gross: Money;
  taxBasisPoints: number;
  taxCountry: string;
  card: Card | null;
  trialEndsAt: string | null;
  accessUntil: string | null;
  next: NextPayment;
};
