import { rows, type Sample } from "./procedure-sample";

const offer = {
  title: "Sport Pass",
  description: "",
  imageUrl: "",
  url: "",
  tags: ["all"],
  price: "7.99",
  isTaxIncluded: true,
  period: "month",
  trial: null,
  pauseMaxCycles: 3,
};
const oneDay = { kind: "by", amount: 1, unit: "day" };
const dunning = {
  method: "sandbox-card",
  period: "monthly",
  authorisesFirst: true,
  attemptHours: [48, 0],
  graceHours: 2,
  announceHours: null,
};
const priceChange = {
  price: "9.99",
  startsOn: "2027-06-01",
  noticeDays: 30,
  existing: "move",
};
const terms = { price: "7.99", currency: "EUR", isTaxIncluded: true, period: "month", trial: null };

/** The procedures about what is sold, to whom, and what comes of it. */
export const commerceProcedures = {
  "analytics.overview": { access: "overview:read", input: () => ({ range: "last-30-days" }) },
  "analytics.attention": { access: "overview:read" },
  "analytics.overviewTrends": { access: "overview:read", input: () => ({}) },
  "analytics.mrrMovement": { access: "overview:read", input: () => ({}) },
  "analytics.subscribersOverTime": {
    access: "overview:read",
    input: () => ({ comparison: "year" }),
  },
  "analytics.churnReasons": { access: "overview:read", input: () => ({}) },
  "analytics.latestTransactions": { access: "overview:read" },

  "checkout.open": { access: "public", input: () => ({ offerId: "S123456789_NL" }) },
  "checkout.get": { access: "public", input: () => ({ session: "0".repeat(38) }) },

  "checkoutSettings.get": { access: "settings:read" },
  "checkoutSettings.allowOrigin": {
    access: "settings:write",
    input: () => ({ origin: "https://www.example.com" }),
  },
  "checkoutSettings.removeOrigin": rows("settings:write", ({ returnOrigin }) => ({
    origin: returnOrigin,
  })),
  "checkoutSettings.changeDefaultReturnUrl": {
    access: "settings:write",
    input: () => ({ url: "" }),
  },

  "consents.list": { access: "settings:read" },
  "consents.save": {
    access: "settings:write",
    input: () => ({ name: "terms", label: "The terms of 2027", url: "https://example.com/terms" }),
  },
  "dunning.list": { access: "settings:read" },
  "dunning.counts": { access: "settings:read" },
  "dunning.get": {
    access: "settings:read",
    input: () => ({ method: "sandbox-card", period: "monthly" }),
  },
  "dunning.preview": { access: "settings:read", input: () => dunning },
  "dunning.save": { access: "settings:write", input: () => ({ ...dunning, version: 0 }) },

  "offers.list": { access: "overview:read", input: () => ({}) },
  "offers.count": { access: "overview:read", input: () => ({}) },
  "offers.facets": { access: "overview:read" },
  "offers.get": rows("overview:read", ({ offerId }) => ({ offerId })),
  "offers.preview": { access: "overview:read", input: () => ({ ...terms, country: "NL" }) },
  "offers.create": { access: "offers:write", input: () => offer },
  "offers.change": rows("offers:write", ({ offerId }) => ({ ...offer, offerId, version: 1 })),
  "offers.activate": rows("offers:write", ({ offerId }) => ({ offerId })),
  "offers.deactivate": rows("offers:write", ({ offerId }) => ({ offerId })),

  "paymentSettings.get": { access: "settings:read" },

  "reconciliation.days": { access: "billing:write", input: () => ({}) },
  "reconciliation.differences": { access: "billing:write", input: () => ({}) },
  "reconciliation.countDifferences": { access: "billing:write", input: () => ({}) },
  "reconciliation.checkDay": { access: "billing:write", input: () => ({ day: "2026-11-21" }) },
  "reconciliation.askAgain": rows("billing:write", ({ differenceId }) => ({ differenceId })),
  "reconciliation.explain": rows("billing:write", ({ differenceId }) => ({
    differenceId,
    note: "Paid by bank transfer",
  })),

  "withdrawals.list": { access: "overview:read" },
  "sandboxScripts.list": { access: "settings:read" },
  "sandboxScripts.subjects": {
    access: "settings:read",
    input: ({ customerId }) => ({ customer: String(customerId) }),
  },
  "sandboxScripts.asked": rows("settings:read", ({ customerId }) => ({
    subject: { kind: "customer", customerId },
  })),
  "sandboxScripts.set": rows("settings:write", ({ customerId }) => ({
    subject: { kind: "customer", customerId },
    entries: [{ operation: "payment", outcome: "succeeds", chargebackAfterDays: 30 }],
    afterwards: "own-outcome",
  })),
  "sandboxScripts.clear": rows("settings:write", ({ customerId }) => ({
    subject: { kind: "customer", customerId },
  })),

  "timeMachine.get": { access: "overview:read" },
  "timeMachine.customer": rows("overview:read", ({ customerId }) => ({ customerId })),
  "timeMachine.preview": rows("overview:read", ({ customerId }) => ({ step: oneDay, customerId })),
  "timeMachine.events": rows("overview:read", ({ travelId }) => ({ travelId })),
  "timeMachine.start": rows("customers:write", ({ customerId }) => ({ step: oneDay, customerId })),
  "timeMachine.cancel": rows("customers:write", ({ travelId }) => ({ travelId })),

  "priceChanges.list": { access: "overview:read" },
  "priceChanges.get": rows("overview:read", ({ priceChangeId }) => ({ priceChangeId })),
  "priceChanges.dryRun": rows("overview:read", ({ offerId }) => ({ ...priceChange, offerId })),
  "priceChanges.create": rows("offers:write", ({ offerId }) => ({ ...priceChange, offerId })),
  "priceChanges.start": rows("offers:write", ({ priceChangeId }) => ({
    priceChangeId,
    version: 1,
  })),
  "priceChanges.cancel": rows("offers:write", ({ priceChangeId }) => ({
    priceChangeId,
    version: 1,
  })),

  "search.records": { access: "overview:read", input: () => ({ term: "ana" }) },

  "subscriptions.list": { access: "overview:read", input: () => ({}) },
  "subscriptions.count": { access: "overview:read", input: () => ({}) },
  "subscriptions.totals": { access: "overview:read", input: () => ({}) },
  "subscriptions.facets": { access: "overview:read" },
  "subscriptions.get": rows("overview:read", ({ subscriptionId }) => ({ subscriptionId })),
  "subscriptions.stop": rows("customers:write", ({ subscriptionId }) => ({ subscriptionId })),
  "subscriptions.resume": rows("customers:write", ({ subscriptionId }) => ({ subscriptionId })),
  "subscriptions.options": rows("overview:read", ({ subscriptionId }) => ({ subscriptionId })),
  "subscriptions.upcoming": rows("overview:read", ({ subscriptionId }) => ({ subscriptionId })),
  "subscriptions.preview": rows("customers:write", ({ subscriptionId }) => ({
    subscriptionId,
    change: { kind: "stop" },
  })),
  "subscriptions.pause": rows("customers:write", ({ subscriptionId }) => ({
    subscriptionId,
    cycles: 1,
  })),
  "subscriptions.endPause": rows("customers:write", ({ subscriptionId }) => ({ subscriptionId })),
  "subscriptions.switch": rows("customers:write", ({ subscriptionId }) => ({
    subscriptionId,
    offerId: "S123456789_NL",
  })),
  "subscriptions.cancelSwitch": rows("customers:write", ({ subscriptionId }) => ({
    subscriptionId,
  })),
  "subscriptions.extend": rows("customers:write", ({ subscriptionId }) => ({
    subscriptionId,
    until: "2030-01-01",
  })),
  "subscriptions.terminate": rows("customers:write", ({ subscriptionId }) => ({ subscriptionId })),
  "subscriptions.applyDiscount": rows("customers:write", ({ subscriptionId }) => ({
    subscriptionId,
    basisPoints: 2_500,
    periods: 3,
  })),
  "subscriptions.changeMethod": rows("customers:write", ({ subscriptionId }) => ({
    subscriptionId,
    paymentDetailsId: 123_456_789,
  })),
  "subscriptions.retry": rows("customers:write", ({ subscriptionId }) => ({ subscriptionId })),
  "subscriptions.release": rows("customers:write", ({ subscriptionId }) => ({ subscriptionId })),
  "subscriptions.previewRepair": rows("customers:write", ({ subscriptionId }) => ({
    subscriptionId,
    repair: { kind: "rebuild" },
  })),
  "subscriptions.repair": rows("customers:write", ({ subscriptionId }) => ({
    subscriptionId,
    repair: { kind: "end" },
  })),

  "switches.settings": { access: "overview:read" },
  "switches.example": { access: "overview:read", input: () => ({ between: null }) },
  "switches.saveRules": {
    access: "offers:write",
    input: () => ({ version: 0, upgrade: "DEFERRED", downgrade: "DEFERRED", trial: "end" }),
  },
  "switches.saveRoute": rows("offers:write", ({ offerId }) => ({
    from: offerId,
    to: "S123456789",
    direction: "upgrade",
  })),
  "switches.deleteRoute": rows("offers:write", ({ offerId }) => ({
    from: offerId,
    to: "S123456789",
  })),

  "transactions.list": { access: "overview:read", input: () => ({}) },
  "transactions.previewRefund": rows("billing:write", ({ transactionId }) => ({
    transactionId,
    amount: { kind: "all-that-is-left" },
    access: { kind: "kept" },
  })),
  "transactions.refund": rows("billing:write", ({ transactionId }) => ({
    transactionId,
    amount: { kind: "all-that-is-left" },
    access: { kind: "kept" },
    reason: "other",
    note: "",
  })),
  "transactions.refundMail": {
    access: "billing:write",
    input: () => ({ refundId: "01a20100-8f48-744d-94f7-237d715cd81c" }),
  },
  "transactions.count": { access: "overview:read", input: () => ({}) },
  "transactions.totals": { access: "overview:read", input: () => ({}) },
  "transactions.facets": { access: "overview:read" },
  "transactions.get": rows("overview:read", ({ transactionId }) => ({ transactionId })),
} satisfies Record<string, Sample>;
