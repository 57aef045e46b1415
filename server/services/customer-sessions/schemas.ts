import { z } from "zod";
import { isEmailShaped, maxEmailLength } from "@/server/domain/email";

const email = z
  .string()
  .trim()
  .max(maxEmailLength)
  .refine(isEmailShaped, "Enter an address such as name@example.com.");

/** Six digits, however they were pasted. */
export const code = z
  .string()
  .transform((typed) => typed.replaceAll(/[\s-]/g, ""))
  .refine((digits) => /^\d{6}$/.test(digits), "Enter the six digits from the mail.");

export const mailCodeInput = z.object({ email });
export type MailCodeInput = z.output<typeof mailCodeInput>;

export const signInByCodeInput = z.object({ attemptId: z.uuid(), code });
export type SignInByCodeInput = z.output<typeof signInByCodeInput>;
