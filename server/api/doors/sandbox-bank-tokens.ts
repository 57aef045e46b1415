import { z } from "zod";
import { systemClock } from "@/server/clock";
import { digitsOf, expiryProblem, securityCodeProblem } from "@/server/domain/card-fields";
import { isNumberAsName } from "@/server/domain/card-holder";
import { invalid } from "@/server/domain/errors";
import { findTestCard } from "@/server/domain/test-cards";
import { createCardToken } from "@/server/gateways/payments/sandbox/card-tokens";
import { readJson } from "@/server/http/body";
import type { Answer, Door } from "@/server/http/door";
import type { Exchange } from "@/server/http/exchange";
import { refuseUnstorableText } from "../unstorable-text";
import { renderJsonFailure } from "./json-failure";
import { parseInput } from "./rest-route";
import { sandboxOnly } from "./sandbox-only";

const cardInput = z.object({
  publisherId: z.int().min(100_000_000).max(999_999_999).nullish(),
  number: z.string().max(40),
  expiryMonth: z.int().min(1).max(12),
  expiryYear: z.int().min(2000).max(2999),
  securityCode: z.string().max(10),
  holderName: z.string().trim().max(100).nullish(),
});

type CardInput = z.output<typeof cardInput>;

const mostBytes = 4 * 1024;

/**
 * Where a browser exchanges a test card for a token, as real gateways do it. What does not belong
 * to a test card is let go of at once: it is not stored, and no answer or log line repeats it.
 */
export const sandboxBankTokensDoor: Door = sandboxOnly({
  prefixes: ["/api/sandbox-bank"],
  routes: [{ method: "POST", pattern: "/api/sandbox-bank/tokens", answer: tokenize }],
  renderFailure: renderJsonFailure,
});

async function tokenize({ req }: Exchange): Promise<Answer> {
  const given = await readJson(req, mostBytes);
  refuseUnstorableText(given);
  const input = parseInput(cardInput, given);

  const testCard = findTestCard(digitsOf(input.number));
  const problems = problemsOf(input, testCard !== null);
  if (!testCard || Object.keys(problems).length > 0) {
    throw invalid("card.invalid", "This card cannot be used.", problems);
  }

  const { brand, outcome, number } = testCard;
  const lastFour = number.slice(-4);
  const token = await createCardToken(input.publisherId ? BigInt(input.publisherId) : null, {
    brand,
    lastFour,
    expiryMonth: input.expiryMonth,
    expiryYear: input.expiryYear,
    holderName: input.holderName || null,
    outcome,
  });
  return {
    status: 201,
    body: JSON.stringify({ token, brand, lastFour }),
    headers: { "cache-control": "no-store" },
  };
}

/** @returns a sentence for each field that keeps this card from being used */
function problemsOf(input: CardInput, isTestCard: boolean): Record<string, string> {
  const expiry = `${input.expiryMonth}/${input.expiryYear}`;
  const expiryFlaw = expiryProblem(expiry, systemClock.now());
  return {
    ...(!isTestCard && {
      number: "This is a sandbox: use a test card such as 5555 4444 3333 1111.",
    }),
    ...(expiryFlaw === "expired" && { expiryYear: "This card has expired." }),
    ...(expiryFlaw === "invalid" && { expiryYear: "No card is good for that long." }),
    ...(!isSecurityCode(input) && {
      securityCode: "The security code is 3 digits long, on American Express 4.",
    }),
    ...(isNumberAsName(input.holderName ?? "") && {
      holderName: "This is a number: write the name that stands on the card.",
    }),
  };
}

const isSecurityCode = ({ securityCode, number }: CardInput): boolean =>
  /^\d+$/.test(securityCode) && securityCodeProblem(securityCode, number) === null;
