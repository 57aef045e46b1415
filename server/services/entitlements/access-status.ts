import type { CustomerIdentity } from "@/server/auth/customer-jwt";
import { hashOfCustomerToken, publisherOfKey } from "@/server/auth/opaque-tokens";
import { hasTimeMachine } from "@/server/business-time";
import { askedTogether } from "@/server/db/asked-together";
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

type Question = CustomerIdentity & { offer: OfferId; at: Date };

/**
 * What the clocks of customers show, where they can be set forward: looked at on the same way, so that
 * no check makes one more.
 */
const instantsOf = (customers: string, at: string): string =>
  hasTimeMachine() ? `business_instants($1, ${customers}, ${at})` : at;

/** Prepared once for each connection: the hottest statement there is. */
const byCustomers = () => ({
  name: "access_statuses",
  text: `SELECT access_statuses($1, $2, $3, $4, $5, ${instantsOf("$2", "$6")}) AS statuses`,
});

/** Two at work: while one is read, the next is gathered and the last is answered. */
const askStatus = askedTogether(readStatuses, { underWay: 2, atOnce: 16 });

async function readStatuses(questions: readonly Question[]): Promise<string[]> {
  const values = [
    questions.map(({ publisherId }) => publisherId),
    questions.map(({ customerId }) => customerId),
    questions.map(({ offer }) => offer.letter),
    questions.map(({ offer }) => offer.number),
    questions.map(({ offer }) => offer.country),
    questions.map(({ at }) => at.toISOString()),
  ];
  const { rows } = await appPool().query<{ statuses: string[] }>({ ...byCustomers(), values });
  return rows[0]?.statuses ?? [];
}

/** The same in one statement with whom a token speaks for, and by whose clock. */
const byToken = () => ({
  name: "access_status_of_token",
  text: `SELECT (access_statuses($1, ARRAY["customerId"], $3, $4, $5, ${instantsOf('ARRAY["customerId"]', "$6")}))[1] AS status
           FROM customer_token_holder(($1::bigint[])[1], $2::text, $7::timestamptz)
          WHERE kind = 'customer'`,
});

/**
 * Asks for one customer, in one round trip, which others who ask at the same moment share.
 *
 * @param at before any clock is set forward, which happens on the way
 * @throws not-found        `offer.not-found`
 * @throws unauthenticated  `customer.gone`
 */
export async function readAccess(
  { publisherId, customerId }: CustomerIdentity,
  offer: OfferId,
  at: Date,
): Promise<Access> {
  return toAccess(await askStatus({ publisherId, customerId, offer, at }), offer);
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
  const asked = [[letter], [number], [country], [at]];
  const values = [[publisherId], hashOfCustomerToken(token), ...asked, now];
  const { rows } = await appPool().query<{ status: string }>({ ...byToken(), values });
  const [row] = rows;
  if (row === undefined) throw invalidToken();
  return toAccess(row.status, offer);
}

const nothing: Access = { isGranted: false, endsAt: null, isDirect: false };

/** Reads the function's one text: what it may be is told where the function is made. */
function toAccess(status: string, offer: OfferId): Access {
  const [finding = "nothing", end = ""] = status.split(" ");
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
