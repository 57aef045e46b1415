import pg from "pg";
import { env } from "@/server/env";

const schemas = ["public", "sandbox_gateway", "graphile_worker"];

type Found = { searched: string[]; holding: string[] };

/**
 * Looks through every column of every table, of the product, its sandbox gateway and its queue, as
 * the role that no policy binds.
 *
 * @param pattern a regular expression of PostgreSQL's
 * @returns which tables were searched, and which of them hold a row that fits
 */
export async function tablesHolding(pattern: string): Promise<Found> {
  const owner = new pg.Client({ connectionString: env().DATABASE_OWNER_URL });
  await owner.connect();
  try {
    const { rows } = await owner.query<{ name: string }>(
      `SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables
        WHERE table_schema = ANY ($1) AND table_type = 'BASE TABLE' ORDER BY 1`,
      [schemas],
    );
    const searched = rows.map(({ name }) => name);
    const holding = [];
    for (const name of searched) {
      const { rowCount } = await owner.query(
        `SELECT FROM ${name} searched WHERE searched::text ~ $1 LIMIT 1`,
        [pattern],
      );
      if (rowCount !== 0) holding.push(name);
    }
    return { searched, holding };
  } finally {
    await owner.end();
  }
}
