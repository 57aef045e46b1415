import { GatewayTimeout } from "@/server/domain/gateway-timeout";
import {
  GatewayMisuse,
  type Asked,
  type CaptureOutcome,
  type CaptureRequest,
} from "../payment-gateway";
import { answeredBefore } from "./answered-before";
import { inBooks, type Books } from "./books";
import { readCards, type Card } from "./card-tokens";
import { findCharge, findCharges, type ChargeRow } from "./charge-rows";
import { decide } from "./decide";
import { lockHolds, release, type Hold } from "./hold-rows";
import { loseOnce } from "./lost-requests";
import { refuseNonsense } from "./misuse";
import { insertCharges, type NewCharge } from "./new-charges";
import { captureOutcomeOf } from "./outcomes";
import { scriptedMerchants, useEntry, type UsedEntry } from "./script-entries";
import { keyOf, together, type Settled } from "./together";

type Answer = ChargeRow | "unheard";

/** Takes what a hold has, once; a script decides whether, and whether the merchant hears of it. */
export async function captureHold(request: CaptureRequest): Promise<CaptureOutcome> {
  refuseNonsense(request);
  const answer = await book(request);
  if (answer === "unheard") throw new GatewayTimeout("sandbox");
  return captureOutcomeOf(answer);
}

const book = together<CaptureRequest, Answer>(async (books, requests) => {
  const asks = requests.map((request) => ({ ...request, kind: "capture" as const }));
  const answered = await answeredBefore(books, asks);
  const fresh = requests.filter((request) => !answered.has(keyOf(request)));
  const { unheard, faults } = await captureFirst(books, fresh);
  const booked = fresh.length === 0 ? null : await findCharges(books, fresh);
  return requests.map((request): Settled<Answer> => {
    const key = keyOf(request);
    if (unheard.has(key)) return { answer: "unheard" };
    const row = booked?.get(key);
    return answered.get(key) ?? (row ? { answer: row } : { fault: faults.get(key) ?? notBooked() });
  });
});

const notBooked = () => new Error("a capture was booked and is not in the books");

async function captureFirst(books: Books, requests: readonly CaptureRequest[]) {
  const unheard = new Set<string>();
  const faults = new Map<string, Error>();
  const charges: NewCharge[] = [];
  if (requests.length === 0) return { unheard, faults };
  const holds = await lockHolds(books, requests);
  const cards = await readCards(books, [...holds.values()]);
  const scripted = await scriptedMerchants(books, requests);
  for (const request of requests) {
    const hold = holds.get(request.gatewayReference);
    const card = hold && cards.get(hold.gatewayReference);
    const fault = faultOf(request, hold);
    if (fault || !hold || !card) {
      faults.set(keyOf(request), fault ?? new Error("what is held is held on a card"));
      continue;
    }
    const { customerReference } = hold;
    const entry = scripted.has(hold.publisherId)
      ? await useEntry(books, { ...request, customerReference, card }, "capture")
      : null;
    const charge = await decideCapture(books, { ...request, entry }, hold, card);
    if (charge === "lost" || charge.isUnheard) unheard.add(keyOf(request));
    if (charge !== "lost") charges.push(charge);
  }
  await insertCharges(books, charges);
  return { unheard, faults };
}

async function decideCapture(
  books: Books,
  request: CaptureRequest & { entry: UsedEntry | null },
  hold: Hold,
  card: Card,
): Promise<"lost" | (NewCharge & { isUnheard: boolean })> {
  const decision = decide(request.entry?.outcome ?? "succeeds", { isAttended: false });
  if (decision.kind === "lose" && (await loseOnce(books, request))) return "lost";

  const charge = {
    ...request,
    ...{ kind: "capture" as const, holdReference: hold.gatewayReference },
    ...{ merchantName: hold.merchantName, description: hold.description },
    ...{ method: { kind: "saved" as const, token: card.token } },
    ...{ customerReference: hold.customerReference },
    ...{ returnUrl: null, chargebackAfterDays: hold.chargebackAfterDays, token: card.token },
    isUnheard: decision.kind === "capture-unheard",
  };
  if (decision.kind !== "refuse" && hold.savedToken !== null) {
    const { savedToken } = hold;
    hold.savedToken = null; // taken: another key of this very moment finds nothing left
    return { ...charge, settlement: { state: "captured", savedToken } };
  }
  const declineCode = decision.kind === "refuse" ? decision.code : "processing-error";
  await release(books, hold);
  return { ...charge, settlement: { state: "refused", declineCode } };
}

function faultOf({ amount }: CaptureRequest, hold: Hold | undefined): Error | null {
  if (!hold) return new GatewayMisuse("There is no such hold.");
  const isWithin = hold.currency === amount.currency && BigInt(hold.amountMinor) >= amount.minor;
  if (isWithin) return null;
  return new GatewayMisuse("More is to be taken than is held, or in another currency.");
}

/** Gives up a hold of which nothing was taken; without one under that key nothing happens. */
export const releaseHold = (asked: Asked): Promise<void> =>
  inBooks(async (books) => {
    const known = await findCharge(books, asked);
    if (known?.kind !== "hold") return;
    const { gatewayReference } = known;
    const holds = await lockHolds(books, [{ ...asked, gatewayReference }]);
    for (const hold of holds.values()) await release(books, hold);
  });
