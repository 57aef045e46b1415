import { isZero, toDecimalString, type Money } from "./money";
import { subscriptionPriceBounds } from "./price-bounds";
import type { Trial } from "./trial";

/** What an offer's fields can hold; texts are counted in characters, as the database counts them. */
export const offerLimits = {
  titleLength: 70,
  descriptionLength: 255,
  imageUrlLength: 255,
  tagLength: 64,
  tagCount: 50,
  trialDays: 365,
  trialPeriods: 12,
} as const;

/*
 * Each function answers with a sentence that names the field and its limit, fit to stand beside the
 * field, or with `null` when nothing is wrong.
 */

export function titleProblem(title: string): string | null {
  if (title.trim() === "") return `Title is required: 1 to ${offerLimits.titleLength} characters.`;
  return tooLong("Title", title, offerLimits.titleLength);
}

export const descriptionProblem = (description: string): string | null =>
  tooLong("Description", description, offerLimits.descriptionLength);

export function imageUrlProblem(url: string): string | null {
  const isWeb = /^https:\/\/[^\s/@]+(\/|\?|#|$)/i.test(url) && !/\s/.test(url) && URL.canParse(url);
  if (!isWeb) return "Image URL is a whole address that begins with https://.";
  return tooLong("Image URL", url, offerLimits.imageUrlLength);
}

export function tagsProblem(tags: readonly string[]): string | null {
  if (tags.length > offerLimits.tagCount) {
    return `Tags are ${offerLimits.tagCount} at most; these are ${tags.length}.`;
  }
  const repeated = tags.find((tag, at) => tags.indexOf(tag) !== at);
  if (repeated !== undefined) return `Tags are different from each other; “${repeated}” repeats.`;
  return tags.map(tagProblem).find((problem) => problem !== null) ?? null;
}

function tagProblem(tag: string): string | null {
  if (!/^[a-zA-Z0-9_\-: ]+$/.test(tag) || tag.trim() !== tag) {
    return `Tags are made of letters A to Z, digits, “_”, “-”, “:” and spaces between them; “${tag}” is not.`;
  }
  return tooLong("A tag", tag, offerLimits.tagLength);
}

/** Whether a subscription can be sold at this price: for nothing, or for at least the least. */
export function subscriptionPriceProblem(price: Money): string | null {
  const { least, most } = subscriptionPriceBounds(price.currency);
  if (isZero(price) || (price.minor >= least.minor && price.minor <= most.minor)) return null;
  return `Price is 0 for a free offer, or from ${toDecimalString(least)} to ${toDecimalString(most)} ${price.currency}.`;
}

export function trialProblem({ unit, amount }: Trial): string | null {
  const most = unit === "day" ? offerLimits.trialDays : offerLimits.trialPeriods;
  if (Number.isInteger(amount) && amount >= 1 && amount <= most) return null;
  return `Free trial is a whole number of ${unit}s from 1 to ${most}.`;
}

function tooLong(field: string, text: string, most: number): string | null {
  const { length } = Array.from(text); // an emoji is one character, though two units of the string
  return length > most ? `${field} has at most ${most} characters; this has ${length}.` : null;
}
