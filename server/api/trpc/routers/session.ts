import { confirmSignUp } from "@/server/services/accounts/confirm-sign-up";
import { findDemoSignIn } from "@/server/services/accounts/find-demo-sign-in";
import { findPasswordReset } from "@/server/services/accounts/find-password-reset";
import { findSignUp } from "@/server/services/accounts/find-sign-up";
import { requestPasswordReset } from "@/server/services/accounts/request-password-reset";
import { requestSignUp } from "@/server/services/accounts/request-sign-up";
import { resetPassword } from "@/server/services/accounts/reset-password";
import {
  confirmSignUpInput,
  linkInput,
  requestPasswordResetInput,
  resetPasswordInput,
  signUpInput,
} from "@/server/services/accounts/schemas";
import { publicProcedure, router } from "../trpc";

/** The ways in, for those who are not signed in yet; signing in itself is `next-auth`'s. */
export const sessionRouter = router({
  demo: publicProcedure.query(({ ctx }) => findDemoSignIn(ctx)),

  signUp: publicProcedure
    .input(signUpInput)
    .mutation(({ ctx, input }) => requestSignUp(ctx, input)),
  signUpLink: publicProcedure.input(linkInput).query(({ ctx, input }) => findSignUp(ctx, input)),
  confirmSignUp: publicProcedure
    .input(confirmSignUpInput)
    .mutation(({ ctx, input }) => confirmSignUp(ctx, input)),

  requestPasswordReset: publicProcedure
    .input(requestPasswordResetInput)
    .mutation(({ ctx, input }) => requestPasswordReset(ctx, input)),
  passwordResetLink: publicProcedure
    .input(linkInput)
    .query(({ ctx, input }) => findPasswordReset(ctx, input)),
  resetPassword: publicProcedure
    .input(resetPasswordInput)
    .mutation(({ ctx, input }) => resetPassword(ctx, input)),
});
