import type { TransactionContext } from "@/server/context";
import type { Customer } from "@/server/db/generated/client";
import { notFound } from "@/server/domain/errors";
import { dunningPeriodOf, type BillingRules } from "@/server/domain/billing/dunning";
import type { HeldEntitlement } from "@/server/domain/billing/entitlement-effects";
import type { SubscriptionFacts } from "@/server/domain/billing/subscription-facts";
import { loadBillingRules } from "@/server/services/dunning/billing-rules";
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
 */
export async function holdSubscriptions(
  tx: TransactionContext,
  ids: readonly bigint[],
): Promise<{ held: Held[]; senseless: Senseless[] }> {
  const customers = await holdCustomers(tx, ids);
  const rows = await readRows(tx, ids);
  const entitlements = await readEntitlements(tx, rows);
  const rulesOf = await loadBillingRules(tx);
  const customerOf = new Map(customers.map((customer) => [customer.id, customer]));

  const held: Held[] = [];
  const faulty: Senseless[] = [];
  for (const row of rows) {
    const customer = customerOf.get(row.customerId);
    if (!customer) throw new Error(`subscription ${row.id} is nobody's`);
    // A method that the customer has taken away is none.
    if (row.methodToken === null) row.paymentDetailsId = null;
    try {
      const facts = readFacts(row);
      const rules = rulesOf(row.paymentMethodId, dunningPeriodOf(facts.recurrence));
      const entitlement = entitlements.get(String(row.id)) ?? null;
      held.push({ row, customer, facts, rules, entitlement });
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

/** Whose subscriptions they are. That never changes, so it is looked up before anything is held. */
async function holdCustomers({ db, publisherId }: TransactionContext, ids: readonly bigint[]) {
  const owners = await db.$queryRaw<{ customerId: bigint }[]>`
    SELECT DISTINCT "customerId" FROM subscription
     WHERE "publisherId" = ${publisherId} AND id = ANY (${ids})`;
  return db.$queryRaw<HeldCustomer[]>`
    SELECT id, email, country, currency, locale, "activeSubscriptionCount" FROM customer
     WHERE "publisherId" = ${publisherId} AND id = ANY (${owners.map(({ customerId }) => customerId)})
     ORDER BY id FOR UPDATE`;
}

/** The rows alone, held. */
export async function readRows(
  { db, publisherId }: TransactionContext,
  ids: readonly bigint[],
): Promise<HeldRow[]> {
  const [found] = await db.$queryRaw<{ rows: Record<string, unknown>[] | null }[]>`
    SELECT json_agg(held) AS rows FROM (
      SELECT s.*, d."expiryMonth", d."expiryYear", d.token AS "methodToken"
        FROM subscription s
        LEFT JOIN payment_details d ON d."publisherId" = s."publisherId" AND d.id = s."paymentDetailsId"
         AND d."deletedAt" IS NULL
       WHERE s."publisherId" = ${publisherId} AND s.id = ANY (${ids})
       ORDER BY s.id FOR UPDATE OF s) held`;
  return (found?.rows ?? []).map((row) => revived<HeldRow>(row));
}

type EntitlementRow = {
  sourceId: string;
  offerNumber: bigint;
  offerCountry: string;
  startsAt: Date;
  endsAt: Date | null;
  graceEndsAt: Date | null;
  revokedAt: Date | null;
};

async function readEntitlements({ db, publisherId }: TransactionContext, rows: readonly HeldRow[]) {
  const found = await db.$queryRaw<EntitlementRow[]>`
    SELECT "sourceId", "offerNumber", "offerCountry", "startsAt", "endsAt", "graceEndsAt", "revokedAt"
      FROM entitlement
     WHERE "publisherId" = ${publisherId} AND source = 'subscription'
       AND "sourceId" = ANY (${rows.map(({ id }) => String(id))})`;
  return new Map<string, HeldEntitlement>(
    found.map(({ sourceId, startsAt, endsAt, graceEndsAt, revokedAt, ...offer }) => [
      sourceId,
      { offerId: offerIdOf(offer), isRevoked: revokedAt !== null, startsAt, endsAt, graceEndsAt },
    ]),
  );
}
