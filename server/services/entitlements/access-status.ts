import type { CustomerIdentity } from "@/server/auth/customer-jwt";
import { hashOfCustomerToken, publisherOfKey } from "@/server/auth/opaque-tokens";
import { appPool } from "@/server/db/pool";
import { formatOfferId, type OfferId } from "@/server/domain/ids";
import { notFound, unauthenticated } from "@/server/domain/errors";

export type Access = {
  isGranted: boolean;
  /** The latest end of all that lets the customer in, without grace; `null` when nothing does. */
  endsAt: Date | "never" | null;
  /** Whether they hold the asked offer itself, and not only one that covers it. */
  isDirect: boolean;
};

/** Prepared once for each connection: the hottest statement there is. */
const byCustomer = {
  name: "access_status",
  text: "SELECT access_status($1::bigint, $2::bigint, $3::text, $4::bigint, $5::text, $6::timestamptz) AS status",
};

const byToken = {
  name: "access_status_of_token",
  text: `SELECT access_status($1::bigint, "customerId", $3::text, $4::bigint, $5::text, $6::timestamptz) AS status
           FROM customer_token_holder($1::bigint, $2::text, $7::timestamptz)
          WHERE kind = 'customer'`,
};

/**
 * Asks for one customer, in one round trip.
 *
 * @throws not-found        `offer.not-found`
 * @throws unauthenticated  `customer.gone`
 */
export async function readAccess(
  { publisherId, customerId }: CustomerIdentity,
  offer: OfferId,
  at: Date,
): Promise<Access> {
  const { letter, number, country } = offer;
  const values = [publisherId, customerId, letter, number, country, at.toISOString()];
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

type Row = { status: string };

const nothing: Access = { isGranted: false, endsAt: null, isDirect: false };

/** Reads the function's one text: what it may be is told where the function is made. */
function toAccess(row: Row | undefined, offer: OfferId): Access {
  const [finding = "nothing", end = ""] = row?.status.split(" ") ?? [];
  switch (finding) {
    case "none":
      return nothing;
    case "direct":
    case "covered": {
      const seconds = Number(end);
      const endsAt = seconds === Infinity ? "never" : new Date(seconds * 1000);
      return { isGranted: true, endsAt, isDirect: finding === "direct" };
    }
    case "no-offer":
      throw notFound("offer.not-found", `Offer ${formatOfferId(offer)} does not exist.`);
    case "no-customer":
      throw unauthenticated("customer.gone", "Sign in again.");
    default:
      throw new Error(`access_status answered ${finding}`);
  }
}

const invalidToken = () =>
  unauthenticated("customer.token-invalid", "The customer token is not valid, or no longer.");
