import { describe, expect, test } from "vitest";
import { formatTransactionId } from "@/server/domain/ids";
import { money } from "@/server/domain/money";
import { askRefund } from "@/server/services/payments/ask-refund";
import { refundTransaction } from "@/server/services/payments/refund-transaction";
import { returnDuplicate } from "@/server/services/payments/return-duplicate";
import { takeNotices } from "@/server/services/payments/take-notices";
import { setScript } from "@/server/testing/gateway-world";
import { rowsOf } from "@/server/testing/purchases";
import {
  chargeUnknown,
  differencesOf,
  saleRowsOf,
  soldOnce,
} from "@/server/testing/reconciliation";
import type { World } from "@/server/testing/world";
import { listReconciledDays } from "./list-reconciled-days";
import { reconcileDay } from "./reconcile-day";

const day = "2026-11-22";
const card = { kind: "card", brand: "mastercard", lastFour: "1111" } as const;

const changeSale = (world: World, number: bigint, data: object) =>
  rowsOf(world, ({ db, publisherId }) =>
    db.transaction.update({ where: { publisherId_number: { publisherId, number } }, data }),
  );

describe("what differs is found:", () => {
  test("nothing, where nothing does", async () => {
    const { world } = await soldOnce();
    expect(await reconcileDay(world.system, day)).toEqual([]);
    const { days } = await listReconciledDays(world.ctx, { month: "2026-11" });
    const side = { charged: money(799, "EUR"), back: money(0, "EUR") };
    expect(days).toMatchObject([
      { day, ourCount: 1, theirCount: 1, open: 0, totals: [{ ours: side, theirs: side }] },
    ]);
  });

  test("a charge that is missing here", async () => {
    const { world } = await soldOnce();
    const gatewayReference = await chargeUnknown(world);
    expect(await reconcileDay(world.system, day)).toMatchObject([
      { kind: "missing-here", item: "charge", gatewayReference, theirs: { minor: 500 } },
    ]);
  });

  test("a sale that is missing there", async () => {
    const { world, sale } = await soldOnce();
    const data = { gatewayReference: "ch_invented", paymentId: null };
    await changeSale(world, sale.number, data);
    await rowsOf(world, ({ db, publisherId }) => db.payment.deleteMany({ where: { publisherId } }));
    expect(await reconcileDay(world.system, day)).toMatchObject([
      { kind: "missing-there", gatewayReference: "ch_invented", ours: { minor: 799 } },
      { kind: "missing-here", theirs: { minor: 799 } },
    ]);
  });

  test("an amount that differs", async () => {
    const { world, sale } = await soldOnce();
    await changeSale(world, sale.number, { grossMinor: 800n, netMinor: 661n });
    expect(await reconcileDay(world.system, day)).toMatchObject([
      { kind: "amount-differs", ours: { minor: 800 }, theirs: { minor: 799 } },
    ]);
  });

  test("a try that we think refused and the gateway took", async () => {
    const { world, sale } = await soldOnce();
    await rowsOf(world, async ({ db, publisherId }) => {
      await db.$executeRaw`DELETE FROM invoice WHERE "publisherId" = ${publisherId}`;
      await db.$executeRaw`DELETE FROM subscription_period WHERE "publisherId" = ${publisherId}`;
      await db.transaction.deleteMany({ where: { publisherId } });
      await db.payment.updateMany({ where: { publisherId }, data: { state: "refused" } });
    });
    expect(await reconcileDay(world.system, day)).toMatchObject([
      {
        kind: "state-differs",
        ourState: "refused",
        theirState: "captured",
        paymentId: Number(sale.paymentId),
      },
    ]);
  });

  test("a refund that we have not heard of, until we have", async () => {
    const { world, sale } = await soldOnce();
    await setScript(world.publisherId, card, [
      { operation: "refund", outcome: "timeout-captured" },
    ]);
    const { refundId } = await refundTransaction(world.ctx, {
      transactionId: formatTransactionId(Number(sale.number)),
      amount: { kind: "amount", grossMinor: 300 },
      ...{ access: { kind: "kept" }, reason: "other", note: "" },
    });
    expect(await reconcileDay(world.system, day)).toMatchObject([
      { kind: "state-differs", item: "refund", ourState: "unknown", theirState: "refunded" },
    ]);
    await askRefund(world.system, refundId);
    expect(await reconcileDay(world.system, day)).toEqual([]);
    expect(await differencesOf(world)).toMatchObject([{ state: "settled" }]);
  });

  test("a chargeback that was not recorded", async () => {
    const { world, shop } = await soldOnce();
    await setScript(world.publisherId, card, [{ outcome: "succeeds", chargebackAfterDays: 1 }]);
    await shop.buy();
    world.clock.set("2026-11-24T09:00:00Z");
    expect(await reconcileDay(world.system, "2026-11-23")).toMatchObject([
      { kind: "missing-here", item: "chargeback" },
    ]);
    await takeNotices(world.system);
    expect(await reconcileDay(world.system, "2026-11-23")).toEqual([]);
  });

  test("a payment that the gateway took twice", async () => {
    const { world, sale } = await soldOnce();
    const gatewayReference = await chargeUnknown(world, String(sale.paymentId));
    expect(await reconcileDay(world.system, day)).toMatchObject([
      { kind: "double", gatewayReference, transactionNumber: Number(sale.number) },
    ]);
  });

  test("a charge that nobody wanted any more, until it is given back", async () => {
    const { world, sale } = await soldOnce();
    const gatewayReference = await chargeUnknown(world);
    const { idempotencyKey = "" } =
      (await world.system.gateways.payments?.books.booking({
        publisherId: world.publisherId,
        gatewayReference,
      })) ?? {};
    const id = await rowsOf(world, async ({ db, publisherId }) => {
      const same = await db.payment.findFirstOrThrow({
        where: { publisherId, id: sale.paymentId! },
      });
      const { id } = await db.payment.create({
        data: {
          ...{ ...same, id: 1n, orderId: null, idempotencyKey: idempotencyKey ?? "" },
          ...{ state: "cancelled", gatewayReference, amountMinor: 500n },
        },
      });
      return id;
    });
    expect(await reconcileDay(world.system, day)).toMatchObject([
      { kind: "state-differs", ourState: "cancelled", theirState: "captured" },
    ]);
    await returnDuplicate(world.system, id);
    expect(await reconcileDay(world.system, day)).toEqual([]);
  });

  test("two sales that rest on one charge", async () => {
    const { world, shop, sale } = await soldOnce();
    await shop.buy();
    const other = (await saleRowsOf(world)).find(({ number }) => number !== sale.number)!;
    await changeSale(world, other.number, { gatewayReference: sale.gatewayReference });
    const kinds = (await reconcileDay(world.system, day)).map(({ kind }) => kind);
    expect(kinds.toSorted()).toEqual(["double", "double"]);
  });

  test("nothing of what two days share around midnight", async () => {
    const { world, sale } = await soldOnce();
    await changeSale(world, sale.number, { occurredAt: new Date("2026-11-23T00:30:00+01:00") });
    expect(await reconcileDay(world.system, day)).toEqual([]);
    expect(await reconcileDay(world.system, "2026-11-23")).toEqual([]);
  });

  test("nothing of another publisher's", async () => {
    const [ours, theirs] = [await soldOnce(), await soldOnce()];
    await chargeUnknown(theirs.world);
    await reconcileDay(theirs.world.system, day);
    expect(await reconcileDay(ours.world.system, day)).toEqual([]);
    expect(await differencesOf(ours.world)).toEqual([]);
  });
});
