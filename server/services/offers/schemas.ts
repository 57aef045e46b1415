import { z } from "zod";
import { subscriptionPeriods } from "@/server/domain/billing-period";

/** Text of one line or more: trimmed, and free of the NUL that PostgreSQL cannot store. */
const text = (max: number, what: string) =>
  z
    .string()
    .trim()
    .max(max, `${what}: use at most ${max} characters.`)
    .refine((typed) => !typed.includes("\0"), `${what}: remove the NUL character.`);

const address = (what: string) =>
  text(255, what).refine(
    (typed) => typed === "" || isWebAddress(typed),
    `${what}: enter a web address that begins with https:// or http://.`,
  );

function isWebAddress(typed: string): boolean {
  const url = URL.parse(typed);
  return url !== null && /^https?:$/.test(url.protocol) && url.username + url.password === "";
}

const trial = z.strictObject({
  unit: z.enum(["day", "period"]),
  amount: z.int("Trial: enter a whole number.").min(1, "Trial: enter at least 1."),
});

const title = text(70, "Title").min(1, "Title: enter what customers buy.");
const offerFields = {
  title,
  description: text(255, "Description").default(""),
  imageUrl: address("Image URL").default(""),
  url: address("Content URL").default(""),
  tags: z.array(text(60, "Tags").min(1, "Tags: remove the empty one.")).default(["all"]),
  /** In major units of the publisher's currency, such as `7.99`; `0` is a free offer. */
  price: z.string().trim().min(1, "Price: enter an amount, or 0 for a free offer.").max(30),
  period: z.enum(subscriptionPeriods, "Period: choose how often it is paid."),
  trial: trial.nullable().default(null),
};

export const createOfferInput = z.strictObject({
  ...offerFields,
  /** Left out, as is usual in the publisher's country. */
  isTaxIncluded: z.boolean().optional(),
  /** Puts it on sale at once; otherwise it is a draft. */
  isPublished: z.boolean().default(false),
});
export type CreateOfferInput = z.infer<typeof createOfferInput>;

export const sellableOfferInput = z.strictObject({ offerId: z.string().max(100) });
export type SellableOfferInput = z.infer<typeof sellableOfferInput>;
