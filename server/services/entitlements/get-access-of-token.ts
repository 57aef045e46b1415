import { baseClock, type ServiceContext } from "@/server/context";
import { notFound } from "@/server/domain/errors";
import { parseOfferId } from "@/server/domain/ids";
import { readAccessOfToken, type Access } from "./access-status";
import type { GetAccessInput } from "./schemas";

/**
 * The same question as `getAccess`, asked with a customer's token of the older API: the token names
 * its publisher and its customer, so who calls is found out in the one round trip that answers.
 *
 * @throws not-found        `offer.not-found`
 * @throws unauthenticated  `customer.token-invalid`, `customer.gone`
 */
export async function getAccessOfToken(
  ctx: ServiceContext,
  { customerToken, offerId }: GetAccessInput & { customerToken: string },
): Promise<Access> {
  const offer = parseOfferId(offerId);
  if (offer === null) throw notFound("offer.not-found", "This is no offer's id.");
  return readAccessOfToken(customerToken, offer, { at: baseClock(ctx).now(), now: ctx.wall.now() });
}
