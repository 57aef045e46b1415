import pg from "pg";

/** Sizes of what the entries are about: enough that filters choose, few enough that they find. */
const admins = 12;
const targets = 50_000;
const years = 3;

/**
 * Fills one publisher's audit log by a single statement, with entries spread over three years.
 *
 * @param ownerUrl the role that row-level security does not bind
 */
export async function fillAuditLog(ownerUrl: string, publisherId: bigint, rows: number) {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const indexes = await dropIndexes(client);
    await client.query(fill, [String(publisherId), rows, admins, targets, `${years} years`]);
    for (const definition of indexes) await client.query(definition);
    await client.query("VACUUM (ANALYZE) audit_entry");
  } finally {
    await client.end();
  }
}

/** Building indexes over a full table is twice as fast as filling them row by row. */
async function dropIndexes(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `SELECT indexname AS name, indexdef AS definition FROM pg_indexes
      WHERE schemaname = 'public' AND tablename = 'audit_entry' AND indexname NOT LIKE '%_pkey'`,
  );
  for (const { name } of rows) await client.query(`DROP INDEX ${pg.escapeIdentifier(name)}`);
  return rows.map(({ definition }) => definition);
}

const fill = `
  WITH entry AS (
    SELECT n, ($5::interval * n / $2::int) AS since,
           ('{offer.updated,offer.created,coupon.created,customer.updated,team.member-invited,'
            || 'team.permissions-changed,company-profile.updated,subscription.stopped}')::text[] AS actions
      FROM generate_series(1, $2::int) AS n
  )
  INSERT INTO audit_entry ("publisherId", id, "occurredAt", "recordedAt", "actorKind", "actorId",
                           action, "targetType", "targetId", before, after, "requestId", ip)
  SELECT $1::bigint, uuidv7(since - $5::interval), now() - $5::interval + since,
         now() - $5::interval + since, 'admin', md5((n % $3::int)::text)::uuid::text,
         action, split_part(action, '.', 1), (100000000 + (n::bigint * 7919) % $4::int)::text,
         jsonb_build_object('name', 'before ' || n), jsonb_build_object('name', 'after ' || n),
         md5(n::text), '192.0.2.' || n % 250
    FROM entry, LATERAL (SELECT actions[1 + n % 8] AS action) AS chosen`;
