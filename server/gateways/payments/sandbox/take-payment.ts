import type { DeclineCode } from "@/server/domain/decline-codes";
import { GatewayTimeout } from "@/server/domain/gateway-timeout";
import type { ChargeOutcome, ChargeRequest, HoldOutcome, VerifyRequest } from "../payment-gateway";
import { answeredBefore } from "./answered-before";
import type { Books } from "./books";
import { findCards, keepCard, useUp, type Card } from "./card-tokens";
import { findCharges, type ChargeRow, type Settlement } from "./charge-rows";
import { decide, type Decision } from "./decide";
import { loseOnce } from "./lost-requests";
import { refuseNonsense } from "./misuse";
import { insertCharges, type NewCharge } from "./new-charges";
import { chargeOutcomeOf, holdOutcomeOf } from "./outcomes";
import { scriptedMerchants, useEntry } from "./script-entries";
import { keyOf, together, type Settled } from "./together";

type Request = (ChargeRequest | VerifyRequest) & { kind: "charge" | "verification" | "hold" };
type Answer = ChargeRow | "unheard";

/** Charges a card, or with no amount asks its bank about it. */
export const takePayment = async (request: ChargeRequest | VerifyRequest): Promise<ChargeOutcome> =>
  chargeOutcomeOf(await ask({ ...request, kind: "amount" in request ? "charge" : "verification" }));

/** Holds an amount on a card. */
export const holdPayment = async (request: ChargeRequest): Promise<HoldOutcome> =>
  holdOutcomeOf(await ask({ ...request, kind: "hold" }));

/**
 * A script decides, or else the card's own outcome; a key that was asked before is answered as
 * then, whatever method it comes with now.
 */
async function ask(request: Request): Promise<ChargeRow> {
  refuseNonsense(request);
  const answer = await book(request);
  if (answer === "unheard") throw new GatewayTimeout("sandbox");
  return answer;
}

const book = together<Request, Answer>(async (books, requests) => {
  const answered = await answeredBefore(books, requests);
  const fresh = requests.filter((request) => !answered.has(keyOf(request)));
  const unheard = await bookFirst(books, fresh);
  const booked = fresh.length === 0 ? null : await findCharges(books, fresh);
  return requests.map((request): Settled<Answer> => {
    const key = keyOf(request);
    if (unheard.has(key)) return { answer: "unheard" };
    const row = booked?.get(key);
    return answered.get(key) ?? (row ? { answer: row } : { fault: notBooked() });
  });
});

const notBooked = () => new Error("a charge was booked and is not in the books");

/** @returns the keys whose merchant hears nothing, because the line is cut */
async function bookFirst(books: Books, requests: readonly Request[]): Promise<Set<string>> {
  if (requests.length === 0) return new Set();
  const cards = await findCards(books, requests);
  const scripted = await scriptedMerchants(books, requests);
  const charges: NewCharge[] = [];
  const unheard = new Set<string>();
  for (const request of requests) {
    const card = cards.get(keyOf(request)) ?? null;
    const isScripted = scripted.has(String(request.publisherId));
    const decided = card && (await decideFirst(books, request, card, isScripted));
    if (decided?.isUnheard) unheard.add(keyOf(request));
    if (decided && !decided.charge) continue;
    charges.push(decided?.charge ?? refusedUnknown(request));
  }
  await insertCharges(books, charges);
  return unheard;
}

type Decided = { isUnheard: boolean; charge: NewCharge | null };

async function decideFirst(
  books: Books,
  request: Request,
  card: Card,
  isScripted: boolean,
): Promise<Decided> {
  // Another request of this very moment may have used it up.
  if (card.isUsedUp) return { isUnheard: false, charge: refusedUnknown(request) };
  const entry = isScripted ? await useEntry(books, { ...request, card }, "payment") : null;
  const isAttended = request.returnUrl !== null;
  const decision = decide(entry?.outcome ?? card.outcome, { isAttended });
  if (decision.kind === "lose" && (await loseOnce(books, request))) {
    return { isUnheard: true, charge: null };
  }
  await useUp(books, card);
  return {
    isUnheard: decision.kind === "capture-unheard",
    charge: {
      ...request,
      entry,
      holdReference: null,
      chargebackAfterDays: entry?.chargebackAfterDays ?? null,
      token: card.token,
      settlement: await settlementOf(books, request, card, decision),
    },
  };
}

async function settlementOf(
  books: Books,
  { kind, publisherId }: Request,
  card: Card,
  decision: Decision,
): Promise<Settlement> {
  switch (decision.kind) {
    case "refuse":
      return refused(decision.code);
    case "challenge":
      return { state: "action-required" };
    case "capture":
    case "capture-unheard":
    case "lose":
      return {
        state: kind === "hold" ? "held" : "captured",
        savedToken: await keepCard(books, publisherId, card),
      };
  }
}

const refusedUnknown = (request: Request): NewCharge => ({
  ...request,
  ...{ entry: null, holdReference: null, chargebackAfterDays: null, token: null },
  settlement: refused("unknown-method"),
});

const refused = (declineCode: DeclineCode): Settlement => ({ state: "refused", declineCode });
