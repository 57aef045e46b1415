import { expect, test } from "vitest";
import { inTransaction } from "@/server/context";
import { formatTransactionId } from "@/server/domain/ids";
import type { PaymentGateway } from "@/server/gateways/payments/payment-gateway";
import { sandboxPayments } from "@/server/gateways/payments/sandbox/sandbox-payments";
import { billAt, subscriptionsOf } from "@/server/testing/billing";
import { setScript } from "@/server/testing/gateway-world";
import { expectBooksToHold } from "@/server/testing/invariants";
import { newShop } from "@/server/testing/purchases";
import { newWorld } from "@/server/testing/world";
import { recordChargeback } from "./record-chargeback";
import { refundTransaction } from "./refund-transaction";
import { takeNotices } from "./take-notices";

/** A sale of 7.99 EUR on 22 November that the bank takes back on 2 December. */
async function disputed() {
  const world = await newWorld();
  const shop = await newShop(world);
  const card = { kind: "card", brand: "mastercard", lastFour: "1111" } as const;
  await setScript(world.publisherId, card, [{ outcome: "succeeds", chargebackAfterDays: 10 }]);
  await shop.buy();
  const sale = await inTransaction(world.system, ({ db, publisherId }) =>
    db.transaction.findFirstOrThrow({ where: { publisherId } }),
  );
  const rows = () =>
    inTransaction(world.system, ({ db, publisherId }) =>
      db.refund.findMany({ where: { publisherId }, orderBy: { occurredAt: "asc" } }),
    );
  return { world, sale, rows };
}

test("a chargeback is recorded on its day, once, and told with the customer's history", async () => {
  const { world, sale, rows } = await disputed();
  expect(await takeNotices(world.system)).toBe(0);
  world.clock.set("2026-12-02T12:00:00Z");
  await Promise.all([1, 2, 3].map(() => takeNotices(world.system)));
  expect(await takeNotices(world.system)).toBe(0);
  expect(await rows()).toMatchObject([
    {
      kind: "chargeback",
      transactionNumber: sale.number,
      grossMinor: 799n,
      taxMinor: 139n,
      reason: "fraudulent",
      occurredAt: new Date("2026-12-02T12:00:00Z"),
    },
  ]);
  const event = await inTransaction(world.system, ({ db, publisherId }) =>
    db.event.findFirstOrThrow({ where: { publisherId, type: "transaction.charged-back" } }),
  );
  expect(event.payload).toMatchObject({ transactionId: formatTransactionId(Number(sale.number)) });
  await expectBooksToHold(world);
});

test("after a refund in part the rest is taken back, and nothing is left to give", async () => {
  const { world, sale, rows } = await disputed();
  const input = {
    transactionId: formatTransactionId(Number(sale.number)),
    access: { kind: "kept" },
    reason: "other",
    note: "",
  } as const;
  const amount = { kind: "amount", grossMinor: 300 } as const;
  await refundTransaction(world.ctx, { ...input, amount });
  world.clock.set("2026-12-02T12:00:00Z");
  await takeNotices(world.system);
  expect((await rows()).map(({ kind, grossMinor }) => [kind, grossMinor])).toEqual([
    ["refund", 300n],
    ["chargeback", 499n], // 799 - 300
  ]);
  await expectBooksToHold(world);
  const rest = refundTransaction(world.ctx, { ...input, amount: { kind: "all-that-is-left" } });
  await expect(rest).rejects.toMatchObject({ code: "refund.nothing-left" });
});

test("a bank that takes back what is not written down yet is heard once it is", async () => {
  const world = await newWorld({ now: "2026-05-01T12:00:00Z" });
  await (await newShop(world)).buy();
  const card = { kind: "card", brand: "mastercard", lastFour: "1111" } as const;
  await setScript(world.publisherId, card, [
    { outcome: "succeeds", chargebackAfterDays: 0 },
    "succeeds",
  ]);
  /** The bank has taken the money back by the time its approval is heard of. */
  const gateway = sandboxPayments();
  let heardEarly = -1;
  const payments: PaymentGateway = {
    ...gateway,
    capture: async (request) => {
      const answer = await gateway.capture(request);
      heardEarly = await takeNotices(world.system);
      return answer;
    },
  };
  for (const at of ["2026-05-29T12:00:00Z", "2026-06-01T12:00:00Z"]) {
    await billAt(world, at, { gateways: { payments } });
  }
  expect(heardEarly).toBe(0);
  expect(await takeNotices(world.system)).toBe(1);
  expect(await subscriptionsOf(world)).toMatchObject([
    { state: "terminated", endReason: "chargeback" },
  ]);
  await expectBooksToHold(world);
});

test("of a charge that nobody knows nothing is recorded, and only jobs may say so", async () => {
  const { world, sale, rows } = await disputed();
  const notice = {
    gatewayReference: "cb_other",
    chargeReference: "ch_other",
    amount: { minor: 799, currency: "EUR" as const },
    reason: "fraudulent",
    bookedAt: world.clock.now(),
  };
  expect(await recordChargeback(world.system, notice)).toBe("unknown-charge");
  expect(await rows()).toEqual([]);
  const ours = { ...notice, chargeReference: sale.gatewayReference ?? "" };
  const forbidden = { kind: "forbidden" };
  await expect(recordChargeback(world.ctx, ours)).rejects.toMatchObject(forbidden);
  await expect(takeNotices(world.ctx)).rejects.toMatchObject(forbidden);
});
