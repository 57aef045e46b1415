import type { SubscriptionPeriod } from "@/server/domain/billing-period";
import type { Money } from "@/server/domain/money";

/**
 * What each mail is told when it is queued. These values stay in the database, so none of them
 * opens anything: a link names its token by id, and its secret part is derived when the mail is
 * rendered; a code is sealed. Instants are ISO 8601 text.
 */
export type EmailProps = {
  /** Carries nothing a stranger typed: sign-up must not send other people's words to any address. */
  "sign-up-confirmation": { tokenId: string };
  /** Somebody signed up with the address of an account that exists already. */
  "sign-up-known-address": { name: string };
  "password-reset": { name: string; tokenId: string };
  "password-changed": { name: string; at: string };
  "second-factor-enabled": { name: string; at: string };
  "second-factor-disabled": { name: string; at: string };
  "recovery-code-used": { name: string; at: string; codesLeft: number };
  "recovery-codes-renewed": { name: string; at: string };
  invitation: {
    publisherId: number;
    publisherName: string;
    inviterName: string;
    invitationId: string;
    sendCount: number;
    expiresAt: string;
  };
  /** A colleague asks for a permission, by its name on the team page. */
  "permission-request": {
    publisherId: number;
    publisherName: string;
    name: string;
    askerName: string;
    permission: string;
  };
  "ownership-received": OwnershipProps;
  "ownership-given": OwnershipProps;
  "export-ready": {
    publisherId: number;
    publisherName: string;
    name: string;
    title: string;
    expiresAt: string;
  };
  "checkout-code": Seller & { sealedCode: string; sessionId: string; validMinutes: number };
  "account-code": Seller & { sealedCode: string; sessionId: string; validMinutes: number };
  receipt: ReceiptProps;
  refund: RefundProps;
  "price-change": PriceChangeProps;
  /** Somebody who was told of a new price keeps the old one after all. */
  "price-change-withdrawn": Written & { title: string; price: Money };
};

/** Whom a customer bought from, and how to reach them. */
type Seller = { publisherId: number; publisherName: string; support: string | null };

/** How amounts and dates are written, and where a day is a day. */
type Written = Seller & { locale: string; timeZone: string };

export type PriceChangeProps = Written & {
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
  card: { brand: string; lastFour: string } | null;
  /** Where the refund ended what was paid for. */
  accessUntil: string | null;
};

export type ReceiptProps = Written & {
  /** The checkout it was bought in; none for a renewal. */
  sessionId: string | null;
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
  card: { brand: string; lastFour: string } | null;
  trialEndsAt: string | null;
  accessUntil: string | null;
  next: { amount: Money; at: string } | null;
};

type OwnershipProps = {
  publisherId: number;
  publisherName: string;
  fromName: string;
  toName: string;
  at: string;
};

export type EmailTemplate = keyof EmailProps;
