import { expect, test } from "vitest";
import { takeNotices } from "@/server/services/payments/take-notices";
import { listDifferences } from "@/server/services/reconciliation/list-differences";
import { reconcileDueDays } from "@/server/services/reconciliation/reconcile-due-days";
import { billAt, salesOf, subscriptionsOf, triesOf } from "@/server/testing/billing";
import { setScript } from "@/server/testing/gateway-world";
import { expectBooksToHold } from "@/server/testing/invariants";
import { newShop } from "@/server/testing/purchases";
import { saleRowsOf } from "@/server/testing/reconciliation";
import { newWorld } from "@/server/testing/world";

const simulated = { pace: "simulated" } as const;

test("two declines, then recovered before the due date, and charged back ten days later", async () => {
  const world = await newWorld({ now: "2026-01-31T09:00:00Z" });
  await (await newShop(world)).buy();
  const [sale] = await saleRowsOf(world);
  const customer = { kind: "customer", reference: String(sale?.customerId) } as const;
  await setScript(world.publisherId, customer, [
    "insufficient-funds", // 72 hours before 28 February
    "do-not-honour", // 48 hours
    { outcome: "succeeds", chargebackAfterDays: 10 }, // 24 hours: held, and taken when it is due
  ]);
  await billAt(world, "2026-02-28T09:00:00Z", simulated);
  expect((await triesOf(world)).toSorted()).toEqual([
    "authorise:1:1 refused",
    "authorise:1:2 refused",
    "authorise:1:3 authorised",
    "capture:1:3 captured",
  ]);
  expect(await salesOf(world)).toEqual(["initial 799", "renewal 799"]);

  world.clock.set("2026-03-10T08:59:59Z");
  expect(await takeNotices(world.system)).toBe(0);
  world.clock.set("2026-03-10T09:00:00Z");
  expect(await takeNotices(world.system)).toBe(1);
  expect(await subscriptionsOf(world)).toMatchObject([
    { state: "terminated", endReason: "chargeback", mrrMinor: 0n },
  ]);
  await expectBooksToHold(world);

  await billAt(world, "2026-04-01T09:00:00Z", simulated);
  expect(await salesOf(world)).toHaveLength(2);
  await reconcileDueDays(world.system);
  expect((await listDifferences(world.ctx, {})).rows).toEqual([]);
});
