import { z } from "zod";
import { isEmailShaped, maxEmailLength } from "@/server/domain/email";
import {
  countryCode,
  currencyCode,
  publisherName,
  timeZone,
} from "@/server/services/publishers/schemas";

/** Longer than any password may be, so that judging one is left to the rule, and short enough to hash. */
const longestTyped = 400;

/** No NUL, which PostgreSQL cannot store, nor other controls, nor half of a character. */
const isVisible = (text: string) => !/\p{Cc}/u.test(text) && text.isWellFormed();

const unseen = "Leave out characters that cannot be seen.";

export const emailAddress = z
  .string()
  .trim()
  .max(maxEmailLength, `Use at most ${maxEmailLength} characters.`)
  .refine(isEmailShaped, "Enter an e-mail address such as name@example.com.");

export const personName = z
  .string()
  .trim()
  .min(1, "Enter your name.")
  .max(100, "Use at most 100 characters.")
  .refine(isVisible, unseen);

/** A password to be kept; `findPasswordFlaw` says whether it will do. */
export const newPassword = z
  .string()
  .min(1, "Enter a password.")
  .max(longestTyped, "Use at most 80 characters.");

/** A password to be compared. */
const typedPassword = z
  .string()
  .min(1, "Enter your password.")
  .max(longestTyped, "This is not your password.");

const code = z
  .string()
  .trim()
  .regex(/^\d{3}[ -]?\d{3}$/, "Enter the six digits your authenticator app shows.");

const recoveryCode = z
  .string()
  .trim()
  .min(1, "Enter a recovery code.")
  .max(40, "This code is too long.");

const linkToken = z.string().min(1).max(200);

/** Six digits, or, without the authenticator, a recovery code; empty when neither was asked for yet. */
const secondFactor = z.object({
  totp: z.union([z.literal(""), code]).default(""),
  recoveryCode: z.union([z.literal(""), recoveryCode]).default(""),
});
export type SecondFactorInput = z.infer<typeof secondFactor>;

export const signInInput = secondFactor.extend({
  email: z.string().trim().min(1).max(maxEmailLength).refine(isVisible),
  password: z.string().min(1).max(longestTyped),
});
export type SignInInput = z.infer<typeof signInInput>;

export const signInWithLinkInput = secondFactor.extend({ token: linkToken });
export type SignInWithLinkInput = z.infer<typeof signInWithLinkInput>;

export const signUpInput = z.strictObject({
  name: personName,
  email: emailAddress,
  password: newPassword,
  publisherName: publisherName.refine(isVisible, unseen),
  country: countryCode,
  currency: currencyCode,
  timeZone,
});
export type SignUpInput = z.infer<typeof signUpInput>;

export const linkInput = z.strictObject({ token: linkToken });
export type LinkInput = z.infer<typeof linkInput>;

export const confirmSignUpInput = z.strictObject({
  token: linkToken,
  /** What the browser that signed up was given; another browser is asked for the password. */
  proof: z.string().max(200).optional(),
  password: typedPassword.optional(),
});
export type ConfirmSignUpInput = z.infer<typeof confirmSignUpInput>;

export const requestPasswordResetInput = z.strictObject({ email: emailAddress });
export type RequestPasswordResetInput = z.infer<typeof requestPasswordResetInput>;

export const resetPasswordInput = z.strictObject({ token: linkToken, password: newPassword });
export type ResetPasswordInput = z.infer<typeof resetPasswordInput>;

export const changeNameInput = z.strictObject({ name: personName });
export type ChangeNameInput = z.infer<typeof changeNameInput>;

export const changePreferencesInput = z.strictObject({
  theme: z.enum(["system", "light", "dark"]).optional(),
  hasShortcuts: z.boolean().optional(),
});
export type ChangePreferencesInput = z.infer<typeof changePreferencesInput>;

export const changePasswordInput = z.strictObject({
  currentPassword: typedPassword,
  password: newPassword,
});
export type ChangePasswordInput = z.infer<typeof changePasswordInput>;

export const startSecondFactorInput = z.strictObject({ password: typedPassword });
export type StartSecondFactorInput = z.infer<typeof startSecondFactorInput>;

export const enableSecondFactorInput = z.strictObject({ code });
export type EnableSecondFactorInput = z.infer<typeof enableSecondFactorInput>;

/** Weakening an account takes what signing in to it takes. */
export const provenInput = z.strictObject({
  password: typedPassword,
  /** Six digits or a recovery code. */
  code: z.string().trim().min(1, "Enter a code.").max(40, "This code is too long."),
});
export type ProvenInput = z.infer<typeof provenInput>;

export const revokeSessionInput = z.strictObject({ sessionId: z.uuid() });
export type RevokeSessionInput = z.infer<typeof revokeSessionInput>;
