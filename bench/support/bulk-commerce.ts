import pg from "pg";
import { commerceRows } from "@/server/testing/commerce-rows";
import type { World } from "@/server/testing/world";
import { bulkStatements } from "./bulk-statements";

export type CommerceSizes = {
  customers: number;
  /** One a customer while they last; a twentieth in trial, a quarter ended. */
  subscriptions?: number;
  /** Spread over the subscriptions, or over the customers where there are none. */
  transactions?: number;
  /** The subscriptions' own first, then ones by hand; a quarter has ended. */
  entitlements?: number;
  /** Of each subscription that is no trial: a beginning, ups and downs, and an end for ended ones. */
  movementsEach?: number;
};

const tables = [
  "customer",
  "customer_revenue",
  "subscription",
  "transaction",
  "entitlement",
  "mrr_movement",
  "subscriber_movement",
];

const offers = 10;

/**
 * Fills one publisher, beside whoever else is there, with rows of commerce over the three years
 * before its clock: ids, counters, revenue and movements agree; the books and the periods are left
 * out. Ids count up from 100000000 in the order rows are made.
 *
 * @param ownerUrl the role that row-level security does not bind
 */
export async function fillCommerce(ownerUrl: string, world: World, sizes: CommerceSizes) {
  const { customers, subscriptions = 0, transactions = 0, entitlements = 0 } = sizes;
  const { movementsEach = 0 } = sizes;
  const rows = commerceRows(world);
  const method = await rows.paymentMethod();
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const rebuild = await dropIndexes(client);
    await client.query(`CREATE TEMPORARY TABLE bulk_offer (place int, number bigint, country text, title text,
      "priceMinor" bigint, "netMinor" bigint, currency text)`);
    for (let place = 0; place < offers; place += 1) {
      const currency = place < 8 ? "EUR" : "USD";
      const offer = await rows.offer({ title: `Offer ${place + 1}`, priceMinor: 799, currency });
      // 7.99 with 21 % in it is 6.60 net.
      const values = [place, offer.number, offer.localization.country, offer.localization.title];
      await client.query(`INSERT INTO bulk_offer VALUES ($1, $2, $3, $4, 799, 660, $5)`, [
        ...values,
        currency,
      ]);
    }
    const gainMinor = movementsEach > 0 && movementsEach % 2 === 0 ? 100 : 0;
    await client.query(
      `CREATE TEMPORARY TABLE bulk AS SELECT ${world.publisherId}::bigint AS "publisherId",
         ${method.id}::bigint AS "methodId", timestamptz '${world.clock.now().toISOString()}' AS at,
         ${offers} AS offers, ${customers}::bigint AS customers, ${subscriptions}::bigint AS subscriptions,
         ${transactions}::bigint AS transactions, ${entitlements}::bigint AS entitlements,
         ${subscriptions || customers}::bigint AS buyers, ${movementsEach} AS "movementsEach",
         ${gainMinor} AS "gainMinor"`,
    );
    for (const statement of bulkStatements) await client.query(statement);
    for (const statement of rebuild) await client.query(statement);
    await client.query(`VACUUM (ANALYZE) ${tables.join(", ")}`);
  } finally {
    await client.end();
  }
}

/**
 * Building indexes, and checking references, over full tables is several times as fast as row by row.
 *
 * @returns what brings them back
 */
async function dropIndexes(client: pg.Client): Promise<string[]> {
  const { rows: keys } = await client.query<{ table: string; name: string; definition: string }>(
    `SELECT conrelid::regclass::text AS table, conname AS name, pg_get_constraintdef(oid) AS definition
       FROM pg_constraint WHERE contype = 'f'
        AND (conrelid = ANY ($1::regclass[]) OR confrelid = ANY ($1::regclass[]))`,
    [tables],
  );
  for (const { table, name } of keys) {
    await client.query(`ALTER TABLE ${table} DROP CONSTRAINT ${pg.escapeIdentifier(name)}`);
  }
  const { rows: indexes } = await client.query<{ name: string; definition: string }>(
    `SELECT indexname AS name, indexdef AS definition FROM pg_indexes
      WHERE schemaname = 'public' AND tablename = ANY ($1) AND indexname NOT LIKE '%\\_pkey'`,
    [tables],
  );
  for (const { name } of indexes) await client.query(`DROP INDEX ${pg.escapeIdentifier(name)}`);
  return [
    ...indexes.map(({ definition }) => definition),
    ...keys.map(
      ({ table, name, definition }) =>
        `ALTER TABLE ${table} ADD CONSTRAINT ${pg.escapeIdentifier(name)} ${definition}`,
    ),
  ];
}
