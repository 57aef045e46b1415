import type { TransactionContext } from "@/server/context";

const mostOffers = 200;

/** The publisher's offers, by title, for filters to choose from; drafts were never sold. */
export async function offerChoices({ db, publisherId }: TransactionContext) {
  const rows = await db.$queryRaw<{ number: bigint; title: string }[]>`
    SELECT o.number, l.title
      FROM offer o JOIN offer_localization l
        ON l."publisherId" = o."publisherId" AND l."offerNumber" = o.number AND l.country = o."baseCountry"
     WHERE o."publisherId" = ${publisherId} AND o.state <> 'draft'
     ORDER BY l."titleKey", o.number LIMIT ${mostOffers}`;
  return rows.map(({ number, title }) => ({ number: Number(number), title }));
}
