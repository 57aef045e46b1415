import {
  cardNumberProblem,
  digitsOf,
  expiryProblem,
  parseExpiry,
  securityCodeProblem,
} from "@/server/domain/card-fields";
import { isNumberAsName } from "@/server/domain/card-holder";
import { isTestCardNumber } from "@/server/domain/test-cards";

/** A card as it is typed. */
export type CardFields = {
  number: string;
  expiry: string;
  securityCode: string;
  holderName?: string;
};

type Problem = "missing" | "incomplete" | "invalid" | "expired" | "not-a-test-card";

/** What is wrong with which field; the sentences are the page's. */
export type CardProblems = Partial<Record<keyof CardFields, Problem>>;

export type CardToken = { token: string; brand: string; lastFour: string };

/** Everything that keeps these fields from being a card the sandbox takes. */
export function findCardProblems(fields: CardFields, now: Date): CardProblems {
  const number =
    cardNumberProblem(fields.number) ??
    (isTestCardNumber(digitsOf(fields.number)) ? null : "not-a-test-card");
  const expiry = expiryProblem(fields.expiry, now);
  const securityCode = securityCodeProblem(fields.securityCode, fields.number);
  return {
    ...(number && { number }),
    ...(expiry && { expiry }),
    ...(securityCode && { securityCode }),
    ...(isNumberAsName(fields.holderName ?? "") && { holderName: "invalid" }),
  };
}

/**
 * Exchanges a test card for a token that is good for one payment. Any other number stays in this
 * browser: a real card must not travel, least of all to a sandbox.
 *
 * @throws when the gateway cannot be reached or has no such door; nothing was charged
 */
export async function tokenizeCard(
  fields: CardFields,
  publisherId: number,
  now = new Date(),
): Promise<{ card: CardToken } | { problems: CardProblems }> {
  const problems = findCardProblems(fields, now);
  const expiry = parseExpiry(fields.expiry);
  if (Object.keys(problems).length > 0 || !expiry) return { problems };

  const response = await fetch("/api/sandbox-bank/tokens", {
    method: "POST",
    credentials: "omit",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      publisherId,
      number: digitsOf(fields.number),
      expiryMonth: expiry.month,
      expiryYear: expiry.year,
      securityCode: digitsOf(fields.securityCode),
      holderName: fields.holderName,
    }),
  });
  // Safe: both ends are ours, and every part may be missing.
  const answer = (await response.json()) as Partial<CardToken> & { error?: DoorFailure };
  const { token, brand, lastFour, error } = answer;
  if (token && brand && lastFour) return { card: { token, brand, lastFour } };
  if (error?.fields) return { problems: problemsOf(error.fields) };
  throw new Error(error?.message ?? "The gateway did not take the card.");
}

type DoorFailure = { message: string; fields?: Record<string, string> };

/** The gateway's word on fields that looked right here, as when this machine's clock is wrong. */
const problemsOf = (fields: Record<string, string>): CardProblems => ({
  ...(fields["number"] && { number: "not-a-test-card" }),
  ...((fields["expiryMonth"] || fields["expiryYear"]) && { expiry: "expired" }),
  ...(fields["securityCode"] && { securityCode: "invalid" }),
  ...(fields["holderName"] && { holderName: "invalid" }),
});
