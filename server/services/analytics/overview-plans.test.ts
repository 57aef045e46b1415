import { beforeAll, describe, expect, test } from "vitest";
import { inTransaction, type TransactionContext } from "@/server/context";
import { Prisma } from "@/server/db/generated/client";
import type { Span } from "@/server/domain/spans";
import { commerceRows } from "@/server/testing/commerce-rows";
import { analyse, planOf, repeatRow } from "@/server/testing/list-plans";
import { newWorld, type World } from "@/server/testing/world";
import { mrrMovements } from "./mrr-movement-list";
import { readMrr, readSales } from "./read-amounts";
import { readGone, readLost } from "./read-churn";
import { readSubscribers } from "./read-subscribers";
import { readEndedTrials } from "./read-trials";
import { subscriberMovements } from "./subscriber-movement-list";

let world: World;

const moment = `timestamptz '2024-01-01' + i * interval '1 hour'`;
const people = `'customerId', 100000000 + i`;
const copies = 6_000;

/** Enough rows, and few enough of them asked for, that the planner means what it says. */
beforeAll(async () => {
  world = await newWorld();
  const rows = commerceRows(world);
  const [offer, customer] = [await rows.offer(), await rows.customer()];
  await rows.subscription({ customer, offer, state: "terminated" });
  await repeatRow(
    world,
    "customer",
    copies,
    `'id', 100000000 + i, 'emailKey', 'person-' || i, 'activeSubscriptionCount', (i % 200 = 0)::int`,
  );
  await repeatRow(
    world,
    "subscription",
    copies,
    `'id', 100000000 + i, ${people}, 'endedAt', ${moment}, 'trialEndsAt', ${moment}`,
  );
  await repeatRow(
    world,
    "transaction",
    copies,
    `'number', 100000000 + i, ${people}, 'paymentId', NULL, 'occurredAt', ${moment}`,
  );
  const movement = `'id', gen_random_uuid(), ${people}, 'subscriptionId', 100000000 + i, 'occurredAt', ${moment}`;
  await repeatRow(world, "mrr_movement", copies, movement);
  await repeatRow(world, "subscriber_movement", copies, movement);
  await analyse("customer", "subscription", "transaction", "mrr_movement", "subscriber_movement");
});

const week: Span = {
  startsAt: new Date("2024-08-20T00:00Z"),
  endsAt: new Date("2024-08-27T00:00Z"),
};

type Reader = (tx: TransactionContext, spans: readonly Span[]) => Promise<unknown>;

/** How PostgreSQL would answer what a reader asks, as the app's role under its policy. */
const planFor = (read: Reader) =>
  inTransaction(world.ctx, async (tx) => {
    const plans: string[] = [];
    const explain = async (asked: Prisma.Sql) => {
      const lines = await tx.db.$queryRaw<{ "QUERY PLAN": string }[]>(Prisma.sql`EXPLAIN ${asked}`);
      plans.push(...lines.map((line) => line["QUERY PLAN"]));
      return [];
    };
    // A reader asks by this method alone.
    await read({ ...tx, db: { $queryRaw: explain } as unknown as typeof tx.db }, [week]);
    return plans.join("\n");
  });

describe("no figure is made by reading all that ever happened", () => {
  const cases: [string, Reader, string[]][] = [
    [
      "subscribers",
      readSubscribers,
      ["customer_subscribers", "subscriber_movement_publisherId_occurredAt_kind_customerId_idx"],
    ],
    [
      "recurring revenue",
      readMrr,
      ["subscription_recurring", "mrr_movement_publisherId_occurredAt_currency_kind_deltaMino_idx"],
    ],
    // Two indexes begin with the instant; which of them is cheaper is for the statistics to say.
    ["sales", readSales, ["transaction_publisherId_occurredAt_"]],
    ["churn", readLost, ["subscriber_movement_publisherId_occurredAt_kind_customerId_idx"]],
    [
      "those who left",
      readGone,
      ["subscriber_movement_publisherId_occurredAt_kind_customerId_idx"],
    ],
    ["ended trials", readEndedTrials, ["subscription_trial_ended"]],
  ];
  test.each(cases)("%s", async (_, read, indexes) => {
    const plan = await planFor(read);
    expect(plan).not.toMatch(/Seq Scan/);
    for (const index of indexes) expect(plan).toContain(index);
  });
});

describe("the rows behind the figures are read from an index", () => {
  const cases = [
    ["subscriber_movement", subscriberMovements],
    ["mrr_movement", mrrMovements],
  ] as const;
  test.each(cases)("%s", async (table, list) => {
    const asked = [
      { f: "occurredAt.eq:2024-08-20" },
      { f: "kind.any:new" },
      { f: "customer.is:100000777" },
      { f: "subscription.is:100000777" },
      { q: "100000777" },
    ];
    for (const params of [{}, ...asked]) {
      const plan = await planOf(world, list, params);
      const label = JSON.stringify(params);
      // One profile for each publisher: an index of a few rows is no shorter.
      expect(plan.replaceAll("Seq Scan on company_profile", ""), label).not.toMatch(/Seq Scan/);
      expect(plan, label).toContain(`${table}_publisherId_`);
    }
  });
});
