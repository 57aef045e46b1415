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
    await client.query(fill, [String(publisherId), rows, admins, targets, `${years} years`]);
    await client.query("VACUUM (ANALYZE) audit_entry");
  } finally {
    await client.end();
  }
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
         action, split_part(action, '.', 1), (100000000 + (n * 7919) % $4::int)::text,
         jsonb_build_object('name', 'before ' || n), jsonb_build_object('name', 'after ' || n),
         md5(n::text), '192.0.2.' || n % 250
    FROM entry, LATERAL (SELECT actions[1 + n % 8] AS action) AS chosen`;
