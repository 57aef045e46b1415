import { authorize } from "@/server/auth/authorize";
import { inTransaction, type ServiceContext } from "@/server/context";
import { toPriceChangeView, withOffer, type PriceChangeView } from "./price-change-row";

export type PriceChangeLine = PriceChangeView & { told: number };

/** More than anybody has: a price changes a few times a year. */
const most = 200;

/** All price changes, the latest first, with how many subscribers were told. */
export async function listPriceChanges(ctx: ServiceContext): Promise<PriceChangeLine[]> {
  authorize(ctx.actor, "overview:read");
  const { publisherId } = ctx;

  return inTransaction(ctx, async ({ db }) => {
    const { timeZone } = await db.companyProfile.findUniqueOrThrow({ where: { publisherId } });
    const rows = await db.priceChange.findMany({
      where: { publisherId },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: most,
      include: { ...withOffer, _count: { select: { notices: true } } },
    });
    return rows.map((row) => ({ ...toPriceChangeView(row, timeZone), told: row._count.notices }));
  });
}
