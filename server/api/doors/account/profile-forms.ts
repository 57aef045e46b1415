import { sessionVisitor, strangerContext } from "@/server/api/account/customer-context";
import { accountPath, withQuery } from "@/server/api/account/paths";
import { cookieNames } from "@/server/auth/cookies";
import { longestSessionSeconds } from "@/server/auth/session-life";
import type { ServiceContext } from "@/server/context";
import { unauthenticated } from "@/server/domain/errors";
import { changeOwnDetails } from "@/server/services/my-account/change-own-details";
import { confirmEmail, wishEmail } from "@/server/services/my-account/change-own-email";
import { changeOwnPassword, resetPassword } from "@/server/services/my-account/change-own-password";
import {
  changeOwnDetailsInput,
  changeOwnPasswordInput,
  wishEmailInput,
} from "@/server/services/my-account/schemas";
import type { FoundSession } from "@/server/services/customer-sessions/find-session";
import { code } from "@/server/services/customer-sessions/schemas";
import { accountForm, type FormCall } from "./account-form";

const profilePage = ({ visit }: FormCall, done?: string): string =>
  withQuery(accountPath(visit.publisherId, "/profile"), { done });

type Fields = FormCall["fields"];

/** A form of the profile: no link opens these, only having signed in. */
const profileForm = (
  name: string,
  done: string,
  act: (ctx: ServiceContext, session: FoundSession, fields: Fields) => Promise<void>,
) =>
  accountForm(`profile/${name}`, {
    page: (call) => profilePage(call),
    async take(call) {
      const visitor = await sessionVisitor(call.visit);
      if (!visitor?.session) throw unauthenticated("auth.required", "Sign in to continue.");
      await act(visitor.ctx, visitor.session, call.fields);
      return { to: profilePage(call, done) };
    },
  });

export const profileForms = [
  profileForm("details", "profile", (ctx, _, fields) =>
    changeOwnDetails(ctx, changeOwnDetailsInput.parse(fields)),
  ),
  profileForm("email", "emailCode", (ctx, session, fields) =>
    wishEmail(ctx, session, wishEmailInput.parse(fields)),
  ),
  profileForm("email-code", "email", async (ctx, session, fields) =>
    confirmEmail(ctx, session, { code: code.parse(fields["code"]) }),
  ),
  profileForm("password", "password", (ctx, session, fields) =>
    changeOwnPassword(ctx, session, changeOwnPasswordInput.parse(fields)),
  ),
  accountForm("reset-password", {
    page: ({ visit, fields: { token } }) =>
      withQuery(accountPath(visit.publisherId, "/do/reset-password"), { token }),
    async take({ visit, fields }) {
      const { token = "", newPassword = "" } = fields;
      const { secret } = await resetPassword(strangerContext(visit), { token, newPassword });
      return {
        to: withQuery(accountPath(visit.publisherId), { done: "password" }),
        cookie: {
          name: cookieNames.customer(visit.publisherId),
          value: secret,
          maxAgeSeconds: longestSessionSeconds,
        },
      };
    },
  }),
];
