import { z } from "zod";
import { subscriptionPeriods } from "@/server/domain/billing-period";
import { mostPauseCycles } from "@/server/domain/billing/pausable";
import { isCountry } from "@/server/domain/country";
import { isCurrency } from "@/server/domain/currency";
import {
  descriptionProblem,
  imageUrlProblem,
  tagsProblem,
  titleProblem,
  trialProblem,
} from "@/server/domain/offer-limits";

/** A value that a rule of the business judges, in its own words. */
const judged = <Schema extends z.ZodType>(
  schema: Schema,
  problemOf: (value: z.output<Schema>) => string | null,
) =>
  schema.superRefine((value, issues) => {
    const message = problemOf(value);
    if (message !== null) issues.addIssue({ code: "custom", message });
  });

/** Trimmed, and free of the NUL that PostgreSQL cannot store. */
const text = (what: string) =>
  z
    .string()
    .trim()
    .refine((typed) => !typed.includes("\0"), `${what}: remove the NUL character.`);

const trial = z.strictObject({
  unit: z.enum(["day", "period"], "Free trial is counted in days or in periods."),
  // What is no number yet is judged with the numbers that do not fit.
  amount: z.union([z.number(), z.nan()]),
});

const longestUrl = 255;

/** What is sold, as its form holds it: text, empty where nothing is said. */
const offerFields = {
  title: judged(text("Title"), titleProblem),
  description: judged(text("Description"), descriptionProblem),
  imageUrl: judged(text("Image URL"), (url) => (url === "" ? null : imageUrlProblem(url))),
  /** Where what is sold can be seen. */
  url: judged(text("Content URL"), contentUrlProblem),
  tags: judged(z.array(z.string().trim()), tagsProblem),
  /** In major units of the offer's currency, such as `7.99`; `0` is a free offer. */
  price: text("Price").min(1, "Price is required: an amount, or 0 for a free offer.").max(30),
  isTaxIncluded: z.boolean(),
  period: z.enum(subscriptionPeriods, "Choose how often it is paid."),
  trial: judged(trial, trialProblem).nullable(),
  /** The longest break, in periods; none where it cannot be paused. */
  pauseMaxCycles: z
    .int(`Longest break: choose 1 to ${mostPauseCycles} periods, or none.`)
    .min(1, "Longest break: choose 1 period at least, or none.")
    .max(mostPauseCycles, `Longest break: choose ${mostPauseCycles} periods at most.`)
    .nullable(),
};

export const offerValuesInput = z.strictObject(offerFields);
export type OfferValues = z.infer<typeof offerValuesInput>;

/** What is left out is what most offers have. */
export const createOfferInput = z.strictObject({
  ...offerFields,
  description: offerFields.description.default(""),
  imageUrl: offerFields.imageUrl.default(""),
  url: offerFields.url.default(""),
  tags: offerFields.tags.default(["all"]),
  trial: offerFields.trial.default(null),
  pauseMaxCycles: offerFields.pauseMaxCycles.default(null),
  /** Left out, as is usual in the publisher's country. */
  isTaxIncluded: z.boolean().optional(),
  /** Puts it on sale at once; otherwise it is a draft. */
  isPublished: z.boolean().default(false),
});
export type CreateOfferInput = z.infer<typeof createOfferInput>;

/** Short or long, as links and the APIs write it. */
const offerId = z.string().max(100);

export const offerInput = z.strictObject({ offerId });
export type OfferInput = z.infer<typeof offerInput>;

export const changeOfferInput = z.strictObject({
  ...offerFields,
  offerId,
  /** The version the form was filled from; a later one means that somebody else has saved. */
  version: z.int().positive(),
});
export type ChangeOfferInput = z.infer<typeof changeOfferInput>;

/** The terms as they stand in a form, and the country of the customer that is imagined. */
export const previewOfferInput = z.strictObject({
  price: offerFields.price,
  currency: z.string().refine((code): boolean => isCurrency(code), "There is no such currency."),
  isTaxIncluded: offerFields.isTaxIncluded,
  period: offerFields.period,
  trial: offerFields.trial,
  country: z.string().refine(isCountry, "Choose a country."),
});
export type PreviewOfferInput = z.infer<typeof previewOfferInput>;

function contentUrlProblem(typed: string): string | null {
  if (typed === "") return null;
  const url = URL.parse(typed);
  if (!url || !/^https?:$/.test(url.protocol) || url.username + url.password !== "") {
    return "Content URL is a whole address that begins with https:// or http://.";
  }
  if (typed.length <= longestUrl) return null;
  return `Content URL has at most ${longestUrl} characters; this has ${typed.length}.`;
}
