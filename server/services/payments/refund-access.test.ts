import { describe, expect, test } from "vitest";
import { formatTransactionId } from "@/server/domain/ids";
import { billAt, subscriptionsOf } from "@/server/testing/billing";
import { setScript } from "@/server/testing/gateway-world";
import { expectBooksToHold } from "@/server/testing/invariants";
import { newShop, rowsOf } from "@/server/testing/purchases";
import { newWorld, type World } from "@/server/testing/world";
import { previewRefund } from "./preview-refund";
import { refundTransaction } from "./refund-transaction";
import type { RefundTransactionInput } from "./schemas";
import { takeNotices } from "./take-notices";

/** Somebody subscribed by the month since 1 May, noon. */
async function subscribed() {
  const world = await newWorld({ now: "2026-05-01T12:00:00Z" });
  const shop = await newShop(world);
  await shop.buy();
  return world;
}

const salesOf = (world: World) =>
  rowsOf(world, ({ db, publisherId }) =>
    db.transaction.findMany({ where: { publisherId }, orderBy: { occurredAt: "asc" } }),
  );

async function refundOf(
  world: World,
  place: number,
  given: Partial<RefundTransactionInput> = {},
): Promise<RefundTransactionInput> {
  const sale = (await salesOf(world))[place];
  return {
    transactionId: formatTransactionId(Number(sale?.number)),
    amount: { kind: "all-that-is-left" },
    access: { kind: "kept" },
    reason: "customer-request",
    note: "",
    ...given,
  };
}

const entitlementOf = async (world: World) =>
  (
    await rowsOf(world, ({ db, publisherId }) =>
      db.entitlement.findMany({ where: { publisherId } }),
    )
  )[0];

describe("access after a refund", () => {
  test("is kept, and the subscription renews as if nothing had been", async () => {
    const world = await subscribed();
    world.clock.set("2026-05-10T12:00:00Z");
    const input = await refundOf(world, 0);
    expect((await previewRefund(world.ctx, input)).access).toEqual({
      kind: "goes-on",
      until: null,
    });
    await refundTransaction(world.ctx, input);
    expect(await subscriptionsOf(world)).toMatchObject([{ state: "active" }]);
    await billAt(world, "2026-06-01T12:00:00Z");
    expect(await salesOf(world)).toHaveLength(2);
    await expectBooksToHold(world);
  });

  test("is kept to the end of what is paid for where renewal is stopped with it", async () => {
    const world = await subscribed();
    world.clock.set("2026-05-10T12:00:00Z");
    const input = await refundOf(world, 0, { stopsRenewal: true });
    const until = new Date("2026-06-01T12:00:00Z");
    expect((await previewRefund(world.ctx, input)).access).toEqual({ kind: "ends", until });
    await refundTransaction(world.ctx, input);
    expect(await subscriptionsOf(world)).toMatchObject([{ state: "stopped" }]);
    expect(await entitlementOf(world)).toMatchObject({ endsAt: until, revokedAt: null });
    await billAt(world, "2026-06-02T12:00:00Z");
    expect(await salesOf(world)).toHaveLength(1);
    await expectBooksToHold(world);
  });

  test("ends now, with the subscription and its revenue", async () => {
    const world = await subscribed();
    world.clock.set("2026-05-10T12:00:00Z");
    const input = await refundOf(world, 0, { access: { kind: "ends" } });
    expect((await previewRefund(world.ctx, input)).access).toEqual({
      kind: "ends",
      until: new Date("2026-05-10T12:00:00Z"),
    });
    await refundTransaction(world.ctx, input);
    expect(await subscriptionsOf(world)).toMatchObject([
      { state: "terminated", endReason: "refund", mrrMinor: 0n },
    ]);
    await billAt(world, "2026-07-01T12:00:00Z");
    expect(await salesOf(world)).toHaveLength(1);
    await expectBooksToHold(world);
  });

  test("ends at a date, and is not renewed", async () => {
    const world = await subscribed();
    world.clock.set("2026-05-10T12:00:00Z");
    const at = new Date("2026-05-20T00:00:00Z");
    const input = await refundOf(world, 0, { access: { kind: "ends-at", at } });
    expect((await previewRefund(world.ctx, input)).access).toEqual({ kind: "ends", until: at });
    await refundTransaction(world.ctx, input);
    expect(await entitlementOf(world)).toMatchObject({ endsAt: at });
    await billAt(world, "2026-06-02T12:00:00Z");
    expect(await subscriptionsOf(world)).toMatchObject([
      { state: "terminated", endReason: "refund" },
    ]);
    expect(await salesOf(world)).toHaveLength(1);
    await expectBooksToHold(world);
  });

  test("cannot be promised past what was paid for, and nothing is given back then", async () => {
    const world = await subscribed();
    const at = new Date("2026-06-20T00:00:00Z");
    const input = await refundOf(world, 0, { access: { kind: "ends-at", at } });
    const refused = { kind: "conflict", code: "subscription.after-the-end" };
    await expect(previewRefund(world.ctx, input)).rejects.toMatchObject(refused);
    await expect(refundTransaction(world.ctx, input)).rejects.toMatchObject(refused);
    const { db } = await rowsOf(world, async ({ db, publisherId }) => ({
      db: await db.refundAttempt.count({ where: { publisherId } }),
    }));
    expect(db).toBe(0);
  });
});

describe("a chargeback", () => {
  const card = { kind: "card", brand: "mastercard", lastFour: "1111" } as const;

  async function disputed(days: number) {
    const world = await newWorld({ now: "2026-05-01T12:00:00Z" });
    await setScript(world.publisherId, card, [{ outcome: "succeeds", chargebackAfterDays: days }]);
    await (await newShop(world)).buy();
    return world;
  }

  test("of the running period ends the subscription at once", async () => {
    const world = await disputed(10);
    world.clock.set("2026-05-11T12:00:00Z");
    expect(await takeNotices(world.system)).toBe(1);
    expect(await subscriptionsOf(world)).toMatchObject([
      { state: "terminated", endReason: "chargeback" },
    ]);
    await expectBooksToHold(world);
  });

  test("of a period that was had revokes nothing else", async () => {
    const world = await disputed(40);
    await billAt(world, "2026-06-01T12:00:00Z");
    world.clock.set("2026-06-10T12:00:00Z");
    expect(await takeNotices(world.system)).toBe(1);
    expect(await subscriptionsOf(world)).toMatchObject([{ state: "active" }]);
    await expectBooksToHold(world);
  });
});
