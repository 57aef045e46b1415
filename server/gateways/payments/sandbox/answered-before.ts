import type { CaptureRequest, ChargeRequest, VerifyRequest } from "../payment-gateway";
import { takeTurns, type Books } from "./books";
import { countAsks, findCharges, type ChargeKind, type ChargeRow } from "./charge-rows";
import { misuseOf } from "./misuse";
import { keyOf, type Settled } from "./together";

type Ask = (ChargeRequest | VerifyRequest | CaptureRequest) & { kind: ChargeKind };

/**
 * What is answered of requests whose keys were asked before, by their keys: as then, or that the
 * key means something else. Whoever asks under one of these keys meanwhile waits.
 */
export async function answeredBefore(
  books: Books,
  asks: readonly Ask[],
): Promise<Map<string, Settled<ChargeRow>>> {
  await takeTurns(books, asks);
  const known = await findCharges(books, asks);
  const answered = new Map<string, Settled<ChargeRow>>();
  for (const ask of asks) {
    const row = known.get(keyOf(ask));
    if (!row) continue;
    const fault = misuseOf(row, ask, ask.kind);
    answered.set(keyOf(ask), fault ? { fault } : { answer: row });
  }
  await countAsks(
    books,
    asks.filter((ask) => "answer" in (answered.get(keyOf(ask)) ?? {})),
  );
  return answered;
}
