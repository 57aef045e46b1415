import { authorize } from "@/server/auth/authorize";
import { inTransaction, type ServiceContext } from "@/server/context";

const mostTags = 200;

/** What the list's filters can offer: the tags and currencies that occur. */
export async function listOfferFacets(ctx: ServiceContext) {
  authorize(ctx.actor, "overview:read");
  const { publisherId } = ctx;

  return inTransaction(ctx, async ({ db }) => {
    const tags = await db.offerTag.findMany({
      where: { publisherId },
      distinct: ["tag"],
      orderBy: { tag: "asc" },
      take: mostTags,
      select: { tag: true },
    });
    const currencies = await db.offerLocalization.findMany({
      where: { publisherId },
      distinct: ["currency"],
      orderBy: { currency: "asc" },
      select: { currency: true },
    });
    return {
      tags: tags.map(({ tag }) => tag),
      currencies: currencies.map(({ currency }) => currency),
    };
  });
}
