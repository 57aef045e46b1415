import { cardShapeOf } from "./card-brand";

/*
 * What the card fields of a checkout make of typing and pasting, and what they find wrong. Problems
 * are codes: the sentences are the page's, in the customer's language.
 */

export const digitsOf = (typed: string): string => typed.replaceAll(/\D/g, "");

/** A card number as the field shows it: grouped as on the card, and no longer than any can be. */
export function groupCardNumber(typed: string): string {
  const digits = digitsOf(typed);
  const { groups } = cardShapeOf(digits);
  let at = 0;
  const shown = groups.map((length) => digits.slice(at, (at += length)));
  return shown.filter(Boolean).join(" ");
}

/**
 * Whether the last digit is the one that the others call for.
 *
 * @see ISO/IEC 7812-1, annex B (Luhn's formula)
 */
export function isLuhnValid(digits: string): boolean {
  if (!/^\d+$/.test(digits)) return false;
  const sum = [...digits].toReversed().reduce((total, digit, place) => {
    const weighted = Number(digit) * (place % 2 === 0 ? 1 : 2);
    return total + (weighted > 9 ? weighted - 9 : weighted);
  }, 0);
  return sum % 10 === 0;
}

/** What is wrong with a card number, grouped or not; `incomplete` until it is as long as it must be. */
export function cardNumberProblem(typed: string): "missing" | "incomplete" | "invalid" | null {
  const digits = digitsOf(typed);
  const { lengths } = cardShapeOf(digits);
  if (digits === "") return "missing";
  if (digits.length < Math.min(...lengths)) return "incomplete";
  if (isLuhnValid(digits) && lengths.includes(digits.length)) return null;
  return digits.length < Math.max(...lengths) ? "incomplete" : "invalid";
}

export type Expiry = { month: number; year: number };

/**
 * An expiry as the field shows it after a keystroke: `5` becomes `05 / `, `12` becomes `12 / `,
 * `1327` becomes `01 / 327`. Years stay as typed, two digits or four. What deletes is left alone,
 * since a separator that comes back at once can never be deleted.
 *
 * @param shown what the field showed before the keystroke
 */
export function typeExpiry(typed: string, shown = ""): string {
  const { month, year, isMonthDone } = expiryParts(typed);
  if (year !== "") return `${month} / ${year}`;
  const isDeleting = typed.length < shown.length;
  return isMonthDone && !isDeleting ? `${month} / ` : month;
}

/** Reads an expiry of two or four digits of year: `5/27`, `05 / 2027`, `0527`. */
export function parseExpiry(typed: string): Expiry | null {
  const { month, year } = expiryParts(typed);
  if (!/^(0[1-9]|1[0-2])$/.test(month) || !/^(\d{2}|20\d{2})$/.test(year)) return null;
  return { month: Number(month), year: 2000 + (Number(year) % 100) };
}

/**
 * What is wrong with an expiry. A card is good to the end of its last month wherever that ends
 * last, twelve hours behind UTC; and no bank issues one for more than twenty years.
 */
export function expiryProblem(typed: string, now: Date): "missing" | "invalid" | "expired" | null {
  if (digitsOf(typed) === "") return "missing";
  const expiry = parseExpiry(typed);
  if (!expiry || expiry.year > now.getUTCFullYear() + 20) return "invalid";
  const endsAt = Date.UTC(expiry.year, expiry.month, 1, 12); // the month after, counted from 0
  return now.getTime() < endsAt ? null : "expired";
}

/** A security code as the field shows it: three digits, or four where the card has four. */
export const typeSecurityCode = (typed: string, cardNumber: string): string =>
  digitsOf(typed).slice(0, cardShapeOf(digitsOf(cardNumber)).securityCodeLength);

export function securityCodeProblem(
  typed: string,
  cardNumber: string,
): "missing" | "incomplete" | null {
  const digits = digitsOf(typed);
  if (digits === "") return "missing";
  const { securityCodeLength } = cardShapeOf(digitsOf(cardNumber));
  return digits.length === securityCodeLength ? null : "incomplete";
}

/** Month and year as far as they are typed, with or without anything between them. */
function expiryParts(typed: string): { month: string; year: string; isMonthDone: boolean } {
  const [, first = "", gap = "", second = ""] = /^\D*(\d*)(\D*)(.*)$/s.exec(typed) ?? [];
  const after = digitsOf(second);
  const isSeparated = gap.trim() !== "" || after !== "";
  // A first digit above 1, or a second that no month has, means that the month has one digit.
  const length = /^([2-9]|1[3-9])/.test(first) || (isSeparated && first.length === 1) ? 1 : 2;
  const month = first.slice(0, length).padStart(first === "" ? 0 : length === 1 ? 2 : 1, "0");
  const year = (first.slice(length) + after).slice(0, 4);
  return { month, year, isMonthDone: month.length === 2 };
}
