import { z } from "zod";
import { parseCustomerLocale } from "@/server/domain/customer-locale";
import { isEmailShaped, maxEmailLength } from "@/server/domain/email";

const name = z
  .string()
  .trim()
  .max(50, "Use at most 50 characters.")
  .refine((text) => !/\p{Cc}/u.test(text), "Remove the control characters.");

const typed = z.string().max(400).default("");

export const changeOwnDetailsInput = z.object({
  firstName: name,
  lastName: name,
  locale: z.string().refine((text) => parseCustomerLocale(text) !== null, "Choose a language."),
});
export type ChangeOwnDetailsInput = z.output<typeof changeOwnDetailsInput>;

export const wishEmailInput = z.object({
  newEmail: z.string().trim().max(maxEmailLength).refine(isEmailShaped),
  password: typed,
});
export type WishEmailInput = z.output<typeof wishEmailInput>;

export const changeOwnPasswordInput = z.object({
  newPassword: z.string().max(400),
  password: typed,
});
export type ChangeOwnPasswordInput = z.output<typeof changeOwnPasswordInput>;
