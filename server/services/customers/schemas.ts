import { z } from "zod";
import { isCountry } from "@/server/domain/country";
import { isCurrency } from "@/server/domain/currency";
import { parseCustomerLocale } from "@/server/domain/customer-locale";
import { isCustomerPassword } from "@/server/domain/customer-password";
import { isEmailShaped } from "@/server/domain/email";
import { isIpAddress } from "@/server/domain/ip-network";
import { isAtMostDeep } from "@/server/domain/json-depth";

const maxExternalData = 4_000;
const maxDepth = 100;
const maxExternalId = 120;

const email = z.string().refine(isEmailShaped, "Please enter a valid e-mail address.");

/** What clients leave empty they do not know: nothing, `null` and an empty text alike. */
const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((given) => (given === "" || given === null ? undefined : given), schema.optional());

const name = optional(z.string().trim().min(1).max(50, "Use at most 50 characters."));

const address = optional(z.string().refine(isIpAddress, "An IP address was expected."));

const locale = z.string().transform((given, context) => {
  const known = parseCustomerLocale(given);
  if (known !== null) return known;
  context.addIssue({ code: "custom", message: "A locale such as en_US was expected." });
  return z.NEVER;
});

/** Whatever the publisher keeps with a customer, as the object it is. */
const externalData = z
  .custom<Record<string, unknown> | unknown[]>(
    (given) => typeof given === "object" && given !== null,
    "A JSON object was expected.",
  )
  .refine(
    (given) => isAtMostDeep(given, maxDepth) && JSON.stringify(given).length <= maxExternalData,
    `Use at most ${maxExternalData} characters, and at most ${maxDepth} levels.`,
  );

/** Unknown members are ignored: clients send more than anybody reads. */
export const registerCustomerInput = z.object({
  email,
  password: z
    .string()
    .refine(
      isCustomerPassword,
      "Use 8 to 80 characters, with a letter, and a digit or one of ! @ # $ % ^ &.",
    ),
  locale,
  country: z.string().refine(isCountry, "A country such as US was expected."),
  currency: z
    .string()
    .refine((code): boolean => isCurrency(code), "A currency such as USD was expected."),
  firstName: name,
  lastName: name,
  externalId: optional(z.string().max(maxExternalId, `Use at most ${maxExternalId} characters.`)),
  externalData: optional(externalData),
  customerIP: address,
});
export type RegisterCustomerInput = z.output<typeof registerCustomerInput>;

export const signInCustomerInput = z.object({
  email,
  password: z.string().min(1, "A password was expected.").max(1_000, "A password was expected."),
  customerIP: address,
});
export type SignInCustomerInput = z.output<typeof signInCustomerInput>;

export const refreshCustomerTokensInput = z.object({
  refreshToken: z.string().min(1, "A refresh token was expected."),
});
export type RefreshCustomerTokensInput = z.output<typeof refreshCustomerTokensInput>;

export const generateCustomerTokenInput = z.object({ email });
export type GenerateCustomerTokenInput = z.output<typeof generateCustomerTokenInput>;

const nineDigits = z.int().min(100_000_000).max(999_999_999);

export const customerInput = z.strictObject({ customerId: nineDigits });
export type CustomerInput = z.output<typeof customerInput>;

/** A line of a profile as an admin types it: empty forgets what was there. */
const line = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `Use at most ${most} characters.`)
    .refine((text) => !/\p{Cc}/u.test(text), "Remove the control characters.")
    .optional();

/** What an admin may correct of a customer; what is left out stays as it is. */
export const changeCustomerProfileInput = z.strictObject({
  customerId: nineDigits,
  firstName: line(50),
  lastName: line(50),
  companyName: line(80),
  phoneNumber: line(40),
  addressLine1: line(100),
  addressLine2: line(100),
  postalCode: line(20),
  city: line(80),
  region: line(80),
  country: z.string().refine(isCountry, "Choose a country.").optional(),
});
export type ChangeCustomerProfileInput = z.output<typeof changeCustomerProfileInput>;

export const paymentMethodInput = customerInput.extend({ paymentDetailsId: nineDigits });
export type PaymentMethodInput = z.output<typeof paymentMethodInput>;

export const sendCustomerLinkInput = customerInput.extend({
  job: z.enum(["sign-in", "reset-password"]),
});
export type SendCustomerLinkInput = z.output<typeof sendCustomerLinkInput>;
