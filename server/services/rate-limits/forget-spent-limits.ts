import type { Pool } from "pg";

/** Deletes the buckets that have run empty: they say no more than a missing row does. */
export async function forgetSpentLimits(pool: Pool): Promise<number> {
  const { rowCount } = await pool.query(
    `DELETE FROM rate_limit WHERE "theoreticalArrivalAt" < now()`,
  );
  return rowCount ?? 0;
}
