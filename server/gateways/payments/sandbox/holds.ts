import { GatewayTimeout } from "@/server/domain/gateway-timeout";
import type { Money } from "@/server/domain/money";
import {
  GatewayMisuse,
  type Asked,
  type CaptureOutcome,
  type CaptureRequest,
} from "../payment-gateway";
import { inBooks, takeTurns, type Books } from "./books";
import { readCard } from "./card-tokens";
import { countAsk, findCharge, insertCharge, type ChargeRow, type NewCharge } from "./charge-rows";
import { decide } from "./decide";
import { refuseNonsense, refuseOther } from "./misuse";
import { captureOutcomeOf } from "./outcomes";
import { loseOnce } from "./lost-requests";
import { useEntry } from "./script-entries";

/** Takes what a hold has, once; a script decides whether, and whether the merchant hears of it. */
export async function captureHold(request: CaptureRequest): Promise<CaptureOutcome> {
  refuseNonsense(request);
  const answer = await inBooks(async (books) => {
    await takeTurns(books, request);
    const known = await countAsk(books, request);
    if (known === null) return captureFirst(books, request);
    refuseOther(known, request, "capture");
    return captureOutcomeOf(known);
  });
  if (answer === "unheard") throw new GatewayTimeout("sandbox");
  return answer;
}

async function captureFirst(
  books: Books,
  request: CaptureRequest,
): Promise<CaptureOutcome | "unheard"> {
  const hold = await lockHold(books, request);
  const { token } = hold;
  if (token === null) throw new Error("what is held is held on a card");
  const card = await readCard(books, request.publisherId, token);
  const { customerReference } = hold;
  const entry = await useEntry(books, { ...request, customerReference, card }, "capture");
  const decision = decide(entry?.outcome ?? "succeeds", { isAttended: false });
  if (decision.kind === "lose" && (await loseOnce(books, request))) return "unheard";

  const isHeld = hold.state === "held" && !(await isTaken(books, hold));
  const charge: NewCharge = {
    ...request,
    ...{ kind: "capture", holdReference: hold.gatewayReference, entry },
    ...{ merchantName: hold.merchantName, description: hold.description },
    ...{ method: { kind: "saved", token }, customerReference: hold.customerReference },
    ...{ returnUrl: null, chargebackAfterDays: hold.chargebackAfterDays },
  };
  if (isHeld && decision.kind !== "refuse" && hold.saved) {
    const savedToken = hold.saved.token;
    await insertCharge(books, charge, token, { state: "captured", savedToken });
  } else {
    const declineCode = decision.kind === "refuse" ? decision.code : "processing-error";
    await insertCharge(books, charge, token, { state: "refused", declineCode });
    await release(books, hold);
  }
  if (decision.kind === "capture-unheard") return "unheard";
  const booked = await findCharge(books, request);
  if (booked === null) throw new Error("a capture was booked and is not in the books");
  return captureOutcomeOf(booked);
}

/** Gives up a hold of which nothing was taken; without one under that key nothing happens. */
export const releaseHold = (asked: Asked): Promise<void> =>
  inBooks(async (books) => {
    const known = await findCharge(books, asked);
    if (known?.kind !== "hold") return;
    await release(books, await lockHold(books, { ...known, ...asked }));
  });

/** @throws GatewayMisuse when there is no such hold, or another amount or currency is meant */
async function lockHold(
  books: Books,
  request: Pick<CaptureRequest, "publisherId" | "gatewayReference"> & { amount?: Money },
): Promise<ChargeRow> {
  const { rows } = await books.query<{ idempotencyKey: string }>(
    `SELECT "idempotencyKey" FROM sandbox_gateway.charge
      WHERE "publisherId" = $1 AND "gatewayReference" = $2 AND kind = 'hold' FOR UPDATE`,
    [request.publisherId, request.gatewayReference],
  );
  const [found] = rows;
  const hold = found && (await findCharge(books, { ...request, ...found }));
  if (!hold) throw new GatewayMisuse("There is no such hold.");
  const { amount } = request;
  if (amount && (hold.currency !== amount.currency || BigInt(hold.amountMinor) < amount.minor)) {
    throw new GatewayMisuse("More is to be taken than is held, or in another currency.");
  }
  return hold;
}

async function isTaken(books: Books, { gatewayReference }: ChargeRow): Promise<boolean> {
  const { rowCount } = await books.query(
    `SELECT FROM sandbox_gateway.charge WHERE "holdReference" = $1 AND state = 'captured'`,
    [gatewayReference],
  );
  return rowCount !== 0;
}

/** What was taken of a hold stays taken. */
async function release(books: Books, hold: ChargeRow): Promise<void> {
  if (await isTaken(books, hold)) return;
  await books.query(
    `UPDATE sandbox_gateway.charge SET state = 'cancelled', "savedToken" = NULL
      WHERE "gatewayReference" = $1 AND state = 'held'`,
    [hold.gatewayReference],
  );
}
