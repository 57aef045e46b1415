import type { Asked, GatewayMethod, SavedMethod } from "../payment-gateway";
import { bookPool, newReference, type Books } from "./books";
import { outcomeOnceSaved, type CardOutcome } from "./decide";
import { keyOf } from "./together";

/** A card as the gateway remembers it: never its number. */
export type Card = SavedMethod & {
  kind: "single-use" | "saved";
  outcome: CardOutcome;
  isUsedUp: boolean;
};

type NewCard = Omit<Card, "token" | "kind" | "isUsedUp">;

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

type Naming = Asked & { method: GatewayMethod };

/**
 * Finds the cards behind methods, by the keys of those who name them; none for what may not be
 * charged. A card that is good for one payment is held for these requests.
 */
export async function findCards(
  books: Books,
  requests: readonly Naming[],
): Promise<Map<string, Card>> {
  if (requests.length === 0) return new Map();
  const { rows } = await books.query<Card & { publisherId: string | null }>(
    `${select} WHERE t.token = ANY ($1) ORDER BY t.token
      ${requests.some(({ method }) => method.kind === "token") ? "FOR UPDATE OF t" : ""}`,
    [requests.map(({ method }) => method.token)],
  );
  const cards = new Map(rows.map((row) => [row.token, row]));
  return new Map(
    requests.flatMap((request) => {
      const { publisherId, method } = request;
      const card = cards.get(method.token);
      const kind = method.kind === "saved" ? "saved" : "single-use";
      const isOurs = card?.publisherId === null || card?.publisherId === String(publisherId);
      return card?.kind === kind && isOurs ? [[keyOf(request), card] as const] : [];
    }),
  );
}

/** The card that a charge was made with, used up or not. */
export async function readCard(books: Books, token: string): Promise<Card> {
  const { rows } = await books.query<Card>(`${select} WHERE t.token = $1`, [token]);
  const [card] = rows;
  if (!card) throw new Error("a charge names a card that is not in the books");
  return card;
}

/** The cards that holds were made on, by the holds' names. */
export async function readCards(
  books: Books,
  holds: readonly { gatewayReference: string; token: string }[],
): Promise<Map<string, Card>> {
  if (holds.length === 0) return new Map();
  const { rows } = await books.query<Card>(`${select} WHERE t.token = ANY ($1)`, [
    holds.map(({ token }) => token),
  ]);
  const cards = new Map(rows.map((row) => [row.token, row]));
  return new Map(
    holds.flatMap(({ gatewayReference, token }) => {
      const card = cards.get(token);
      return card ? [[gatewayReference, card] as const] : [];
    }),
  );
}

/** A token pays once, whatever came of it. */
export async function useUp(books: Books, card: Card): Promise<void> {
  const { token, kind } = card;
  if (kind === "saved") return;
  card.isUsedUp = true;
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

const select = `
  SELECT t.token, t.kind, t.brand, t."lastFour", t."expiryMonth", t."expiryYear", t."holderName",
         t.outcome, t."publisherId", t."usedAt" IS NOT NULL AS "isUsedUp"
    FROM sandbox_gateway.card_token t`;

async function insert(
  books: Pick<Books, "query">,
  publisherId: bigint | null,
  card: Omit<Card, "isUsedUp">,
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
