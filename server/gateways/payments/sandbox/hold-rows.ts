import type { CaptureRequest } from "../payment-gateway";
import type { Books } from "./books";

/** A hold as captures need it. */
export type Hold = {
  publisherId: string;
  gatewayReference: string;
  amountMinor: string;
  currency: string | null;
  merchantName: string;
  description: string;
  customerReference: string | null;
  chargebackAfterDays: number | null;
  token: string;
  /** The method it saved; `null` once it is taken, given up or refused. */
  savedToken: string | null;
};

type Named = Pick<CaptureRequest, "publisherId" | "gatewayReference">;

/** Holds the rows of holds, by their names, so that each is taken once. */
export async function lockHolds(
  books: Books,
  requests: readonly Named[],
): Promise<Map<string, Hold>> {
  if (requests.length === 0) return new Map();
  const named = [
    requests.map(({ publisherId }) => publisherId),
    requests.map(({ gatewayReference }) => gatewayReference),
  ];
  await books.query(
    `SELECT FROM sandbox_gateway.charge c
       JOIN unnest($1::bigint[], $2::text[]) AS named (publisher, name)
         ON c."publisherId" = named.publisher AND c."gatewayReference" = named.name
      WHERE c.kind = 'hold' ORDER BY c."gatewayReference" FOR UPDATE OF c`,
    named,
  );
  // A statement of its own: only now does it see what the last holder of the lock has booked.
  const { rows } = await books.query<Hold>(
    `SELECT c."publisherId", c."gatewayReference", c."amountMinor", c.currency, c."merchantName",
            c.description, c."customerReference", c."chargebackAfterDays", c.token,
            CASE WHEN c.state = 'held' AND NOT EXISTS (
                   SELECT FROM sandbox_gateway.charge taken
                    WHERE taken."holdReference" = c."gatewayReference" AND taken.state = 'captured')
                 THEN c."savedToken" END AS "savedToken"
       FROM sandbox_gateway.charge c
       JOIN unnest($1::bigint[], $2::text[]) AS named (publisher, name)
         ON c."publisherId" = named.publisher AND c."gatewayReference" = named.name
      WHERE c.kind = 'hold'`,
    named,
  );
  return new Map(rows.map((row) => [row.gatewayReference, row]));
}

/** What was taken of a hold stays taken. */
export async function release(books: Books, hold: Hold): Promise<void> {
  if (hold.savedToken === null) return;
  hold.savedToken = null;
  await books.query(
    `UPDATE sandbox_gateway.charge SET state = 'cancelled', "savedToken" = NULL
      WHERE "gatewayReference" = $1 AND state = 'held'`,
    [hold.gatewayReference],
  );
}
