import { randomUUID } from "node:crypto";
import pg from "pg";

/** About as many as a purchase leaves: order, payment, customer, sale, postings, periods, events. */
const rowsEach = 20;

/** A table of its own, whose rows are as wide as most of ours, on connections of its own. */
export async function openBareInserts(ownerUrl: string, connections: number) {
  const pool = new pg.Pool({ connectionString: ownerUrl, max: connections });
  await pool.query(`CREATE TABLE bare_insert (
    "publisherId" bigint, id uuid, name text, "amountMinor" bigint, "createdAt" timestamptz,
    PRIMARY KEY ("publisherId", id))`);
  const statement = {
    name: "bare-insert",
    text: `INSERT INTO bare_insert VALUES ($1, $2, $3, $4, now())`,
  };
  return {
    /** One transaction of so many rows, each a statement and a round trip, and a commit that lasts. */
    async insert(): Promise<void> {
      const client = await pool.connect();
      try {
        await client.query("BEGIN");
        for (let row = 0; row < rowsEach; row += 1) {
          const values = ["100000000", randomUUID(), "Northlight, monthly", 799];
          await client.query({ ...statement, values });
        }
        await client.query("COMMIT");
      } finally {
        client.release();
      }
    },
    async close(): Promise<void> {
      await pool.query("DROP TABLE bare_insert");
      await pool.end();
    },
  };
}
