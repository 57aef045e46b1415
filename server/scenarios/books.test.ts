import { expect, test } from "vitest";
import { inTransaction } from "@/server/context";
import { newId } from "@/server/db/new-id";
import { runSubscription } from "@/server/services/billing/run-subscriptions";
import { numberInvoices } from "@/server/services/payments/number-invoices";
import { bookChecks } from "@/server/testing/book-checks";
import { expectBooksToHold } from "@/server/testing/invariants";
import { newShop, rowsOf } from "@/server/testing/purchases";
import { newWorld, type World } from "@/server/testing/world";

/** A customer who bought, tried in vain, and was renewed, with invoices for both sales. */
async function soldAndRenewed() {
  const world = await newWorld({ now: "2026-01-31T09:00:00Z" });
  const shop = await newShop(world);
  const { session } = await shop.open();
  await expect(shop.pay(session, { card: "insufficient-funds" })).rejects.toThrow();
  await shop.pay(session);
  const { id } = await rowsOf(world, ({ db, publisherId }) =>
    db.subscription.findFirstOrThrow({ where: { publisherId } }),
  );
  world.clock.set("2026-02-28T09:00:00Z");
  await runSubscription(world.system, id);
  while (await numberInvoices(world.system));
  return world;
}

test("the books hold of a publisher that sold nothing, and of one that sold", async () => {
  await expectBooksToHold(await newWorld());
  await expectBooksToHold(await soldAndRenewed());
});

/** What a bug would do to the rows, and the rule that notices. */
const damages: readonly [rule: string, sql: string][] = [
  [
    "an entry of the ledger adds up to nothing in each currency",
    `INSERT INTO ledger_posting ("publisherId", "entryId", position, account, "amountMinor", currency)
     SELECT "publisherId", id, 9, 'revenue', 1, 'EUR' FROM ledger_entry LIMIT 1`,
  ],
  [
    "a sale is posted once, as it is",
    `INSERT INTO ledger_entry ("publisherId", id, kind, "transactionNumber", "occurredAt")
     SELECT "publisherId", $1::uuid, 'sale', number, now() FROM transaction LIMIT 1`,
  ],
  [
    "movements of recurring revenue add up to what subscriptions count for",
    `UPDATE subscription SET "mrrMinor" = "mrrMinor" + 1`,
  ],
  [
    "recurring revenue is what a rebuild from events makes of it",
    `UPDATE mrr_movement SET "deltaMinor" = "deltaMinor" + 1`,
  ],
  [
    "who began and did not cease has a running subscription, and nobody else",
    `UPDATE customer SET "activeSubscriptionCount" = 2`,
  ],
  [
    "a customer's sales are counted as they are",
    `UPDATE customer SET "transactionCount" = "transactionCount" + 1`,
  ],
  [
    "a customer's revenue is the sum of sales less what was given back",
    `UPDATE customer_revenue SET "netMinor" = "netMinor" - 1`,
  ],
  [
    "a paid order has one sale and at most one captured payment, an open one neither",
    `UPDATE customer_order SET state = 'open'`,
  ],
  [
    "a captured payment is one sale of that amount",
    `UPDATE payment SET "amountMinor" = 1 WHERE state = 'captured' AND "orderId" IS NOT NULL`,
  ],
  [
    "what the gateway took is a captured payment, or was given back",
    `UPDATE payment SET state = 'failed' WHERE state = 'captured'`,
  ],
  [
    "a captured payment is a charge in the gateway's books",
    `UPDATE payment SET "idempotencyKey" = 'another' WHERE operation = 'recurring-payment'`,
  ],
  [
    "nothing is held that nobody waits to take",
    `UPDATE sandbox_gateway.charge SET "holdReference" = NULL, kind = 'charge' WHERE kind = 'capture'`,
  ],
  [
    "periods follow one another without gap or overlap",
    `UPDATE subscription_period SET "startsAt" = "startsAt" + interval '1 second' WHERE index = 1`,
  ],
  [
    "a subscription stands in its latest period",
    `UPDATE subscription SET "currentPeriodIndex" = 2`,
  ],
  [
    "a subscription that runs gives access until the end of its period",
    `UPDATE entitlement SET "endsAt" = "endsAt" - interval '1 second'`,
  ],
  [
    "a subscription that does not run gives no access",
    `UPDATE subscription SET state = 'paused', "pausedAt" = "startedAt", "pauseCycles" = 1`,
  ],
  ["invoice numbers count up from 1 without gap", `UPDATE invoice_counter SET "lastNumber" = 7`],
  [
    "events of a stream are numbered without gap",
    `UPDATE event_stream SET "lastSequence" = "lastSequence" + 1`,
  ],
];

test("each rule notices what breaks it", async () => {
  const world = await soldAndRenewed();
  expect(damages.map(([rule]) => rule)).toEqual(Object.keys(bookChecks));
  for (const [rule, sql] of damages) expect(await complaintsAfter(world, sql)).toContain(rule);
  await expectBooksToHold(world);
});

/** What is said of the books once they are damaged; the damage itself is undone. */
async function complaintsAfter({ system }: World, sql: string): Promise<string> {
  const undo = new Error("undone");
  let complaints: unknown;
  const damaged = inTransaction(system, async (tx) => {
    await tx.db.$executeRawUnsafe(sql, ...(sql.includes("$1") ? [newId()] : []));
    complaints = await expectBooksToHold({ system: tx }).catch((error: unknown) => error);
    throw undo;
  });
  await expect(damaged).rejects.toBe(undo);
  return String(complaints);
}
