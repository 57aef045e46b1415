import type { DeclineCode } from "@/server/domain/decline-codes";
import { GatewayTimeout } from "@/server/domain/gateway-timeout";
import type { ChargeOutcome, ChargeRequest, VerifyRequest } from "../payment-gateway";
import { inBooks, takeTurns, type Books } from "./books";
import { findCard, keepCard, useUp, type Card } from "./card-tokens";
import { openChallenge } from "./challenges";
import { countAsk, findCharge, insertCharge, outcomeOf, type Settlement } from "./charge-rows";
import { decide, type Decision } from "./decide";
import { refuseNonsense, refuseOtherAmount } from "./misuse";

type Request = ChargeRequest | VerifyRequest;

/**
 * Charges a card, or with no amount asks its bank about it. The card's outcome decides; a key that
 * was asked before is answered as then, whatever method it comes with now.
 */
export async function takePayment(request: Request): Promise<ChargeOutcome> {
  refuseNonsense(request);
  const answer = await inBooks(async (books) => {
    await takeTurns(books, request);
    const known = await countAsk(books, request);
    if (known === null) return bookFirst(books, request);
    refuseOtherAmount(known, request);
    return outcomeOf(known);
  });
  if (answer === "unheard") throw new GatewayTimeout("sandbox");
  return answer;
}

/** What a merchant gets to hear of its first ask under a key; nothing, when the line is cut. */
async function bookFirst(books: Books, request: Request): Promise<ChargeOutcome | "unheard"> {
  const card = await findCard(books, request.publisherId, request.method);
  if (card === null) {
    await insertCharge(books, request, null, refused("unknown-method"));
    return readOutcome(books, request);
  }
  const decision = decide(card.outcome, { isAttended: request.returnUrl !== null });
  if (decision.kind === "lose" && (await loseOnce(books, request))) return "unheard";

  await useUp(books, card);
  await book(books, request, card, decision);
  return decision.kind === "capture-unheard" ? "unheard" : readOutcome(books, request);
}

async function book(books: Books, request: Request, card: Card, decision: Decision): Promise<void> {
  switch (decision.kind) {
    case "refuse":
      await insertCharge(books, request, card.token, refused(decision.code));
      return;
    case "challenge":
      await openChallenge(
        books,
        await insertCharge(books, request, card.token, { state: "action-required" }),
      );
      return;
    case "capture":
    case "capture-unheard":
    case "lose": {
      const savedToken = await keepCard(books, request.publisherId, card);
      await insertCharge(books, request, card.token, { state: "captured", savedToken });
    }
  }
}

const refused = (declineCode: DeclineCode): Settlement => ({ state: "refused", declineCode });

async function readOutcome(books: Books, request: Request): Promise<ChargeOutcome> {
  const row = await findCharge(books, request);
  if (row === null) throw new Error("a charge was booked and is not in the books");
  return outcomeOf(row);
}

/** Whether this request vanishes on its way: the first under its key does, the next one arrives. */
async function loseOnce(books: Books, { publisherId, idempotencyKey }: Request): Promise<boolean> {
  const { rowCount } = await books.query(
    `INSERT INTO sandbox_gateway.lost_request ("publisherId", "idempotencyKey") VALUES ($1, $2)
     ON CONFLICT DO NOTHING`,
    [publisherId, idempotencyKey],
  );
  return rowCount === 1;
}
