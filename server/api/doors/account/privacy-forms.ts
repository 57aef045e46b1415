import { accountPath, withQuery } from "@/server/api/account/paths";
import { sessionVisitor, type Visitor } from "@/server/api/account/customer-context";
import { cookieNames } from "@/server/auth/cookies";
import { consentNames } from "@/server/domain/consent";
import { unauthenticated } from "@/server/domain/errors";
import { decideConsents } from "@/server/services/consents/decide-consents";
import { decideConsentsInput } from "@/server/services/consents/schemas";
import type { FoundSession } from "@/server/services/customer-sessions/find-session";
import { revokeSession, revokeSessions } from "@/server/services/customer-sessions/end-sessions";
import { deleteOwnAccount } from "@/server/services/privacy/delete-own-account";
import { deleteOwnAccountInput } from "@/server/services/privacy/schemas";
import { requestRefund } from "@/server/services/refund-requests/request-refund";
import { requestRefundInput } from "@/server/services/refund-requests/schemas";
import { z } from "zod";
import { accountForm, type FormCall, type Onward } from "./account-form";

type Own = FormCall & { ctx: Visitor["ctx"]; session: FoundSession };

/** A form that only having signed in opens. */
const ownForm = (
  name: string,
  page: (call: FormCall) => string,
  take: (own: Own) => Promise<Onward>,
) =>
  accountForm(`privacy/${name}`, {
    page,
    async take(call) {
      const visitor = await sessionVisitor(call.visit);
      if (!visitor?.session) throw unauthenticated("auth.required", "Sign in to continue.");
      return take({ ...call, ctx: visitor.ctx, session: visitor.session });
    },
  });

const pageAt =
  (path: string) =>
  ({ visit }: FormCall, done?: string): string =>
    withQuery(accountPath(visit.publisherId, path), { done });

const privacyPage = pageAt("/privacy");
const devicesPage = pageAt("/devices");

const refundPage = ({ visit, fields }: FormCall, done?: string): string =>
  withQuery(accountPath(visit.publisherId, "/refund"), {
    transaction: fields["transaction"],
    done,
  });

export const privacyForms = [
  ownForm(
    "refund",
    (call) => refundPage(call),
    async ({ ctx, ...call }) => {
      const { transaction, reason } = call.fields;
      await requestRefund(ctx, requestRefundInput.parse({ transactionId: transaction, reason }));
      return { to: refundPage(call, "refund") };
    },
  ),
  ownForm(
    "consents",
    (call) => privacyPage(call),
    async ({ ctx, ...call }) => {
      const { fields } = call;
      const shown = consentNames.filter((name) => fields[`version-${name}`] !== undefined);
      await decideConsents(
        ctx,
        decideConsentsInput.parse({
          accepted: shown.filter((name) => fields[`accept-${name}`] === "yes"),
          versions: Object.fromEntries(shown.map((name) => [name, fields[`version-${name}`]])),
        }),
      );
      return { to: privacyPage(call, "consents") };
    },
  ),
  ownForm(
    "device",
    (call) => devicesPage(call),
    async ({ ctx, ...call }) => {
      await revokeSession(ctx, { sessionId: z.uuid().parse(call.fields["session"]) });
      return { to: devicesPage(call, "device") };
    },
  ),
  ownForm(
    "devices",
    (call) => devicesPage(call),
    async ({ ctx, session, ...call }) => {
      await revokeSessions(ctx, { except: session.sessionId });
      return { to: devicesPage(call, "devices") };
    },
  ),
  ownForm(
    "deletion",
    (call) => privacyPage(call),
    async ({ ctx, session, visit, fields }) => {
      await deleteOwnAccount(ctx, session, deleteOwnAccountInput.parse(fields));
      return {
        to: accountPath(visit.publisherId, "/deleted"),
        cookie: { name: cookieNames.customer(visit.publisherId), value: "", maxAgeSeconds: 0 },
      };
    },
  ),
];
