import { inTransaction } from "@/server/context";
import { formatOfferId } from "@/server/domain/ids";
import type { World } from "@/server/testing/world";

/** The long ids of a world's offers. */
export async function offersOf({ system }: World): Promise<string[]> {
  const rows = await inTransaction(system, ({ db, publisherId }) =>
    db.offerLocalization.findMany({ where: { publisherId }, orderBy: { offerNumber: "asc" } }),
  );
  return rows.map(({ offerNumber, country }) =>
    formatOfferId({ letter: "S", number: Number(offerNumber), country }),
  );
}
