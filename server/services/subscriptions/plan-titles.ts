import type { TransactionContext } from "@/server/context";
import { offerIdOf, offerKey } from "@/server/services/billing/facts/offer-key";

/** What plans are called now, by their long ids. */
export async function planTitles(
  { db, publisherId }: TransactionContext,
  offerIds: readonly string[],
): Promise<Record<string, string>> {
  if (offerIds.length === 0) return {};
  const asked = [...new Set(offerIds)].map(offerKey);
  const rows = await db.offerLocalization.findMany({
    where: {
      publisherId,
      OR: asked.map(({ offerNumber, offerCountry: country }) => ({ offerNumber, country })),
    },
    select: { offerNumber: true, country: true, title: true },
  });
  return Object.fromEntries(
    rows.map(({ offerNumber, country: offerCountry, title }) => [
      offerIdOf({ offerNumber, offerCountry }),
      title,
    ]),
  );
}
