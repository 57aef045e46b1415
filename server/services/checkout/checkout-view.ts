import type { SubscriptionPeriod } from "@/server/domain/billing-period";
import type { Money } from "@/server/domain/money";
import type { Trial } from "@/server/domain/trial";

/**
 * - `open`: waiting for the customer, also after a declined try
 * - `processing`: a try was sent and its outcome is not known yet
 * - `action-required`: the bank wants to see the customer (3-D Secure)
 * - `paid`: done, the receipt is there
 * - `expired`: nobody paid in time
 * - `unavailable`: the offer is not on sale any more
 */
export type CheckoutState =
  "open" | "processing" | "action-required" | "paid" | "expired" | "unavailable";

/**
 * - `unasked`: no address yet
 * - `new`: nobody's yet here
 * - `code-needed`: a customer's, who has to prove it by a mailed code
 * - `proven`: proved by a code in this session
 */
export type EmailState = "unasked" | "new" | "code-needed" | "proven";

/** What a customer is asked to pay, line by line; the lines add up to `total`. */
export type CheckoutPrice = {
  /** Before discount; with or without tax, as `isTaxIncluded` says. */
  offerPrice: Money;
  discount: Money;
  discountedPrice: Money;
  discountType: "" | "trial" | "coupon";
  tax: Money;
  total: Money;
  isTaxIncluded: boolean;
  taxBasisPoints: number;
  taxCountry: string;
  /** The next charge; none for what is free. Instants are ISO 8601. */
  renewal: { net: Money; tax: Money; gross: Money; at: string } | null;
  trialEndsAt: string | null;
};

export type SavedMethodView = {
  id: number;
  brand: string;
  lastFour: string;
  expiryMonth: number;
  expiryYear: number;
};

export type ReceiptView = {
  transactionId: string;
  /** Given shortly after. */
  invoiceNumber: number | null;
  paidAt: string;
  title: string;
  net: Money;
  tax: Money;
  gross: Money;
  taxBasisPoints: number;
  taxCountry: string;
  brand: string | null;
  lastFour: string | null;
  accessUntil: string | null;
  /** The first instant at which it is too late to withdraw; none where it is, or nobody can. */
  withdrawUntil: string | null;
  nextPaymentAt: string | null;
  nextPayment: Money | null;
  email: string;
};

/** Everything the hosted checkout shows. Nothing of an existing customer before the address is proved. */
export type CheckoutView = {
  /** What the address carries: whoever knows it can go on with this checkout, and see its receipt. */
  session: string;
  state: CheckoutState;
  mode: "sandbox" | "live";
  /** False in live mode while no live gateway is connected: nothing is taken. */
  canPay: boolean;
  seller: {
    publisherId: number;
    name: string;
    supportEmail: string | null;
    supportUrl: string | null;
    termsUrl: string | null;
    privacyUrl: string | null;
    websiteUrl: string | null;
  };
  offer: {
    id: string;
    title: string;
    description: string | null;
    imageUrl: string | null;
    period: SubscriptionPeriod | null;
    trial: Trial | null;
  };
  locale: string;
  country: string;
  email: string | null;
  emailState: EmailState;
  price: CheckoutPrice;
  requiresPayment: boolean;
  requiresPaymentDetails: boolean;
  savedMethods: SavedMethodView[];
  /** Of the proven customer, who subscribes to this offer already: there is nothing to pay. */
  existing: { endsAt: string; nextPaymentAt: string | null; isStopped: boolean } | null;
  /** The last try, unless it is done. */
  payment: {
    actionUrl: string | null;
    decline: { code: string; isHard: boolean } | null;
  } | null;
  returnUrl: string | null;
  receipt: ReceiptView | null;
};
