import type { AppRouter } from "@/server/api/trpc/root";
import { noGrants } from "@/server/domain/permissions";
import { careProcedures } from "./care-procedures";
import { commerceProcedures } from "./commerce-procedures";
import { rows, type Ids, type Sample } from "./procedure-sample";
import { worldPassword } from "./world";

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
const token = () => ({ token: `${crypto.randomUUID()}.nothing` });

export const procedures: Record<ProcedurePath, Sample> = {
  ...careProcedures,
  ...commerceProcedures,

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

  "subscriberMovements.list": { access: "overview:read", input: () => ({}) },
  "subscriberMovements.count": { access: "overview:read", input: () => ({}) },
  "subscriberMovements.totals": { access: "overview:read", input: () => ({}) },
  "subscriberMovements.lifetimeRevenue": { access: "overview:read", input: () => ({}) },

  "mrrMovements.list": { access: "overview:read", input: () => ({}) },
  "mrrMovements.count": { access: "overview:read", input: () => ({}) },
  "mrrMovements.totals": { access: "overview:read", input: () => ({}) },

  "apiKeys.list": { access: "settings:read" },
  "apiKeys.create": { access: "settings:write", input: () => ({ name: "Player", networks: "" }) },
  "apiKeys.change": rows("settings:write", ({ keyId }) => ({
    keyId,
    name: "Player",
    networks: "192.0.2.0/24",
  })),
  "apiKeys.delete": rows("settings:write", ({ keyId }) => ({ keyId })),

  "audit.list": { access: "audit:read", input: () => ({}) },
  "audit.count": { access: "audit:read", input: () => ({}) },
  "audit.get": rows("audit:read", ({ entryId }) => ({ entryId })),
  "audit.facets": { access: "audit:read" },

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

  "dashboard.home": { access: "account" },
  "dashboard.openPublisher": { access: "account", input: () => publisher },
  "dashboard.frame": { access: "member" },
  "dashboard.grantors": { access: "member" },
  "dashboard.goLiveChecklist": { access: "overview:read" },
  "dashboard.remember": { access: "member" },

  "emails.templates": { access: "settings:read" },
  "emails.sentCounts": { access: "settings:read" },
  "emails.preview": { access: "settings:read", input: () => ({ template: "receipt" }) },
  "emails.switch": {
    access: "settings:write",
    input: () => ({ template: "receipt", isOn: false }),
  },
  "emails.saveLooks": {
    access: "settings:write",
    input: () => ({
      ...{ version: 0, senderName: "Lighthouse TV", supportAddress: "" },
      ...{ brandColour: "#1d4ed8", logoUrl: "" },
    }),
  },
  "emails.sendTest": {
    access: "settings:write",
    input: () => ({ template: "receipt", to: "robin@example.com" }),
  },
  "emails.sent": rows("overview:read", ({ emailId }) => ({ emailId })),
  "emails.resend": rows("customers:write", ({ emailId }) => ({ emailId })),
  "emails.mailbox": { access: "settings:read", input: () => ({}) },
  "emails.accountMailbox": { access: "public", input: () => ({}) },
  "emails.accountMessage": { access: "public", input: ({ emailId }) => ({ messageId: emailId }) },
  "emails.message": rows("settings:read", ({ emailId }) => ({ messageId: emailId })),

  "exports.start": {
    access: "exports:create",
    input: () => ({ list: "audit-entries", format: "csv" }),
  },

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
