import { cardShapeOf } from "@/server/domain/card-brand";
import { digitsOf, parseExpiry } from "@/server/domain/card-fields";
import { isEmailShaped } from "@/server/domain/email";
import { findCardProblems, type CardFields, type CardProblems } from "./card-token";
import type { Words } from "./words";

/** The fields of the form by the ids of their elements, in the order they stand in. */
export const fieldOrder = [
  "email",
  "code",
  "card-number",
  "card-expiry",
  "card-code",
  "country",
] as const;

export type FieldName = (typeof fieldOrder)[number];

/** The sentence that stands beside each field that is not right. */
export type Problems = Partial<Record<FieldName, string>>;

export function emailProblem(typed: string, { words }: Words): string | null {
  if (typed.trim() === "") return words.email.missing;
  return isEmailShaped(typed) ? null : words.email.wrong;
}

/** Whether an address is typed to its end, so that what is wrong with it may be said. */
export const looksComplete = (email: string): boolean => /@[^.]*\../.test(email);

export function cardProblems(fields: CardFields, now: Date, voice: Words): Problems {
  return cardSentences(findCardProblems(fields, now), fields, voice);
}

/** The same, of what the gateway found. */
export function cardSentences(
  { number, expiry, securityCode }: CardProblems,
  fields: CardFields,
  { words, say }: Words,
): Problems {
  const count = cardShapeOf(digitsOf(fields.number)).securityCodeLength;
  return {
    ...(number && { "card-number": words.number[numberWords(number, fields)] }),
    ...(expiry && {
      "card-expiry":
        words.expiry[expiry === "missing" || expiry === "expired" ? expiry : "invalid"],
    }),
    ...(securityCode && {
      "card-code":
        securityCode === "missing"
          ? words.securityCode.missing
          : say(words.securityCode.incomplete, { count }),
    }),
  };
}

/** A number as long as most are is not incomplete, only because a few are longer. */
const usualLength = 16;

function numberWords(problem: CardProblems["number"], { number }: CardFields) {
  if (problem === "not-a-test-card") return "notATestCard";
  if (problem === "missing") return "missing";
  const isShort = problem === "incomplete" && digitsOf(number).length < usualLength;
  return isShort ? "incomplete" : "invalid";
}

/** What is complete and still wrong: all that may be said of a field before the form is sent. */
export function settledCardProblems(fields: CardFields, now: Date, voice: Words): Problems {
  const found = findCardProblems(fields, now);
  const { number, expiry } = found;
  const isNumberDone = /^(invalid|notATestCard)$/.test(numberWords(number, fields));
  const isExpiryDone = parseExpiry(fields.expiry) !== null || digitsOf(fields.expiry).length >= 4;
  return cardSentences(
    {
      ...(isNumberDone && { number }),
      ...(isExpiryDone && expiry && { expiry }),
    },
    fields,
    voice,
  );
}
