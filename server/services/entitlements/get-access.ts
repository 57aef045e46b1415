import { requireCustomer } from "@/server/auth/actor";
import { baseClock, type ServiceContext } from "@/server/context";
import { notFound } from "@/server/domain/errors";
import { parseOfferId } from "@/server/domain/ids";
import { readAccess, type Access } from "./access-status";
import type { GetAccessInput } from "./schemas";

/**
 * May the calling customer watch what an offer sells? A short id asks for the offer in any country.
 * The hot path of everything: one prepared statement, which sees no other publisher's rows by
 * itself, instead of a transaction.
 *
 * @throws not-found        `offer.not-found`: none, or another publisher's
 * @throws unauthenticated  `customer.gone`: blocked or removed since they signed in
 */
export async function getAccess(ctx: ServiceContext, { offerId }: GetAccessInput): Promise<Access> {
  const customerId = requireCustomer(ctx.actor);
  const offer = parseOfferId(offerId);
  if (offer === null) throw notFound("offer.not-found", "This is no offer's id.");
  return readAccess({ publisherId: ctx.publisherId, customerId }, offer, baseClock(ctx).now());
}
