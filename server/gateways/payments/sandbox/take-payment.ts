import type { DeclineCode } from "@/server/domain/decline-codes";
import { GatewayTimeout } from "@/server/domain/gateway-timeout";
import type { ChargeOutcome, ChargeRequest, HoldOutcome, VerifyRequest } from "../payment-gateway";
import { inBooks, takeTurns, type Books } from "./books";
import { findCard, keepCard, useUp, type Card } from "./card-tokens";
import { openChallenge } from "./challenges";
import {
  countAsk,
  findCharge,
  insertCharge,
  type ChargeRow,
  type NewCharge,
  type Settlement,
} from "./charge-rows";
import { decide, type Decision } from "./decide";
import { loseOnce } from "./lost-requests";
import { refuseNonsense, refuseOther } from "./misuse";
import { chargeOutcomeOf, holdOutcomeOf } from "./outcomes";
import { useEntry } from "./script-entries";

type Request = ChargeRequest | VerifyRequest;
type Kind = "charge" | "verification" | "hold";

/** Charges a card, or with no amount asks its bank about it. */
export const takePayment = async (request: Request): Promise<ChargeOutcome> =>
  chargeOutcomeOf(await ask(request, "amount" in request ? "charge" : "verification"));

/** Holds an amount on a card. */
export const holdPayment = async (request: ChargeRequest): Promise<HoldOutcome> =>
  holdOutcomeOf(await ask(request, "hold"));

/**
 * A script decides, or else the card's own outcome; a key that was asked before is answered as
 * then, whatever method it comes with now.
 */
async function ask(request: Request, kind: Kind): Promise<ChargeRow> {
  refuseNonsense(request);
  const answer = await inBooks(async (books) => {
    await takeTurns(books, request);
    const known = await countAsk(books, request);
    if (known === null) return bookFirst(books, request, kind);
    refuseOther(known, request, kind);
    return known;
  });
  if (answer === "unheard") throw new GatewayTimeout("sandbox");
  return answer;
}

/** What a merchant gets to hear of its first ask under a key; nothing, when the line is cut. */
async function bookFirst(
  books: Books,
  request: Request,
  kind: Kind,
): Promise<ChargeRow | "unheard"> {
  const card = await findCard(books, request.publisherId, request.method);
  if (card === null) {
    const charge = { ...request, kind, entry: null, chargebackAfterDays: null };
    await insertCharge(books, charge, null, refused("unknown-method"));
    return readBooked(books, request);
  }
  const entry = await useEntry(books, { ...request, card }, "payment");
  const isAttended = request.returnUrl !== null;
  const decision = decide(entry?.outcome ?? card.outcome, { isAttended });
  if (decision.kind === "lose" && (await loseOnce(books, request))) return "unheard";

  await useUp(books, card);
  const chargebackAfterDays = entry?.chargebackAfterDays ?? null;
  await book(books, { ...request, kind, entry, chargebackAfterDays }, card, decision);
  return decision.kind === "capture-unheard" ? "unheard" : readBooked(books, request);
}

async function book(
  books: Books,
  charge: NewCharge,
  card: Card,
  decision: Decision,
): Promise<void> {
  switch (decision.kind) {
    case "refuse":
      await insertCharge(books, charge, card.token, refused(decision.code));
      return;
    case "challenge":
      await openChallenge(
        books,
        await insertCharge(books, charge, card.token, { state: "action-required" }),
      );
      return;
    case "capture":
    case "capture-unheard":
    case "lose": {
      const savedToken = await keepCard(books, charge.publisherId, card);
      const state = charge.kind === "hold" ? "held" : "captured";
      await insertCharge(books, charge, card.token, { state, savedToken });
    }
  }
}

const refused = (declineCode: DeclineCode): Settlement => ({ state: "refused", declineCode });

async function readBooked(books: Books, request: Request): Promise<ChargeRow> {
  const row = await findCharge(books, request);
  if (row === null) throw new Error("a charge was booked and is not in the books");
  return row;
}
