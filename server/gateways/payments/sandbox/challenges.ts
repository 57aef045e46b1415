import type { DeclineCode } from "@/server/domain/decline-codes";
import { money, type Money } from "@/server/domain/money";
import { bookPool, inBooks, newReference, type Books } from "./books";
import { keepCard, readCard } from "./card-tokens";
import {
  findChargeOfChallenge,
  settleCharge,
  type ChargeRow,
  type Settlement,
} from "./charge-rows";
import { refusalAfterPass } from "./decide";

export const challengeAnswers = ["passed", "failed", "cancelled"] as const;
export type ChallengeAnswer = (typeof challengeAnswers)[number];

/** What the bank's page shows to the holder of the card. */
export type Challenge = {
  id: string;
  state: "open" | ChallengeAnswer;
  merchantName: string;
  description: string;
  /** `null` when nothing is charged now. */
  amount: Money | null;
  returnUrl: string | null;
};

export async function openChallenge(books: Books, chargeReference: string): Promise<void> {
  await books.query(
    `INSERT INTO sandbox_gateway.challenge (id, "chargeReference") VALUES ($1, $2)`,
    [newReference("challenge"), chargeReference],
  );
}

export async function findChallenge(id: string): Promise<Challenge | null> {
  const row = await findChargeOfChallenge(bookPool(), id);
  if (!row?.challenge) return null;
  const { merchantName, description, amountMinor, currency, returnUrl } = row;
  const amount = currency === null ? null : money(BigInt(amountMinor), currency);
  return { ...row.challenge, merchantName, description, amount, returnUrl };
}

/**
 * Ends a challenge, and with it its charge. A second answer changes nothing: the first one counts.
 *
 * @returns whether there is such a challenge
 */
export const answerChallenge = (id: string, answer: ChallengeAnswer): Promise<boolean> =>
  inBooks(async (books) => {
    const { rows } = await books.query<{ state: Challenge["state"] }>(
      "SELECT state FROM sandbox_gateway.challenge WHERE id = $1 FOR UPDATE",
      [id],
    );
    if (rows[0]?.state === "open") await close(books, id, answer);
    return rows.length === 1;
  });

async function close(books: Books, id: string, answer: ChallengeAnswer): Promise<void> {
  await books.query(
    `UPDATE sandbox_gateway.challenge SET state = $2, "answeredAt" = clock_timestamp()
      WHERE id = $1`,
    [id, answer],
  );
  const charge = await findChargeOfChallenge(books, id);
  if (charge === null) throw new Error("a challenge belongs to a charge");
  await settleCharge(books, charge.gatewayReference, await settlementOf(books, charge, answer));
}

async function settlementOf(
  books: Books,
  charge: ChargeRow,
  answer: ChallengeAnswer,
): Promise<Settlement> {
  if (answer === "cancelled") return { state: "cancelled" };
  if (answer === "failed") return refused("authentication-failed");

  if (charge.token === null) throw new Error("a bank asks about a card it knows");
  const publisherId = BigInt(charge.publisherId);
  const card = await readCard(books, charge.token);
  const refusal = refusalAfterPass(card.outcome);
  if (refusal) return refused(refusal);
  const savedToken = await keepCard(books, publisherId, card);
  return { state: charge.kind === "hold" ? "held" : "captured", savedToken };
}

const refused = (declineCode: DeclineCode): Settlement => ({ state: "refused", declineCode });
