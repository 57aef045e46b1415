import pg from "pg";

/**
 * Asks the database as its owner, whom no policy binds. For what a journey cannot see in the
 * browser, such as the mail that a person would open elsewhere.
 */
export async function ownerQuery<Row extends pg.QueryResultRow>(
  sql: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL });
  await client.connect();
  try {
    return (await client.query<Row>(sql, values)).rows;
  } finally {
    await client.end();
  }
}
