import type { Pool } from "pg";
import { sign } from "@/server/auth/secrets";

export type RateLimit = {
  /** What is limited, such as `sign-in`: subjects of two limits never meet. */
  name: string;
  /** Steady rate: so many in every `perSeconds`. */
  limit: number;
  perSeconds: number;
  /** How many may come at once before the steady rate begins to count. */
  burst: number;
};

export type RateLimitDecision = { allowed: boolean; retryAfterSeconds: number };

/**
 * Counts one try of a subject (an address, an account) against a limit that all nodes share, in
 * one statement and outside any transaction, so that a try that fails stays counted. Generic cell
 * rate algorithm: one instant for each subject, at which its bucket would be empty again; the
 * database's clock decides, because it is the only one that all nodes have in common.
 *
 * @param subject stored as a keyed hash alone: the table names no person and no address
 * @see https://en.wikipedia.org/wiki/Generic_cell_rate_algorithm
 */
export async function takeRateLimit(
  pool: Pool,
  { name, subject, limit, perSeconds, burst }: RateLimit & { subject: string },
): Promise<RateLimitDecision> {
  const secondsEach = perSeconds / limit;
  const { rows } = await pool.query<{ wait: number }>({
    name: "take-rate-limit",
    text: statement,
    values: [`${name}:${sign("rate-limit", subject)}`, secondsEach, secondsEach * burst],
  });
  // No row: refused by a twin's try that this statement's snapshot does not show yet.
  const wait = rows[0]?.wait ?? 1;
  return { allowed: wait === 0, retryAfterSeconds: wait };
}

const statement = `
  WITH taken AS (
    INSERT INTO rate_limit AS bucket (key, "theoreticalArrivalAt")
    VALUES ($1, now() + make_interval(secs => $2))
    ON CONFLICT (key) DO UPDATE
      SET "theoreticalArrivalAt" =
            greatest(bucket."theoreticalArrivalAt", now()) + make_interval(secs => $2)
      WHERE greatest(bucket."theoreticalArrivalAt", now()) + make_interval(secs => $2)
            <= now() + make_interval(secs => $3)
    RETURNING 1
  )
  SELECT 0 AS wait FROM taken
  UNION ALL
  SELECT greatest(1, ceil(extract(epoch FROM
           "theoreticalArrivalAt" + make_interval(secs => $2) - make_interval(secs => $3) - now()
         )))::integer
    FROM rate_limit
   WHERE key = $1 AND NOT EXISTS (SELECT FROM taken)`;
