import { hashOfCustomerToken, publisherOfKey } from "@/server/auth/opaque-tokens";
import { appPool } from "@/server/db/pool";
import { formatOfferId, type OfferId } from "@/server/domain/ids";
import { notFound, unauthenticated } from "@/server/domain/errors";

export type Access = {
  isGranted: boolean;
  /** The latest end of all that lets the customer in, without grace; `null` when nothing does. */
  endsAt: Date | "never" | null;
  /** Whether it is the asked offer that lets them in, and not one that covers it. */
  isDirect: boolean;
  /** What lets them in: `subscription` or `manual`. */
  source: string | null;
};

type Row = {
  offerExists: boolean;
  customerExists: boolean;
  isGranted: boolean;
  endsAtSeconds: number | null;
  isDirect: boolean;
  source: string | null;
};

/** Prepared once for each connection: the hottest statement there is. */
const byCustomer = {
  name: "access_status",
  text: "SELECT * FROM access_status($1::bigint, $2::bigint, $3::text, $4::bigint, $5::text, $6::timestamptz)",
};

const byToken = {
  name: "access_status_of_token",
  text: `SELECT status.*
           FROM customer_token_holder($1::bigint, $2::text, $7::timestamptz) token,
        LATERAL access_status($1::bigint, token."customerId", $3::text, $4::bigint, $5::text, $6::timestamptz) status
          WHERE token.kind = 'customer'`,
};

/**
 * Asks for one customer, in one round trip.
 *
 * @throws not-found        `offer.not-found`
 * @throws unauthenticated  `customer.gone`
 */
export async function readAccess(
  customer: { publisherId: bigint; customerId: number },
  offer: OfferId,
  at: Date,
): Promise<Access> {
  const { publisherId, customerId } = customer;
  const values = [publisherId, customerId, offer.letter, offer.number, offer.country, at];
  const { rows } = await appPool().query<Row>({ ...byCustomer, values });
  return toAccess(rows[0], offer);
}

/**
 * Asks for whoever a customer's token of the older API speaks for, in one round trip as well.
 *
 * @param now wall time, by which tokens end
 * @throws not-found        `offer.not-found`
 * @throws unauthenticated  `customer.gone`, `customer.token-invalid` for one that is over or never was
 */
export async function readAccessOfToken(
  token: string,
  offer: OfferId,
  { at, now }: { at: Date; now: Date },
): Promise<Access> {
  const { letter, number, country } = offer;
  const publisherId = publisherOfKey(token);
  if (publisherId === null) throw invalidToken();
  const values = [publisherId, hashOfCustomerToken(token), letter, number, country, at, now];
  const { rows } = await appPool().query<Row>({ ...byToken, values });
  if (rows.length === 0) throw invalidToken();
  return toAccess(rows[0], offer);
}

function toAccess(row: Row | undefined, offer: OfferId): Access {
  if (row === undefined || !row.customerExists) throw gone();
  if (!row.offerExists) {
    throw notFound("offer.not-found", `Offer ${formatOfferId(offer)} does not exist.`);
  }
  const { isGranted, endsAtSeconds, isDirect, source } = row;
  return { isGranted, endsAt: endOf(endsAtSeconds), isDirect, source };
}

function endOf(seconds: number | null): Access["endsAt"] {
  if (seconds === null) return null;
  return seconds === Infinity ? "never" : new Date(seconds * 1000);
}

const gone = () => unauthenticated("customer.gone", "Sign in again.");

const invalidToken = () =>
  unauthenticated("customer.token-invalid", "The customer token is not valid, or no longer.");
