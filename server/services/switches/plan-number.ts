import type { TransactionContext } from "@/server/context";
import { notFound } from "@/server/domain/errors";
import { parseOfferId } from "@/server/domain/ids";

/**
 * The number of a plan of this publisher, by its short id.
 *
 * @throws not-found  `switch.offer-not-found`: none, another publisher's, or no subscription
 */
export async function planNumber(
  { db, publisherId }: TransactionContext,
  offerId: string,
): Promise<bigint> {
  const id = parseOfferId(offerId);
  const offer =
    id &&
    (await db.offer.findUnique({
      where: { publisherId_number: { publisherId, number: BigInt(id.number) } },
      select: { number: true, letter: true },
    }));
  if (offer?.letter !== "S") {
    throw notFound("switch.offer-not-found", `There is no subscription offer ${offerId}.`);
  }
  return offer.number;
}
