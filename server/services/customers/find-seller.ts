import type { ServiceContext } from "@/server/context";
import { notFound } from "@/server/domain/errors";
import { parseNineDigits, parseOfferId } from "@/server/domain/ids";

/** Who is meant, by a publisher's id or by one of its offers'. */
export type SellerReference = { publisherId?: string | undefined; offerId?: string | undefined };

/**
 * Whose customer somebody wants to be, before any publisher is known. Open to everybody.
 *
 * @throws not-found  `seller.not-found`
 */
export async function findSeller(
  { db }: ServiceContext,
  { publisherId, offerId }: SellerReference,
): Promise<bigint> {
  if (publisherId !== undefined) {
    const id = BigInt(parseNineDigits(publisherId) ?? 0);
    const publisher = id === 0n ? null : await db.publisher.findUnique({ where: { id } });
    if (publisher) return publisher.id;
    throw notFound("seller.not-found", "This publisher does not exist.");
  }
  const number = parseOfferId(offerId ?? "")?.number;
  const entry = number && (await db.offerDirectory.findUnique({ where: { number } }));
  if (entry) return entry.ownerPublisherId;
  throw notFound("seller.not-found", "This offer does not exist.");
}
