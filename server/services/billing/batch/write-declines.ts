import { isDeepStrictEqual } from "node:util";
import type { TransactionContext } from "@/server/context";
import { updateRows } from "@/server/db/bulk-rows";
import { withDeclines } from "@/server/domain/billing/dunning";
import { declinesCodec } from "../facts/codecs";
import type { Held } from "../hold-subscriptions";

/**
 * Keeps with each card what was declined on it, whichever of its subscriptions asked. Their customer
 * is held, so that nobody else counts meanwhile.
 */
export async function writeDeclines(tx: TransactionContext, held: readonly Held[]): Promise<void> {
  const declinesOf = new Map<bigint, readonly Date[]>();
  for (const { row, facts } of held) {
    const id = row.paymentDetailsId;
    if (id === null || facts.method?.id !== String(id)) continue;
    const known = declinesCodec.decode((row.cardDeclines ?? []) as never); // as it was read
    const fresh = since(known, facts.method.declines);
    if (fresh.length === 0) continue;
    const counted = [...(declinesOf.get(id) ?? known), ...fresh];
    declinesOf.set(
      id,
      counted.toSorted((one, other) => one.getTime() - other.getTime()),
    );
  }
  const rows = [...declinesOf].map(([id, declines]) => ({
    id,
    declines: declinesCodec.encode(withDeclines(declines)),
  }));
  await updateRows(tx, "payment_details", ["id"], rows);
}

/** What was added to the end of a list that forgets its beginning. */
function since(known: readonly Date[], now: readonly Date[]): readonly Date[] {
  for (let count = 0; count < now.length; count += 1) {
    const fresh = now.slice(now.length - count);
    if (isDeepStrictEqual(withDeclines(known, ...fresh), now)) return fresh;
  }
  return now;
}
