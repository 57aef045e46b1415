import type { TransactionContext } from "@/server/context";
import { Prisma } from "../generated/client";
import type { ListDefinition } from "./definition";

const mostValues = 200;

/**
 * The values that a text field has in the publisher's rows, in order: what a filter can offer. Steps
 * from each value to the next in an index that begins with it, so that a million rows of ten values
 * cost ten reads.
 */
export async function readDistinctValues(
  tx: TransactionContext,
  { from, publisherId, filters }: ListDefinition,
  field: string,
): Promise<string[]> {
  const column = filters[field];
  if (column?.type !== "text") throw new TypeError(`${field} is no text to choose from`);
  const { sql } = column;
  const own = Prisma.sql`${publisherId} = ${String(tx.publisherId)}::bigint`;

  const rows = await tx.db.$queryRaw<{ value: string }[]>(Prisma.sql`
    WITH RECURSIVE found AS (
      (SELECT ${sql} AS value FROM ${from} WHERE ${own} AND ${sql} IS NOT NULL ORDER BY ${sql} LIMIT 1)
      UNION ALL
      SELECT (SELECT ${sql} FROM ${from} WHERE ${own} AND ${sql} > found.value ORDER BY ${sql} LIMIT 1)
        FROM found WHERE found.value IS NOT NULL
    )
    SELECT value FROM found WHERE value IS NOT NULL LIMIT ${String(mostValues)}::bigint`);
  return rows.map(({ value }) => value);
}
