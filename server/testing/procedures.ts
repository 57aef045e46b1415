import type { AppRouter } from "@/server/api/trpc/root";
import type { Permission } from "@/server/domain/permissions";
import { worldPassword } from "./world";
import { noGrants } from "@/server/domain/permissions";

/** Ids of rows that belong to one publisher, or to one of its people. */
export type Ids = {
  accountId: string;
  sessionId: string;
  invitationId: string;
  viewId: string;
  taskId: string;
  entryId: string;
  emailId: string;
  offerId: string;
  returnOrigin: string;
};

export type Sample = {
  /** Who gets past the door: anybody, a person, a member of the publisher, or one with a permission. */
  access: "public" | "account" | "member" | Permission;
  /** Input that the door takes; built from the ids of one publisher's rows. */
  input?: (ids: Ids) => unknown;
  /** Whether the input names rows, which must not be found for anybody else. */
  namesRows?: boolean;
};

type Path<Router, Prefix extends string = ""> = {
  [Key in keyof Router & string]: Router[Key] extends { _def: { type: string } }
    ? `${Prefix}${Key}`
    : Path<Router[Key], `${Prefix}${Key}.`>;
}[keyof Router & string];

/** Every procedure by its path; the compiler asks for the ones that are missing. */
export type ProcedurePath = Path<AppRouter["_def"]["record"]>;

const grants = { ...noGrants, reporting: "no-pii" as const };
const password = worldPassword;
const view = ({ viewId }: Ids) => ({ list: "audit-entries", viewId });
const publisher = {
  publisherName: "Harbour Sport",
  country: "US",
  currency: "USD",
  timeZone: "America/New_York",
};
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
};
const terms = { price: "7.99", currency: "EUR", isTaxIncluded: true, period: "month", trial: null };
const token = () => ({ token: `${crypto.randomUUID()}.nothing` });
const rows = (access: Sample["access"], input: Sample["input"]): Sample => ({
  access,
  namesRows: true,
  ...(input && { input }),
});

export const procedures: Record<ProcedurePath, Sample> = {
  "account.get": { access: "account" },
  "account.publishers": { access: "account" },
  "account.changeName": { access: "account", input: () => ({ name: "Robin Rivers" }) },
  "account.changePreferences": { access: "account", input: () => ({ theme: "dark" }) },
  "account.changePassword": {
    access: "account",
    input: () => ({ currentPassword: password, password: "another-harbour-of-2000" }),
  },
  "account.startSecondFactor": { access: "account", input: () => ({ password }) },
  "account.enableSecondFactor": { access: "account", input: () => ({ code: "123456" }) },
  "account.disableSecondFactor": { access: "account", input: () => ({ password, code: "123456" }) },
  "account.renewRecoveryCodes": { access: "account", input: () => ({ password, code: "123456" }) },
  "account.sessions": { access: "account" },
  "account.revokeSession": rows("account", ({ sessionId }) => ({ sessionId })),
  "account.revokeOtherSessions": { access: "account" },

  "analytics.overview": { access: "overview:read", input: () => ({ range: "last-30-days" }) },
  "analytics.overviewTrends": { access: "overview:read", input: () => ({}) },
  "analytics.mrrMovement": { access: "overview:read", input: () => ({}) },
  "analytics.subscribersOverTime": {
    access: "overview:read",
    input: () => ({ comparison: "year" }),
  },
  "analytics.churnReasons": { access: "overview:read", input: () => ({}) },
  "analytics.latestTransactions": { access: "overview:read" },
  "subscriberMovements.list": { access: "overview:read", input: () => ({}) },
  "subscriberMovements.count": { access: "overview:read", input: () => ({}) },
  "subscriberMovements.totals": { access: "overview:read", input: () => ({}) },
  "subscriberMovements.lifetimeRevenue": { access: "overview:read", input: () => ({}) },
  "mrrMovements.list": { access: "overview:read", input: () => ({}) },
  "mrrMovements.count": { access: "overview:read", input: () => ({}) },
  "mrrMovements.totals": { access: "overview:read", input: () => ({}) },

  "audit.list": { access: "audit:read", input: () => ({}) },
  "audit.count": { access: "audit:read", input: () => ({}) },
  "audit.get": rows("audit:read", ({ entryId }) => ({ entryId })),
  "audit.facets": { access: "audit:read" },

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

  "company.profile": { access: "settings:read" },
  "company.changeProfile": {
    access: "settings:write",
    input: () => ({
      version: 1,
      name: "Lighthouse TV",
      legalName: "Lighthouse TV BV",
      addressLine1: "",
      addressLine2: "",
      postalCode: "",
      city: "",
      region: "",
      country: "NL",
      taxId: "",
      contactEmail: "",
      contactPhone: "",
      supportEmail: "",
      supportUrl: "",
      websiteUrl: "",
      termsUrl: "",
      privacyUrl: "",
      defaultCurrency: "EUR",
      timeZone: "Europe/Amsterdam",
      locale: "en-GB",
    }),
  },

  "customers.list": { access: "overview:read", input: () => ({}) },
  "customers.count": { access: "overview:read", input: () => ({}) },
  "customers.facets": { access: "overview:read" },

  "dashboard.home": { access: "account" },
  "dashboard.openPublisher": { access: "account", input: () => publisher },
  "dashboard.frame": { access: "member" },
  "dashboard.grantors": { access: "member" },
  "dashboard.goLiveChecklist": { access: "overview:read" },
  "dashboard.remember": { access: "member" },

  "emails.mailbox": { access: "settings:read", input: () => ({}) },
  "emails.accountMailbox": { access: "public", input: () => ({}) },
  "emails.accountMessage": { access: "public", input: ({ emailId }) => ({ messageId: emailId }) },
  "emails.message": rows("settings:read", ({ emailId }) => ({ messageId: emailId })),

  "exports.start": {
    access: "exports:create",
    input: () => ({ list: "audit-entries", format: "csv" }),
  },

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

  "session.demo": { access: "public" },
  "session.signUp": {
    access: "public",
    input: () => ({
      name: "Robin Rivers",
      email: `${crypto.randomUUID()}@example.com`,
      password,
      publisherName: "Lighthouse TV",
      country: "NL",
      currency: "EUR",
      timeZone: "Europe/Amsterdam",
    }),
  },
  "session.signUpLink": { access: "public", input: token },
  "session.confirmSignUp": { access: "public", input: token },
  "session.requestPasswordReset": {
    access: "public",
    input: () => ({ email: "nobody@example.com" }),
  },
  "session.passwordResetLink": { access: "public", input: token },
  "session.resetPassword": { access: "public", input: () => ({ ...token(), password }) },

  "subscriptions.list": { access: "overview:read", input: () => ({}) },
  "subscriptions.count": { access: "overview:read", input: () => ({}) },
  "subscriptions.totals": { access: "overview:read", input: () => ({}) },
  "subscriptions.facets": { access: "overview:read" },

  "tasks.list": { access: "exports:create" },
  "tasks.cancel": rows("exports:create", ({ taskId }) => ({ taskId })),

  "team.list": { access: "team:read" },
  "team.invite": {
    access: "team:write",
    input: () => ({ email: `${crypto.randomUUID()}@example.com`, grants }),
  },
  "team.resendInvitation": rows("team:write", ({ invitationId }) => ({ invitationId })),
  "team.revokeInvitation": rows("team:write", ({ invitationId }) => ({ invitationId })),
  "team.changePermissions": rows("team:write", ({ accountId }) => ({ accountId, grants })),
  "team.requestPermission": { access: "member", input: () => ({ permission: "billing:write" }) },
  "team.remove": rows("team:write", ({ accountId }) => ({ accountId })),
  "team.transferOwnership": rows("team:write", ({ accountId }) => ({
    accountId,
    confirmation: "robin@example.com",
    password,
  })),
  "team.invitation": { access: "public", input: token },
  "team.acceptInvitation": { access: "public", input: token },

  "transactions.list": { access: "overview:read", input: () => ({}) },
  "transactions.count": { access: "overview:read", input: () => ({}) },
  "transactions.totals": { access: "overview:read", input: () => ({}) },
  "transactions.facets": { access: "overview:read" },

  "views.list": { access: "audit:read", input: () => ({ list: "audit-entries" }) },
  "views.save": {
    access: "audit:read",
    input: () => ({
      list: "audit-entries",
      name: crypto.randomUUID(),
      query: "q=a",
      isShared: false,
    }),
  },
  "views.overwrite": rows("audit:read", (ids) => ({
    ...view(ids),
    query: "q=b",
    seenAt: new Date("2026-11-22T12:00:00Z"),
  })),
  "views.rename": rows("audit:read", (ids) => ({ ...view(ids), name: crypto.randomUUID() })),
  "views.duplicate": rows("audit:read", view),
  "views.share": rows("audit:read", (ids) => ({ ...view(ids), isShared: true })),
  "views.setDefault": rows("audit:read", (ids) => ({ ...view(ids), isDefault: true })),
  "views.delete": rows("audit:read", view),
};
