import { expect, test } from "vitest";
import { inTransaction } from "@/server/context";
import { formatTransactionId } from "@/server/domain/ids";
import { tellSubscription } from "@/server/services/billing/tell-subscription";
import { subscriptionsOf } from "@/server/testing/billing";
import { setScript } from "@/server/testing/gateway-world";
import { newShop, rowsOf } from "@/server/testing/purchases";
import { newWorld, type World } from "@/server/testing/world";
import { previewRefund } from "./preview-refund";
import { refundTransaction } from "./refund-transaction";
import { takeNotices } from "./take-notices";

const card = { kind: "card", brand: "mastercard", lastFour: "1111" } as const;

/** Somebody whose subscription says since its purchase that it is in no time zone of this world. */
async function senseless({ chargebackAfterDays = null as number | null } = {}) {
  const world = await newWorld({ now: "2026-05-01T12:00:00Z" });
  await setScript(world.publisherId, card, [{ outcome: "succeeds", chargebackAfterDays }]);
  await (await newShop(world)).buy();
  const { id, number } = await rowsOf(world, async ({ db, publisherId }) => {
    await db.subscription.updateMany({ where: { publisherId }, data: { timeZone: "No/Where" } });
    const { number } = await db.transaction.findFirstOrThrow({ where: { publisherId } });
    return { number, ...(await db.subscription.findFirstOrThrow({ where: { publisherId } })) };
  });
  world.clock.set("2026-05-11T12:00:00Z");
  return { world, id, transactionId: formatTransactionId(Number(number)) };
}

const booked = (world: World) =>
  rowsOf(world, ({ db, publisherId }) => db.refund.findMany({ where: { publisherId } }));

test("a command is refused with what is wrong, and writes nothing", async () => {
  const { world, id } = await senseless();
  const stop = inTransaction(world.system, (tx) =>
    tellSubscription(tx, id, { kind: "stop", reason: null }),
  );
  await expect(stop).rejects.toMatchObject({
    kind: "conflict",
    code: "subscription.senseless",
    message: expect.stringContaining("No/Where") as string,
  });
  expect(await subscriptionsOf(world)).toMatchObject([{ state: "active", parkedAt: null }]);
});

test("a refund is given back and booked, and the subscription parked with what it was not told", async () => {
  const { world, transactionId } = await senseless();
  const input = {
    ...{ transactionId, amount: { kind: "all-that-is-left" as const } },
    ...{ access: { kind: "ends" as const }, reason: "customer-request" as const, note: "" },
  };
  expect((await previewRefund(world.ctx, input)).access).toEqual({ kind: "parked", until: null });
  expect(await refundTransaction(world.ctx, input)).toMatchObject({ state: "done" });
  expect(await booked(world)).toMatchObject([{ kind: "refund", grossMinor: 799n }]);
  expect(await subscriptionsOf(world)).toMatchObject([
    {
      state: "active",
      parkReason: expect.stringMatching(`^${transactionId} was refunded.*No/Where`),
    },
  ]);
});

test("a chargeback is booked, and the subscription parked with what it was not told", async () => {
  const { world, transactionId } = await senseless({ chargebackAfterDays: 10 });
  expect(await takeNotices(world.system)).toBe(1);
  expect(await booked(world)).toMatchObject([{ kind: "chargeback", grossMinor: 799n }]);
  expect(await subscriptionsOf(world)).toMatchObject([
    {
      parkedAt: expect.any(Date),
      parkReason: expect.stringMatching(`^${transactionId} was charged back.*No/Where`),
    },
  ]);
});
