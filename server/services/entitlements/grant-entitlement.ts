import type { TransactionContext } from "@/server/context";
import { newId } from "@/server/db/new-id";
import { recordEvent } from "@/server/services/events/record-event";

type Grant = {
  customerId: bigint;
  offer: { number: bigint; country: string; id: string };
  source: "subscription" | "manual";
  sourceId: string;
  startsAt: Date;
  /** `null` never ends. */
  endsAt: Date | null;
};

/**
 * Lets a customer in, for one reason. Each source has one entitlement: granting it again moves its
 * end, and what other sources grant stays as it is.
 */
export async function grantEntitlement(tx: TransactionContext, grant: Grant): Promise<void> {
  const { publisherId } = tx;
  const { customerId, offer, source, sourceId, startsAt, endsAt } = grant;
  const { id } = await tx.db.entitlement.upsert({
    where: { publisherId_source_sourceId: { publisherId, source, sourceId } },
    create: {
      publisherId,
      id: newId(),
      customerId,
      offerNumber: offer.number,
      offerCountry: offer.country,
      source,
      sourceId,
      startsAt,
      endsAt,
    },
    update: { endsAt, graceEndsAt: null, revokedAt: null },
  });
  await recordEvent(tx, {
    type: "entitlement.granted",
    payload: {
      entitlementId: id,
      offerId: offer.id,
      source,
      startsAt: startsAt.toISOString(),
      endsAt: endsAt?.toISOString() ?? null,
    },
    customerId: Number(customerId),
  });
}
