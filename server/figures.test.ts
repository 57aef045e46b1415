import { expect, test } from "vitest";
import { appPool } from "./db/pool";

const seen = [
  "customer",
  "customer_revenue",
  "mrr_movement",
  "refund",
  "subscriber_movement",
  "subscription",
  "transaction",
];

const columnsOf = async (schema: string, table: string) => {
  const { rows } = await appPool().query<{ name: string; type: string }>(
    `SELECT attname AS name, format_type(atttypid, atttypmod) AS type FROM pg_attribute
      WHERE attrelid = to_regclass($1) AND attnum > 0 AND NOT attisdropped ORDER BY attname`,
    [`${schema}.${table}`],
  );
  return rows;
};

test("what figures see of a table has every column of it", async () => {
  for (const table of seen) {
    const columns = await columnsOf("public", table);
    expect(columns.length).toBeGreaterThan(3);
    expect({ table, columns: await columnsOf("as_seen", table) }).toEqual({ table, columns });
  }
});
