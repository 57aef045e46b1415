import { authorize } from "@/server/auth/authorize";
import type { ServiceContext } from "@/server/context";
import type { Offer, OfferLocalization } from "@/server/db/generated/client";
import { readListPage } from "@/server/db/list/read-page";
import { formatOfferId } from "@/server/domain/ids";
import { money } from "@/server/domain/money";
import { trialOfRow } from "@/server/domain/offer-terms";
import { inFigures } from "@/server/figures";
import type { ListInput } from "@/server/services/lists/schemas";
import { offers } from "./offer-list";
import { letterOf, stateOf, termsOf } from "./offer-row";
import { readOfferFigures } from "./read-offer-figures";

/**
 * A page of what the publisher sells, and how it sells.
 *
 * @throws invalid  `list.unreadable`
 */
export async function listOffers(ctx: ServiceContext, input: ListInput) {
  authorize(ctx.actor, "overview:read");

  return inFigures(ctx, async (tx) => {
    const page = await readListPage(tx, offers, input, toRow);
    const numbers = page.rows.map(({ number }) => BigInt(number));
    const figuresOf = await readOfferFigures(tx, numbers);
    return { ...page, rows: page.rows.map((row) => ({ ...row, ...figuresOf(row.number) })) };
  });
}

export type OfferRow = Awaited<ReturnType<typeof listOffers>>["rows"][number];

type Row = Pick<
  Offer,
  "number" | "letter" | "state" | "imageUrl" | "version" | "createdAt" | "updatedAt"
> &
  Parameters<typeof termsOf>[0] &
  Parameters<typeof trialOfRow>[0] &
  Pick<OfferLocalization, "country" | "title" | "priceMinor" | "currency" | "isTaxIncluded"> & {
    tags: string[];
  };

function toRow(row: Row) {
  const letter = letterOf(row);
  const number = Number(row.number);
  const { country } = row;
  return {
    number,
    letter,
    offerId: formatOfferId({ letter, number, country }),
    shortId: formatOfferId({ letter, number, country: null }),
    title: row.title,
    imageUrl: row.imageUrl,
    price: money(row.priceMinor, row.currency),
    isTaxIncluded: row.isTaxIncluded,
    period: termsOf(row).period,
    trial: trialOfRow(row),
    tags: row.tags,
    state: stateOf(row),
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
  };
}
