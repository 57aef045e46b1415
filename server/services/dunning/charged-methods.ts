import type { TransactionContext } from "@/server/context";
import { notFound } from "@/server/domain/errors";

/** A way to pay by which renewals are charged. */
export type ChargedMethod = {
  /** How pages and inputs name it. */
  key: string;
  gateway: string;
  name: string;
  /** None before it was first used. */
  id: bigint | null;
};

/** What these take costs nothing, so that there is nothing to try again. */
const uncharged = ["free-offer", "coupon"];

/**
 * The ways to pay that settings are for: cards of the connected gateway, and all that was ever
 * charged, since its subscriptions live on.
 */
export async function chargedMethods({
  db,
  publisherId,
  gateways,
}: TransactionContext): Promise<ChargedMethod[]> {
  const rows = await db.paymentMethod.findMany({
    where: { publisherId, gateway: { notIn: uncharged } },
    orderBy: [{ position: "asc" }, { id: "asc" }],
  });
  const used = rows.map(({ gateway, name, id }) => ({
    key: `${gateway}-${name}`,
    gateway,
    name,
    id,
  }));
  const card = { key: "sandbox-card", gateway: "sandbox", name: "card", id: null };
  const isConnected = gateways.payments?.name === card.gateway;
  const isUsed = used.some(({ key }) => key === card.key);
  return isConnected && !isUsed ? [card, ...used] : used;
}

/** @throws not-found  `dunning.method-not-found` */
export async function getChargedMethod(
  tx: TransactionContext,
  key: string,
): Promise<ChargedMethod> {
  const method = (await chargedMethods(tx)).find((one) => one.key === key);
  if (!method) {
    throw notFound("dunning.method-not-found", "There is no payment method of this name.");
  }
  return method;
}
