import type { GatewayMethod, SavedMethod } from "../payment-gateway";
import { bookPool, newReference, type Books } from "./books";
import { outcomeOnceSaved, type CardOutcome } from "./decide";

/** A card as the gateway remembers it: never its number. */
export type Card = SavedMethod & {
  kind: "single-use" | "saved";
  outcome: CardOutcome;
  /** Whether the merchant has scripts, of this card or of others. */
  isScripted: boolean;
};

type NewCard = Omit<Card, "token" | "kind" | "isScripted">;

/**
 * Takes a card in.
 *
 * @param publisherId  whose payment it will be, when that is known already
 * @returns a token that is good for one payment
 */
export async function createCardToken(publisherId: bigint | null, card: NewCard): Promise<string> {
  const token = newReference("tok");
  await insert(bookPool(), publisherId, { ...card, token, kind: "single-use" });
  return token;
}

/** Finds the card behind a method and holds it for this request; `null` when it may not be charged. */
export async function findCard(
  books: Books,
  publisherId: bigint,
  { kind, token }: GatewayMethod,
): Promise<Card | null> {
  const { rows } = await books.query<Card>(
    `${select("$3")} WHERE token = $1 AND kind = $2 AND "usedAt" IS NULL
        AND ("publisherId" = $3 OR "publisherId" IS NULL) FOR UPDATE`,
    [token, kind === "saved" ? "saved" : "single-use", publisherId],
  );
  return rows[0] ?? null;
}

/** The card that a charge was made with, used up or not. */
export async function readCard(books: Books, publisherId: bigint, token: string): Promise<Card> {
  const { rows } = await books.query<Card>(`${select("$2")} WHERE token = $1`, [
    token,
    publisherId,
  ]);
  const [card] = rows;
  if (!card) throw new Error("a charge names a card that is not in the books");
  return card;
}

/** A token pays once, whatever came of it. */
export async function useUp(books: Books, { token, kind }: Card): Promise<void> {
  if (kind === "saved") return;
  await books.query(
    `UPDATE sandbox_gateway.card_token SET "usedAt" = clock_timestamp() WHERE token = $1`,
    [token],
  );
}

/** Makes a card chargeable by this publisher from now on, unless it is. */
export async function keepCard(books: Books, publisherId: bigint, card: Card): Promise<string> {
  if (card.kind === "saved") return card.token;
  const token = newReference("pm");
  const outcome = outcomeOnceSaved(card.outcome);
  await insert(books, publisherId, { ...card, token, kind: "saved", outcome });
  return token;
}

/** What becomes of asking a saved card from now on: a bank may think of it otherwise tomorrow. */
export async function changeOutcome(token: string, outcome: CardOutcome): Promise<void> {
  await bookPool().query(
    `UPDATE sandbox_gateway.card_token SET outcome = $2 WHERE token = $1 AND kind = 'saved'`,
    [token, outcome],
  );
}

const select = (publisherId: "$2" | "$3") => `
  SELECT token, kind, brand, "lastFour", "expiryMonth", "expiryYear", "holderName", outcome,
         EXISTS (SELECT FROM sandbox_gateway.script s
                  WHERE s."publisherId" = ${publisherId} AND s."clearedAt" IS NULL) AS "isScripted"
    FROM sandbox_gateway.card_token`;

async function insert(
  books: Pick<Books, "query">,
  publisherId: bigint | null,
  card: Omit<Card, "isScripted">,
): Promise<void> {
  await books.query(
    `INSERT INTO sandbox_gateway.card_token
       (token, kind, "publisherId", brand, "lastFour",
        "expiryMonth", "expiryYear", "holderName", outcome)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      ...[card.token, card.kind, publisherId, card.brand, card.lastFour],
      ...[card.expiryMonth, card.expiryYear, card.holderName, card.outcome],
    ],
  );
}
