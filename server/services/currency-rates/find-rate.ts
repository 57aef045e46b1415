import type { Db } from "@/server/db/prisma";
import { parseDay, dayOf, type Day } from "@/server/domain/calendar";
import type { ReferenceRate } from "@/server/domain/reference-rates";

/**
 * The rate of a currency on a day: that day's, or the last good one before it, as on weekends and
 * once the rates that are kept have come to an end. `null` before the first.
 */
export async function findRate(
  db: Db,
  { currency, day }: Pick<ReferenceRate, "currency" | "day">,
): Promise<ReferenceRate | null> {
  if (currency === "EUR") return { currency, day, unitsPerEuro: "1" };
  const row = await db.currencyRate.findFirst({
    where: { currency, day: { lte: new Date(`${day}T00:00:00Z`) } },
    orderBy: { day: "desc" },
  });
  return row && { currency, day: dayIn(row.day), unitsPerEuro: row.unitsPerEuro };
}

function dayIn(date: Date): Day {
  const day = parseDay(date.toISOString().slice(0, 10));
  if (!day) throw new RangeError(`${date.toISOString()} is no day`);
  return dayOf(day);
}
