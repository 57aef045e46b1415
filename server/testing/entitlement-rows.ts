import type { TransactionContext } from "@/server/context";
import { newId } from "@/server/db/new-id";
import type { CustomerRow } from "./customer-rows";
import type { OfferRow } from "./offer-rows";

export type GivenEntitlement = {
  customer: Pick<CustomerRow, "id">;
  offer: OfferRow;
  source?: "subscription" | "manual";
  sourceId?: string;
  startsAt?: Date;
  /** None never ends. */
  endsAt?: Date | null;
  revokedAt?: Date | null;
};

/** A right to watch; without end and by hand, unless told otherwise. */
export function insertEntitlement(tx: TransactionContext, given: GivenEntitlement) {
  const { customer, offer, source = "manual", sourceId = newId() } = given;
  return tx.db.entitlement.create({
    data: {
      publisherId: tx.publisherId,
      id: newId(),
      customerId: customer.id,
      offerNumber: offer.number,
      offerCountry: offer.localization.country,
      source,
      sourceId,
      startsAt: given.startsAt ?? tx.clock.now(),
      endsAt: given.endsAt ?? null,
      revokedAt: given.revokedAt ?? null,
    },
  });
}
