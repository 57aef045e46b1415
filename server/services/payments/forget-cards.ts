import type { ServiceContext } from "@/server/context";
import { forbidden } from "@/server/domain/errors";

/**
 * Has the gateway forget saved cards, and who held the ones that payments were asked of.
 *
 * @throws forbidden  called by anyone but the product itself
 */
export async function forgetCards(
  { actor, gateways, publisherId }: ServiceContext,
  cards: { tokens: readonly string[]; keys: readonly string[] },
): Promise<void> {
  if (actor.kind !== "system") throw forbidden("payment.system-only");
  await gateways.payments?.forget({ publisherId, ...cards });
}
