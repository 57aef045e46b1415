import { appPool } from "@/server/db/pool";
import type { CustomerIdentity } from "./customer-jwt";
import { hashOfCustomerToken, publisherOfKey } from "./opaque-tokens";

const lookup = {
  name: "customer_token_holder",
  text: `SELECT "customerId" FROM customer_token_holder($1::bigint, $2::text, $3::timestamptz)
          WHERE kind = 'customer'`,
};

/** Whom a customer's token of the older API speaks for; `null` once it is over, or for any other text. */
export async function holderOfCustomerToken(
  token: string,
  now: Date,
): Promise<CustomerIdentity | null> {
  const publisherId = publisherOfKey(token);
  if (publisherId === null) return null;

  const values = [publisherId, hashOfCustomerToken(token), now];
  const { rows } = await appPool().query<{ customerId: string }>({ ...lookup, values });
  const [row] = rows;
  return row ? { publisherId, customerId: Number(row.customerId) } : null;
}
