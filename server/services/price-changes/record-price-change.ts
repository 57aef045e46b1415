import type { TransactionContext } from "@/server/context";
import type { PriceChange } from "@/server/db/generated/client";
import { recordChange } from "@/server/services/events/record-change";

type Step = `price-change.${"created" | "started" | "cancelled" | "finished"}`;

/** Notes what became of a price change, with all that was decided. */
export const recordPriceChange = (tx: TransactionContext, type: Step, row: PriceChange) =>
  recordChange(tx, {
    type,
    payload: { priceChangeId: row.id, offerId: `S${row.offerNumber}` },
    targetType: "price-change",
    targetId: row.id,
    after: {
      offerId: `S${row.offerNumber}`,
      country: row.offerCountry,
      price: { minor: Number(row.priceMinor), currency: row.currency },
      startsAt: row.startsAt.toISOString(),
      noticeDays: row.noticeDays,
      existing: row.existing,
    },
  });
