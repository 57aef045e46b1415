import { requireCustomer } from "@/server/auth/actor";
import { inTransaction, type ServiceContext, type TransactionContext } from "@/server/context";
import { formatOfferId, type OfferLetter } from "@/server/domain/ids";
import { runningSubscriptions } from "./list-own-subscriptions";
import type { OwnSubscription } from "./own-subscription";
import { readOwnCustomer } from "./queries";

/** An offer that was given by hand rather than subscribed to. */
export type GrantedOffer = {
  offerId: string;
  letter: OfferLetter;
  offerTitle: string;
  startedAt: Date;
  /** `null` never ends. */
  expiresAt: Date | null;
};

export type OwnOffers = {
  /** The customer's own. */
  currency: string;
  subscriptions: OwnSubscription[];
  granted: GrantedOffer[];
};

/**
 * Everything the calling customer has, of whatever kind.
 *
 * @throws unauthenticated  `customer.gone`
 */
export async function listOwnOffers(ctx: ServiceContext): Promise<OwnOffers> {
  requireCustomer(ctx.actor);
  return inTransaction(ctx, async (tx) => {
    const { id, currency } = await readOwnCustomer(tx);
    return {
      currency,
      subscriptions: await runningSubscriptions(tx, id),
      granted: await grantedOffers(tx, id),
    };
  });
}

async function grantedOffers(
  { db, publisherId, clock }: TransactionContext,
  customerId: bigint,
): Promise<GrantedOffer[]> {
  const now = clock.now();
  const rows = await db.entitlement.findMany({
    where: {
      publisherId,
      customerId,
      source: "manual",
      revokedAt: null,
      startsAt: { lte: now },
      OR: [{ endsAt: null }, { endsAt: { gt: now } }],
    },
    orderBy: [{ startsAt: "desc" }, { id: "desc" }],
    include: { offer: { include: { localizations: { orderBy: { country: "asc" } } } } },
  });
  return rows.map(({ offer, offerCountry, startsAt, endsAt }) => {
    const letter = offer.letter as OfferLetter; // safe: the table checks it
    const { localizations } = offer;
    const own = localizations.find(({ country }) => country === offerCountry) ?? localizations[0];
    return {
      offerId: formatOfferId({ letter, number: Number(offer.number), country: offerCountry }),
      letter,
      offerTitle: own?.title ?? "",
      startedAt: startsAt,
      expiresAt: endsAt,
    };
  });
}
