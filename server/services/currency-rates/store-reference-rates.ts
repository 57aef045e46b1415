import { toJson } from "@/server/db/bulk-rows";
import type { Db } from "@/server/db/prisma";
import type { ReferenceRate } from "@/server/domain/reference-rates";

/** Keeps reference rates. One that is there already is brought in line. */
export async function storeReferenceRates(db: Db, rates: readonly ReferenceRate[]): Promise<void> {
  await db.$executeRaw`
    INSERT INTO currency_rate (currency, day, "unitsPerEuro")
    SELECT currency, day, "unitsPerEuro"
      FROM json_to_recordset(${toJson(rates)}::json) AS r (currency text, day date, "unitsPerEuro" text)
    ON CONFLICT (currency, day) DO UPDATE SET "unitsPerEuro" = excluded."unitsPerEuro"`;
}
