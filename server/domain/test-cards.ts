import type { CardBrand } from "./card-brand";

/** What becomes of asking a test card; the names of refusals are those of `decline-codes`. */
export type TestCardOutcome =
  | "succeeds"
  | "insufficient-funds"
  | "expired-card"
  | "stolen-card"
  | "suspected-fraud"
  | "do-not-honour"
  /** The gateway does not answer in time; asked later, it has taken the money. */
  | "timeout-captured"
  /** The gateway does not answer in time; asked later, it has never heard of the charge. */
  | "timeout-not-captured"
  /** The bank asks for 3-D Secure, and the charge goes as the challenge does. */
  | "challenge"
  /** The bank asks for 3-D Secure, and refuses the charge though the challenge was passed. */
  | "challenge-declined";

export type TestCard = { number: string; brand: CardBrand; outcome: TestCardOutcome };

/**
 * The card numbers that the sandbox takes, any holder, security code and future expiry with them.
 * They buy nothing anywhere: payment companies publish them for tests, most with the same outcome.
 *
 * @see https://docs.adyen.com/development-resources/test-cards-and-credentials/test-card-numbers
 * @see https://docs.stripe.com/testing
 */
export const testCards: readonly TestCard[] = [
  { number: "5555444433331111", brand: "mastercard", outcome: "succeeds" },
  { number: "5555555555554444", brand: "mastercard", outcome: "succeeds" },
  { number: "4111111111111111", brand: "visa", outcome: "succeeds" },
  { number: "4242424242424242", brand: "visa", outcome: "succeeds" },
  { number: "370000000000002", brand: "amex", outcome: "succeeds" },
  { number: "4000000000009995", brand: "visa", outcome: "insufficient-funds" },
  { number: "4000000000000069", brand: "visa", outcome: "expired-card" },
  { number: "4000000000009979", brand: "visa", outcome: "stolen-card" },
  { number: "4100000000000019", brand: "visa", outcome: "suspected-fraud" },
  { number: "4000000000000002", brand: "visa", outcome: "do-not-honour" },
  // Published as a charge that succeeds, and as one that fails while it is processed.
  { number: "4000000000000077", brand: "visa", outcome: "timeout-captured" },
  { number: "4000000000000119", brand: "visa", outcome: "timeout-not-captured" },
  { number: "4000000000003220", brand: "visa", outcome: "challenge" },
  { number: "5454545454545454", brand: "mastercard", outcome: "challenge" },
  { number: "4000008400001629", brand: "visa", outcome: "challenge-declined" },
];

/** The test card of this number, written in digits alone; `null` for any other, real ones above all. */
export const findTestCard = (digits: string): TestCard | null =>
  testCards.find(({ number }) => number === digits) ?? null;

export const isTestCardNumber = (digits: string): boolean => findTestCard(digits) !== null;

/** Whether a test card has this brand and these last four digits; no two of them have both alike. */
export const isTestCard = (card: { brand: string; lastFour: string }): boolean =>
  testCards.some(({ brand, number }) => brand === card.brand && number.endsWith(card.lastFour)) &&
  card.lastFour.length === 4;
