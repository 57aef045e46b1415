import type { TransactionContext } from "@/server/context";
import type { Offer, OfferLocalization, PriceChange } from "@/server/db/generated/client";
import type { PriceCampaign } from "@/server/domain/billing/price-change";
import { dayOf, zonedParts } from "@/server/domain/calendar";
import { conflict, notFound } from "@/server/domain/errors";
import { formatOfferId } from "@/server/domain/ids";
import { money } from "@/server/domain/money";
import { letterOf, termsOf } from "@/server/services/offers/offer-row";

export type PriceChangeState = "draft" | "running" | "withdrawing" | "cancelled" | "finished";

export type PriceChangeRow = PriceChange & {
  localization: OfferLocalization & { offer: Offer };
};

/** What comes with a row to show it. */
export const withOffer = { localization: { include: { offer: true } } } as const;

// Safe, both: the table checks them.
export const stateOf = ({ state }: { state: string }) => state as PriceChangeState;
const existingOf = ({ existing }: { existing: string }) => existing as PriceCampaign["existing"];

/** A change as the rules read it. */
export const toCampaign = (
  row: PriceChange & { localization: { offer: Offer } },
): PriceCampaign => ({
  offerId: longIdOf(row),
  price: money(row.priceMinor, row.currency),
  from: row.startsAt,
  noticeDays: row.noticeDays,
  existing: existingOf(row),
});

const longIdOf = (row: PriceChange & { localization: { offer: Offer } }) =>
  formatOfferId({
    letter: letterOf(row.localization.offer),
    number: Number(row.offerNumber),
    country: row.offerCountry,
  });

export function toPriceChangeView(row: PriceChangeRow, zone: string) {
  const { offer, title } = row.localization;
  const number = Number(row.offerNumber);
  return {
    priceChangeId: row.id,
    offer: {
      /** The short one, which pages of offers go by. */
      shortId: formatOfferId({ letter: letterOf(offer), number, country: null }),
      title,
      country: row.offerCountry,
      period: termsOf(offer).period,
    },
    before: money(row.beforeMinor, row.currency),
    price: money(row.priceMinor, row.currency),
    startsAt: row.startsAt,
    startsOn: dayOf(zonedParts(row.startsAt, zone)),
    noticeDays: row.noticeDays,
    existing: existingOf(row),
    state: stateOf(row),
    version: row.version,
    createdAt: row.createdAt,
    startedAt: row.startedAt,
    appliedAt: row.appliedAt,
    endedAt: row.endedAt,
  };
}

export type PriceChangeView = ReturnType<typeof toPriceChangeView>;

/** @throws not-found  `price-change.not-found` */
export async function readPriceChange(
  { db, publisherId }: TransactionContext,
  id: string,
): Promise<PriceChangeRow> {
  const row = await db.priceChange.findUnique({
    where: { publisherId_id: { publisherId, id } },
    include: withOffer,
  });
  if (!row) throw notFound("price-change.not-found", "There is no such price change.");
  return row;
}

/**
 * The change, held: whoever tells subscribers of it waits, or has told them.
 *
 * @throws not-found  `price-change.not-found`
 * @throws conflict   `price-change.changed-meanwhile`
 */
export async function lockPriceChange(
  tx: TransactionContext,
  { priceChangeId: id, version }: { priceChangeId: string; version: number },
): Promise<PriceChangeRow> {
  await tx.db.$queryRaw`
    SELECT 1 FROM price_change
     WHERE "publisherId" = ${tx.publisherId} AND id = ${id}::uuid FOR UPDATE`;
  const row = await readPriceChange(tx, id);
  if (row.version !== version) {
    throw conflict(
      "price-change.changed-meanwhile",
      "Somebody else has changed this price change meanwhile. Look at it as it is now.",
    );
  }
  return row;
}
