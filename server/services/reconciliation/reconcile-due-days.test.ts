import { describe, expect, test } from "vitest";
import { formatTransactionId } from "@/server/domain/ids";
import { refundTransaction } from "@/server/services/payments/refund-transaction";
import { takeNotices } from "@/server/services/payments/take-notices";
import { billAt } from "@/server/testing/billing";
import { setScript } from "@/server/testing/gateway-world";
import { newShop, rowsOf } from "@/server/testing/purchases";
import {
  chargeUnknown,
  differencesOf,
  saleRowsOf,
  soldOnce,
} from "@/server/testing/reconciliation";
import { newWorld } from "@/server/testing/world";
import { checkDay } from "./check-day";
import { reconcileDay } from "./reconcile-day";
import { reconcileDueDays } from "./reconcile-due-days";

const day = "2026-11-22";
const card = { kind: "card", brand: "mastercard", lastFour: "1111" } as const;

describe("the job", () => {
  const simulated = { pace: "simulated" } as const;

  test("finds nothing in a clean year, with renewals, refunds and a chargeback in it", async () => {
    const world = await newWorld({ now: "2026-01-31T09:00:00Z" });
    const shop = await newShop(world);
    await setScript(world.publisherId, card, [
      "succeeds",
      { outcome: "succeeds", chargebackAfterDays: 200 },
    ]);
    await shop.buy();
    await shop.buy();
    await billAt(world, "2026-06-15T09:00:00Z", simulated);
    const [sale] = await saleRowsOf(world);
    await refundTransaction(world.ctx, {
      transactionId: formatTransactionId(Number(sale!.number)),
      amount: { kind: "amount", grossMinor: 100 },
      ...{ access: { kind: "kept" }, reason: "other", note: "" },
    });
    await billAt(world, "2026-08-20T09:00:00Z", simulated);
    await takeNotices(world.system);
    await billAt(world, "2027-02-01T09:00:00Z", simulated);
    expect(await reconcileDueDays(world.system)).toBe(366);
    expect(await differencesOf(world)).toEqual([]);
    const sales = (await saleRowsOf(world)).length;
    const { ours, theirs } = await rowsOf(world, async ({ db, publisherId }) => {
      const rows = await db.reconciliationDay.findMany({ where: { publisherId } });
      const sum = (side: "ourCount" | "theirCount") =>
        rows.reduce((all, row) => all + row[side], 0);
      return { ours: sum("ourCount"), theirs: sum("theirCount") };
    });
    expect([ours, theirs]).toEqual([sales + 2, sales + 2]); // a refund and a chargeback
    expect(await reconcileDueDays(world.system)).toBe(0);
  }, 60_000);

  test("cut off, goes on where it was, and looks again at days that differ", async () => {
    const { world } = await soldOnce();
    await chargeUnknown(world);
    world.clock.set("2026-11-26T09:00:00Z");
    let asked = 0;
    expect(await reconcileDueDays(world.system, () => (asked += 1) > 2)).toBe(2);
    expect(await reconcileDueDays(world.system)).toBe(3); // 24 and 25, and the 22nd again
    expect(await reconcileDueDays(world.system)).toBe(1);
    expect(await differencesOf(world)).toHaveLength(1);
  });

  test("looks again at a day that was looked at by hand before its end, and at those before it", async () => {
    const { world } = await soldOnce();
    await checkDay(world.ctx, { day });
    await chargeUnknown(world); // on the same day, later
    world.clock.set("2026-11-25T09:00:00Z");
    await checkDay(world.ctx, { day: "2026-11-24" });
    expect(await reconcileDueDays(world.system)).toBe(2);
    expect(await differencesOf(world)).toHaveLength(1);
    expect(await reconcileDueDays(world.system)).toBe(1); // the 22nd, which differs
  });

  test("run by several at once finds each difference once", async () => {
    const { world } = await soldOnce();
    await chargeUnknown(world);
    await Promise.all([1, 2, 3].map(() => reconcileDay(world.system, day)));
    expect(await differencesOf(world)).toHaveLength(1);
  });

  test("is the product's alone", async () => {
    const { world } = await soldOnce();
    await expect(reconcileDueDays(world.ctx)).rejects.toMatchObject({ kind: "forbidden" });
  });
});
