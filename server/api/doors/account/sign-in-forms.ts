import { attemptSeconds, readAttempt, writeAttempt } from "@/server/api/account/code-attempt";
import { sessionVisitor, strangerContext, type Visit } from "@/server/api/account/customer-context";
import { accountPath, nextPath, withQuery } from "@/server/api/account/paths";
import { cookieNames } from "@/server/auth/cookies";
import { longestSessionSeconds } from "@/server/auth/session-life";
import { isAccountJob } from "@/server/domain/account-job";
import { invalid } from "@/server/domain/errors";
import { openAccountLink } from "@/server/services/account-links/open-account-link";
import { signInCustomerInput } from "@/server/services/customers/schemas";
import { revokeSession, revokeSessions } from "@/server/services/customer-sessions/end-sessions";
import { mailLinkCode } from "@/server/services/customer-sessions/mail-link-code";
import type { OpenedSession } from "@/server/services/customer-sessions/open-session";
import { mailCodeInput, signInByCodeInput } from "@/server/services/customer-sessions/schemas";
import { mailSignInCode, signInByCode } from "@/server/services/customer-sessions/sign-in-by-code";
import { signInByLink } from "@/server/services/customer-sessions/sign-in-by-link";
import { signInByPassword } from "@/server/services/customer-sessions/sign-in-by-password";
import { accountForm, type FormCall, type Onward } from "./account-form";

const signInPage = ({ visit, fields }: FormCall, step?: string): string =>
  withQuery(accountPath(visit.publisherId, "/sign-in"), { step, next: fields["next"] });

/** Signed in: on to where they wanted to go. */
const entered = ({ visit, fields }: FormCall, { secret }: OpenedSession): Onward => ({
  to: nextPath(visit.publisherId, fields["next"]),
  cookie: {
    name: cookieNames.customer(visit.publisherId),
    value: secret,
    maxAgeSeconds: longestSessionSeconds,
  },
});

const waitingFor = (call: FormCall, attempt: { attemptId: string; email: string }): Onward => ({
  to: signInPage(call, "code"),
  cookie: {
    name: cookieNames.customerAttempt(call.visit.publisherId),
    value: writeAttempt(attempt),
    maxAgeSeconds: attemptSeconds,
  },
});

const forgotten = (visit: Visit): Onward => ({
  to: accountPath(visit.publisherId, "/sign-in?done=signed-out"),
  cookie: { name: cookieNames.customer(visit.publisherId), value: "", maxAgeSeconds: 0 },
});

/** Coming in to My account, and leaving it. */
export const signInForms = [
  accountForm("sign-in/code", {
    page: (call) => signInPage(call),
    async take(call) {
      const input = mailCodeInput.parse(call.fields);
      const { attemptId } = await mailSignInCode(strangerContext(call.visit), input);
      return waitingFor(call, { attemptId, email: input.email });
    },
  }),
  accountForm("sign-in/proof", {
    page: (call) => signInPage(call, "code"),
    async take(call) {
      const attempt = readAttempt(call.visit.cookie, call.visit.publisherId);
      if (!attempt) throw invalid("account.code-spent", "This code works no longer.");
      const input = signInByCodeInput.safeParse({ ...attempt, code: call.fields["code"] });
      if (!input.success) throw invalid("account.code-wrong", "Enter the six digits.");
      return entered(call, await signInByCode(strangerContext(call.visit), input.data));
    },
  }),
  accountForm("sign-in/password", {
    page: (call) => signInPage(call, "password"),
    async take(call) {
      const input = signInCustomerInput.parse({ ...call.fields, customerIP: undefined });
      return entered(call, await signInByPassword(strangerContext(call.visit), input));
    },
  }),
  accountForm("sign-in/link", {
    page: (call) => accountPath(call.visit.publisherId, "/sign-in"),
    take: async (call) =>
      entered(
        call,
        await signInByLink(strangerContext(call.visit), { token: call.fields["token"] ?? "" }),
      ),
  }),
  /** A link whose half hour is over: the code goes to the customer whom it names. */
  accountForm("link-code", {
    page: ({ visit, fields: { job, token } }) =>
      withQuery(accountPath(visit.publisherId, `/do/${encodeURIComponent(job ?? "")}`), { token }),
    async take(call) {
      const { job = "", token = "" } = call.fields;
      if (!isAccountJob(job)) throw invalid("account-link.not-ours", "There is no such link.");
      const ctx = strangerContext(call.visit);
      const link = openAccountLink(ctx, token, job);
      const attempt = await mailLinkCode(ctx, link);
      const next = withQuery(accountPath(call.visit.publisherId, `/do/${job}`), {
        subscription: link.subscriptionId,
        return: link.returnUrl,
      });
      return waitingFor({ ...call, fields: { ...call.fields, next } }, attempt);
    },
  }),
  accountForm("sign-out", {
    page: ({ visit }) => accountPath(visit.publisherId),
    async take({ visit, fields }) {
      const visitor = await sessionVisitor(visit);
      if (visitor?.session) {
        if (fields["everywhere"] === "yes") await revokeSessions(visitor.ctx, { except: null });
        else await revokeSession(visitor.ctx, visitor.session);
      }
      return forgotten(visit);
    },
  }),
];
