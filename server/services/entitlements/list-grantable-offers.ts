import { authorize } from "@/server/auth/authorize";
import { inTransaction, type ServiceContext } from "@/server/context";
import { formatOfferId, type OfferLetter } from "@/server/domain/ids";

const mostShown = 500;

/** What access can be given to by hand: everything that is or was sold, by its title. */
export async function listGrantableOffers(ctx: ServiceContext) {
  authorize(ctx.actor, "overview:read");
  return inTransaction(ctx, async ({ db, publisherId }) => {
    const rows = await db.offerLocalization.findMany({
      where: { publisherId, offer: { state: { not: "draft" } } },
      include: { offer: { select: { letter: true } } },
      orderBy: [{ title: "asc" }, { offerNumber: "asc" }, { country: "asc" }],
      take: mostShown,
    });
    return rows.map(({ offerNumber, country, title, offer }) => ({
      // Safe: a check constraint allows these letters alone.
      id: formatOfferId({
        letter: offer.letter as OfferLetter,
        number: Number(offerNumber),
        country,
      }),
      title,
      country,
    }));
  });
}
