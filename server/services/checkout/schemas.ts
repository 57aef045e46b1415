import { z } from "zod";
import { isCountry } from "@/server/domain/country";
import { isCurrency } from "@/server/domain/currency";
import { isEmailShaped } from "@/server/domain/email";

const country = z.string().refine(isCountry, "Choose a country.");
const email = z
  .string()
  .trim()
  .refine(isEmailShaped, "Enter an e-mail address such as name@example.com.");
const token = z.string().max(200);
const session = z.object({ session: token });

export const openCheckoutInput = z.object({
  offerId: z.string().max(40),
  returnUrl: z.string().max(2000).nullish(),
  country: z.string().max(2).nullish(),
  locale: z.string().max(35).nullish(),
  acceptLanguage: z.string().max(500).nullish(),
  referralUrl: z.string().max(2000).nullish(),
  email: z.string().max(254).nullish(),
});

export const checkoutInput = session;

export const changeCheckoutInput = session.extend({
  country: country.optional(),
  email: email.optional(),
});

export const proveCheckoutEmailInput = session.extend({
  code: z
    .string()
    .transform((typed) => typed.replaceAll(/[\s-]/g, ""))
    .pipe(z.string().regex(/^\d{6}$/, "Enter the six digits of the code.")),
});

export const payCheckoutInput = session.extend({
  /** Names this press of the button: repeated, it gets the same answer. */
  attempt: z.uuid(),
  email,
  country,
  /** From the gateway's own fields; never a card number. */
  cardToken: token.nullable(),
  savedMethodId: z.int().nullable(),
  /** What the customer was shown. */
  expectedTotal: z.object({ minor: z.int(), currency: z.string().refine(isCurrency) }),
});

/** What a plain form sends. */
export const completeFreeCheckoutInput = session.extend({ email, country });

export type CompleteFreeCheckoutInput = z.output<typeof completeFreeCheckoutInput>;
export type OpenCheckoutInput = z.output<typeof openCheckoutInput>;
export type CheckoutInput = z.output<typeof checkoutInput>;
export type ChangeCheckoutInput = z.output<typeof changeCheckoutInput>;
export type ProveCheckoutEmailInput = z.output<typeof proveCheckoutEmailInput>;
export type PayCheckoutInput = z.output<typeof payCheckoutInput>;
