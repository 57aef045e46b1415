import { money, type Money } from "@/server/domain/money";
import type { CustomerEmailProps, ReceiptProps, Written } from "./customer-email-props";
import { monthOf } from "./month-of";
import type { EmailLinks } from "./email-content";

const dayMs = 86_400_000;

type Stage = Written & { currency: string; now: Date };

/** Every mail's figures for a preview: made up, and in the currency and zone of whoever looks. */
export function sampleProps({ currency, now, ...written }: Stage): CustomerEmailProps {
  const amount = (minor: number): Money => money(minor, currency);
  const inDays = (days: number) => new Date(now.getTime() + days * dayMs).toISOString();
  const at = inDays(0);
  const account = { ...written, customerId: 100_000_000 };
  const title = "Sport Pass";
  const subscribed = { ...account, subscriptionId: 200_000_000, title };
  const card = { brand: "mastercard", lastFour: "1111" };
  const [net, tax, gross] = [amount(660), amount(139), amount(799)];
  const next = { amount: gross, at: inDays(30) };
  const announced = { ...subscribed, amount: gross, dueAt: inDays(7), card };
  const code = { ...written, sealedCode: "", sessionId: "", validMinutes: 10 };
  const charge: ReceiptProps = {
    ...subscribed,
    ...{ net, tax, gross, card, next },
    sessionId: null,
    transactionId: "T300000000",
    invoiceNumber: 1042,
    kind: "initial",
    paidAt: at,
    taxBasisPoints: 2100,
    taxCountry: "NL",
    trialEndsAt: null,
    accessUntil: inDays(30),
  };
  const nothing = amount(0);
  return {
    welcome: { ...account, email: "robin@example.com" },
    "checkout-code": code,
    "account-code": code,
    "sign-in-link": account,
    "customer-password-reset": account,
    "customer-password-changed": { ...account, at },
    "customer-email-changed": { ...account, at },
    "account-deleted": { ...written, at },
    "access-purchased": {
      ...charge,
      ...{ net: nothing, tax: nothing, gross: nothing },
      trialEndsAt: inDays(14),
      accessUntil: inDays(14),
      next: { amount: gross, at: inDays(14) },
    },
    receipt: charge,
    "renewal-announcement": announced,
    "trial-ending": announced,
    "pause-ending": announced,
    "subscription-renewed": { ...subscribed, accessUntil: inDays(30), next, charge: null },
    "price-change": {
      ...written,
      title,
      period: "month",
      before: gross,
      after: amount(899),
      renewsAt: inDays(30),
    },
    "price-change-withdrawn": { ...written, title, price: gross },
    "payment-failed": {
      ...subscribed,
      code: "insufficient-funds",
      amount: gross,
      at,
      card,
      retryAt: inDays(1),
      accessUntil: inDays(3),
    },
    "payment-recovered": { ...subscribed, accessUntil: inDays(30) },
    "method-missing": { ...subscribed, amount: gross, dueAt: inDays(3) },
    "card-expiring": {
      ...subscribed,
      card,
      expiresMonth: monthOf({ year: now.getUTCFullYear(), month: 12 }, written.locale),
      next,
    },
    "subscription-switched": { ...subscribed, fromTitle: "News Pass", next },
    "switch-scheduled": { ...subscribed, toTitle: "News Pass", from: inDays(12), amount: gross },
    "switch-undone": { ...subscribed, toTitle: "News Pass" },
    "subscription-stopped": { ...subscribed, accessUntil: inDays(12) },
    "subscription-resumed": { ...subscribed, next },
    "pause-scheduled": { ...subscribed, from: inDays(12) },
    "subscription-paused": { ...subscribed, resumesAt: inDays(30) },
    "access-expired": { ...subscribed, reason: "customer", at },
    refund: {
      ...written,
      transactionId: charge.transactionId,
      title,
      ...{ tax, gross, card },
      refundedAt: at,
      accessUntil: null,
    },
    "refund-requested": {
      ...written,
      title,
      amount: gross,
      transactionId: charge.transactionId,
    },
    "refund-declined": {
      ...written,
      title,
      amount: gross,
      transactionId: charge.transactionId,
      answer: "The match you asked about was shown in full.",
    },
    "withdrawal-acknowledgement": {
      ...written,
      orderReference: charge.transactionId,
      title,
      receivedAt: at,
      refund: gross,
      accessUntil: at,
      outcome: "in-time",
    },
  };
}

/** Links that say where they would lead, and open nothing. */
export function sampleLinks(origin: string): EmailLinks {
  const at = (path: string) => `${origin}${path}`;
  return {
    signIn: () => at("/sign-in"),
    forgotPassword: () => at("/forgot-password"),
    signUp: () => at("/sign-up/confirm"),
    passwordReset: () => at("/reset-password"),
    invitation: () => at("/invitation"),
    team: (publisherId) => at(`/p/${publisherId}/admin/team`),
    exports: (publisherId) => at(`/p/${publisherId}/admin/exports`),
    receipt: (publisherId) => at(`/account/${publisherId}`),
    receiptFile: ({ publisherId, transactionId }) =>
      at(`/account/${publisherId}/receipts/${transactionId}`),
    account: ({ publisherId }, job) => at(`/account/${publisherId}/do/${job}`),
    code: () => "041592",
  };
}
