import { rows, type Sample } from "./procedure-sample";

/** The procedures with which a team cares for customers. */
export const careProcedures = {
  "bulk.start": {
    access: "accounts:write",
    input: () => ({
      ...{ action: { kind: "block" }, rows: { kind: "rows", ids: ["123456789"] }, count: 1 },
    }),
  },

  "customers.list": { access: "overview:read", input: () => ({}) },
  "customers.count": { access: "overview:read", input: () => ({}) },
  "customers.facets": { access: "overview:read" },
  "customers.get": rows("overview:read", ({ customerId }) => ({ customerId })),
  "customers.events": rows("overview:read", ({ customerId }) => ({ customerId })),
  "customers.emails": rows("overview:read", ({ customerId }) => ({ customerId })),
  "customers.entitlements": rows("overview:read", ({ customerId }) => ({ customerId })),
  "customers.consents": rows("personal-data:read", ({ customerId }) => ({ customerId })),
  "customers.grantableOffers": { access: "overview:read" },
  "customers.grantAccess": rows("customers:write", ({ customerId }) => ({
    ...{ customerId, offerId: "S123456789_NL", until: null, reason: "A gift" },
  })),
  "customers.revokeAccess": rows("customers:write", ({ entitlementId }) => ({ entitlementId })),
  "customers.deletePaymentMethod": rows("customers:write", ({ customerId }) => ({
    customerId,
    paymentDetailsId: 123_456_789,
  })),
  "customers.notes": rows("personal-data:read", ({ customerId }) => ({ customerId })),
  "customers.addNote": rows("customers:write", ({ customerId }) => ({
    customerId,
    text: "Called",
  })),
  "customers.editNote": rows("customers:write", ({ noteId }) => ({ noteId, text: "Called" })),
  "customers.pinNote": rows("customers:write", ({ noteId }) => ({ noteId, isPinned: true })),
  "customers.deleteNote": rows("customers:write", ({ noteId }) => ({ noteId })),
  "customers.sendLink": rows("customers:write", ({ customerId }) => ({
    customerId,
    job: "sign-in",
  })),
  "customers.block": rows("accounts:write", ({ customerId }) => ({ customerId })),
  "customers.unblock": rows("accounts:write", ({ customerId }) => ({ customerId })),
  "customers.previewAnonymise": rows("accounts:write", ({ customerId }) => ({ customerId })),
  "customers.anonymise": rows("accounts:write", ({ customerId }) => ({ customerId })),
  "customers.changeProfile": rows("accounts:write", ({ customerId }) => ({
    customerId,
    firstName: "Ana",
  })),

  "refundRequests.list": { access: "overview:read", input: () => ({}) },
  "refundRequests.count": { access: "overview:read", input: () => ({}) },
  "refundRequests.ask": rows("customers:write", ({ transactionId }) => ({
    transactionId,
    reason: "Bought it twice",
  })),
  "refundRequests.accept": rows("billing:write", ({ refundRequestId: requestId }) => ({
    ...{ requestId, amount: { kind: "all-that-is-left" }, access: { kind: "kept" } },
    ...{ reason: "customer-request", note: "" },
  })),
  "refundRequests.decline": rows("billing:write", ({ refundRequestId: requestId }) => ({
    requestId,
    answer: "It was watched to the end.",
  })),
} satisfies Record<string, Sample>;
