import { expect, test } from "vitest";
import { inTransaction, type TransactionContext } from "@/server/context";
import { rowsOf } from "@/server/testing/purchases";
import { newWorld } from "@/server/testing/world";
import { recordEvent } from "./record-event";

/** Something that a mail is owed for. */
const changePassword = (tx: TransactionContext, customerId: number) =>
  recordEvent(tx, { type: "customer.password-changed", payload: { customerId }, customerId });

test("who is owed something by one transaction is owed by another meanwhile", async () => {
  const world = await newWorld();
  await inTransaction(world.system, async (tx) => {
    await changePassword(tx, 111_111_111);
    // Both wake the same job: neither waits for the other.
    await inTransaction(world.system, (other) => changePassword(other, 222_222_222));
  });
  const owed = await rowsOf(world, ({ db, publisherId }) =>
    db.outboxEntry.count({ where: { publisherId, consumer: "mail" } }),
  );
  expect(owed).toBe(2);
});
