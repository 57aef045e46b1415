import { beforeAll, describe, expect, test } from "vitest";
import { inTransaction } from "@/server/context";
import { readListPage } from "@/server/db/list/read-page";
import type { ListDefinition } from "@/server/db/list/definition";
import type { ListParams } from "@/server/domain/list-query";
import { customers } from "@/server/services/customers/customer-list";
import { subscriptions } from "@/server/services/subscriptions/subscription-list";
import { commerceRows } from "@/server/testing/commerce-rows";
import { analyse, planOf, repeatRow } from "@/server/testing/list-plans";
import { newWorld, type World } from "@/server/testing/world";
import { transactions } from "./transaction-list";

let world: World;

const moment = `timestamptz '2024-01-01' + i * interval '1 hour'`;
const code = (prefix: string) => `'${prefix}-' || i % 200`;

/** Enough rows, and rare enough values, for the planner to mean it. */
beforeAll(async () => {
  world = await newWorld();
  const rows = commerceRows(world);
  const [offer, customer] = [await rows.offer(), await rows.customer({ externalId: "one" })];
  const { transactions: sales } = await rows.subscription({ customer, offer });
  await rows.refund({ transaction: sales[0]! });

  await repeatRow(
    world,
    "customer",
    6_000,
    `'id', 100000000 + i, 'emailKey', 'person-' || i || '@example.com', 'nameKey', 'name ' || i,
     'externalId', 'crm-' || i, 'registeredAt', ${moment}, 'lastLoginAt', ${moment},
     'state', CASE i % 200 WHEN 0 THEN 'blocked' ELSE 'active' END, 'country', ${code("land")},
     'lastPaymentMethod', ${code("method")}, 'transactionCount', i % 200`,
  );
  await repeatRow(
    world,
    "subscription",
    6_000,
    `'id', 100000000 + i, 'customerId', 100000000 + i, 'startedAt', ${moment},
     'currentPeriodStartsAt', ${moment}, 'currentPeriodEndsAt', ${moment} + interval '1 month',
     'nextPaymentAt', ${moment}, 'isInTrial', i % 200 = 0,
     'failedAttempts', (i % 200 = 1)::int`,
  );
  await repeatRow(
    world,
    "transaction",
    6_000,
    `'number', 100000000 + i, 'customerId', 100000000 + i, 'subscriptionId', 100000000 + i,
     'paymentId', NULL, 'occurredAt', ${moment}, 'currency', CASE i % 200 WHEN 0 THEN 'USD' ELSE 'EUR' END,
     'country', ${code("land")}, 'paymentMethod', ${code("method")}, 'lastFour', lpad((i % 200)::text, 4, '0')`,
  );
  await analyse("customer", "subscription", "transaction", "refund");
});

type Case = [ListParams, string[]];

const cases: [string, ListDefinition, Case[]][] = [
  [
    "customer",
    customers,
    [
      [{}, ["registeredAt_id"]],
      [{ sort: "registeredAt" }, ["registeredAt_id"]],
      [{ sort: "email" }, ["emailKey_key"]],
      [{ sort: "-transactionCount" }, ["transactionCount_id"]],
      [{ f: "state.any:blocked" }, ["state_registeredAt_id"]],
      [{ f: "country.any:land-7" }, ["country_registeredAt_id"]],
      [{ f: "lastPaymentMethod.any:method-7" }, ["lastPaymentMethod_registeredAt_id"]],
      [{ f: "registeredAt.eq:2024-02-01" }, ["registeredAt_id"]],
      [{ f: "lastLoginAt.eq:2024-02-01" }, ["lastLoginAt_id"]],
      [{ q: "person-1234" }, ["emailKey_key", "nameKey_idx", "externalId_key"]],
      [{ q: "100000777" }, ["pkey", "emailKey_key"]],
      [{ q: "T100000777" }, ["pkey"]],
    ],
  ],
  [
    "subscription",
    subscriptions,
    [
      [{}, ["startedAt_id"]],
      [{ sort: "periodEndsAt" }, ["currentPeriodEndsAt_id"]],
      [{ f: "state.any:trial" }, ["standing"]],
      [{ f: "attention.any:past-due" }, ["attention"]],
      [{ f: "nextPaymentAt.eq:2024-02-01" }, ["(?:nextPaymentAt_id|due)"]],
      [{ f: "customer.is:100000777" }, ["customerId_startedAt_id"]],
      [{ q: "100000777" }, ["pkey", "customerId_startedAt_id"]],
      [{ q: "person-777@example.com" }, ["customerId_startedAt_id"]],
    ],
  ],
  [
    "transaction",
    transactions,
    [
      [{}, ["occurredAt_number"]],
      [{ f: "occurredAt.eq:2024-02-01" }, ["occurredAt_number"]],
      [{ f: "currency.any:USD" }, ["currency_occurredAt_number"]],
      [{ f: "country.any:land-7" }, ["country_occurredAt_number"]],
      [{ f: "method.any:method-7" }, ["paymentMethod_occurredAt_number"]],
      [{ f: "customer.is:100000777" }, ["customerId_occurredAt_number"]],
      [{ f: "state.any:refunded" }, ["pkey"]],
      [{ q: "1234" }, ["lastFour_occurredAt_number"]],
      [{ q: "100000777" }, ["pkey", "orderId", "subscriptionId", "customerId"]],
      [{ q: "person-777@example.com" }, ["customerId_occurredAt_number"]],
    ],
  ],
];

describe.each(cases)("the list of %ss", (table, definition, asked) => {
  test.each(asked)("reads %j from its index, under the policy", async (params, indexes) => {
    const plan = await planOf(world, definition, params);
    // One refund is read whole: an index of one row is no shorter.
    expect(plan.replaceAll("Seq Scan on refund", "")).not.toMatch(/Seq Scan/);
    for (const index of indexes) expect(plan).toMatch(new RegExp(`${table}_(\\w*_)?${index}`));
  });

  test("begins its next page in the index, not after counting to it", async () => {
    const { nextCursor } = await inTransaction(world.ctx, (tx) =>
      readListPage(tx, definition, {}, (row) => row),
    );
    const plan = await planOf(world, definition, { after: nextCursor! });
    expect(plan).toMatch(/Index Cond: .*ROW\(\w*\.?"\w+", \w*\.?\w+\) < ROW/);
  });
});
