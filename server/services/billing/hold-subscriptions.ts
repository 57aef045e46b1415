import type { TransactionContext } from "@/server/context";
import type { Customer } from "@/server/db/generated/client";
import { notFound } from "@/server/domain/errors";
import { dunningPeriodOf, type BillingRules } from "@/server/domain/billing/dunning";
import type { HeldEntitlement } from "@/server/domain/billing/entitlement-effects";
import type { SubscriptionFacts } from "@/server/domain/billing/subscription-facts";
import { loadBillingRules, type BillingRulesFor } from "@/server/services/dunning/billing-rules";
import { offerIdOf } from "./facts/offer-key";
import { readFacts, type FactsRow } from "./facts/read-facts";
import { revived } from "./facts/row-json";
import type { Senseless } from "./park-subscriptions";
import { senseless } from "./senseless";

/** What a change of a subscription needs to know of its customer. */
export type HeldCustomer = Pick<
  Customer,
  "id" | "email" | "country" | "currency" | "locale" | "activeSubscriptionCount"
>;

export type HeldRow = FactsRow & {
  /** Of the method that is charged; `null` where there is none, or none any more. */
  methodToken: string | null;
  /** The access that it gives, as PostgreSQL writes it as JSON. */
  entitlement: EntitlementCells | null;
};

/** A subscription held until the transaction ends, with all that a change of it needs to know. */
export type Held = {
  row: HeldRow;
  customer: HeldCustomer;
  facts: SubscriptionFacts;
  rules: BillingRules;
  entitlement: HeldEntitlement | null;
};

/**
 * Holds subscriptions and their customers, the customers first, as every purchase does; whoever held
 * them before has committed. Those that are not there are left out.
 *
 * @param chosen what the publisher chose about dunning, where that was read before
 */
export async function holdSubscriptions(
  tx: TransactionContext,
  ids: readonly bigint[],
  chosen?: BillingRulesFor,
): Promise<{ held: Held[]; senseless: Senseless[] }> {
  const customers = await holdCustomers(tx, ids);
  const rows = await readRows(tx, ids);
  const rulesOf = chosen ?? (await loadBillingRules(tx));
  const customerOf = new Map(customers.map((customer) => [customer.id, customer]));

  const held: Held[] = [];
  const faulty: Senseless[] = [];
  for (const row of rows) {
    const customer = customerOf.get(row.customerId);
    if (!customer) throw new Error(`subscription ${row.id} is nobody's`);
    try {
      // A method that the customer has taken away is none.
      const facts = readFacts(row.methodToken === null ? { ...row, paymentDetailsId: null } : row);
      const rules = rulesOf(row.paymentMethodId, dunningPeriodOf(facts.recurrence));
      held.push({ row, customer, facts, rules, entitlement: entitlementOf(row) });
    } catch (fault) {
      faulty.push({ row, fault });
    }
  }
  return { held, senseless: faulty };
}

/**
 * Holds one subscription.
 *
 * @throws not-found  `subscription.not-found`
 * @throws conflict   `subscription.senseless`
 */
export async function holdSubscription(tx: TransactionContext, id: bigint): Promise<Held> {
  const { held, senseless: faulty } = await holdSubscriptions(tx, [id]);
  if (faulty[0]) throw senseless(faulty[0].fault);
  if (!held[0]) throw notFound("subscription.not-found", "There is no such subscription.");
  return held[0];
}

/** Whose subscriptions they are never changes, so it is looked up before anything is held. */
export const holdCustomers = ({ db, publisherId }: TransactionContext, ids: readonly bigint[]) =>
  db.$queryRaw<HeldCustomer[]>`
    SELECT id, email, country, currency, locale, "activeSubscriptionCount" FROM customer
     WHERE "publisherId" = ${publisherId} AND id = ANY (ARRAY(
       SELECT "customerId" FROM subscription
        WHERE "publisherId" = ${publisherId} AND id = ANY (${ids})))
     ORDER BY id FOR UPDATE`;

/** The rows alone, held. What belongs to each is looked up row by row, however large its table. */
export async function readRows(
  { db, publisherId }: TransactionContext,
  ids: readonly bigint[],
): Promise<HeldRow[]> {
  const [found] = await db.$queryRaw<{ rows: Record<string, unknown>[] | null }[]>`
    SELECT json_agg(held) AS rows FROM (
      SELECT s.*, d."expiryMonth", d."expiryYear", d.token AS "methodToken",
             d.declines AS "cardDeclines", e.entitlement
        FROM subscription s
        LEFT JOIN LATERAL (
          SELECT "expiryMonth", "expiryYear", token, declines FROM payment_details
           WHERE "publisherId" = s."publisherId" AND id = s."paymentDetailsId" AND "deletedAt" IS NULL
           LIMIT 1) d ON true
        LEFT JOIN LATERAL (
          SELECT json_build_array("offerNumber", "offerCountry", "startsAt", "endsAt", "graceEndsAt",
                                  "revokedAt") AS entitlement
            FROM entitlement
           WHERE "publisherId" = s."publisherId" AND source = 'subscription' AND "sourceId" = s.id::text
           LIMIT 1) e ON true
       WHERE s."publisherId" = ${publisherId} AND s.id = ANY (${ids})
       ORDER BY s.id FOR UPDATE OF s) held`;
  return (found?.rows ?? []).map((row) => revived<HeldRow>(row));
}

type Instant = string | null;
type EntitlementCells = [number, string, string, Instant, Instant, Instant];

export function entitlementOf({ entitlement }: HeldRow): HeldEntitlement | null {
  if (!entitlement) return null;
  const [offerNumber, offerCountry, startsAt, endsAt, graceEndsAt, revokedAt] = entitlement;
  return {
    offerId: offerIdOf({ offerNumber: BigInt(offerNumber), offerCountry }),
    isRevoked: revokedAt !== null,
    startsAt: new Date(startsAt),
    endsAt: endsAt === null ? null : new Date(endsAt),
    graceEndsAt: graceEndsAt === null ? null : new Date(graceEndsAt),
  };
}
