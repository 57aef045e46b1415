import { describe, expect, test } from "vitest";
import { formatTransactionId } from "@/server/domain/ids";
import { repairedReason } from "@/server/domain/repaired-reason";
import type { Prisma } from "@/server/db/generated/client";
import { billAt, salesOf, subscriptionsOf, triesOf } from "@/server/testing/billing";
import { expectBooksToHold } from "@/server/testing/invariants";
import { doJobs } from "@/server/testing/jobs";
import { rowsOf } from "@/server/testing/purchases";
import { subscribed } from "@/server/testing/subscription-care";
import { newWorld, type World } from "@/server/testing/world";
import { refundTransaction } from "@/server/services/payments/refund-transaction";
import { releaseSubscription } from "../release-subscription";
import { previewRepair } from "./preview-repair";
import { repairSubscription } from "./repair-subscription";
import type { Repair } from "./schemas";

const dueAt = "2026-06-01T12:00:00Z";

type Columns = Prisma.SubscriptionUpdateManyMutationInput;

const spoil = (world: World, data: Columns) =>
  rowsOf(world, ({ db, publisherId }) =>
    db.subscription.updateMany({ where: { publisherId }, data }),
  );

/** One whose row says what no subscription can be, since its hold was made; taken out of billing. */
async function parked(data: Columns = { timeZone: "No/Where", standing: { kind: "?" } }) {
  const all = await subscribed();
  await billAt(all.world, "2026-05-29T12:00:00Z");
  await spoil(all.world, data);
  await billAt(all.world, dueAt);
  const { world, subscriptionId } = all;
  return {
    world,
    subscriptionId,
    preview: (repair: Repair) => previewRepair(world.ctx, { subscriptionId, repair }),
    repair: (repair: Repair) => repairSubscription(world.ctx, { subscriptionId, repair }),
    release: () => releaseSubscription(world.ctx, { subscriptionId }),
  };
}

const rebuild = { kind: "rebuild" } as const;

describe("rebuilt from what happened", () => {
  test("it is what it was, still parked, and takes what is held once it is put back", async () => {
    const { world, preview, repair, release } = await parked();
    const foreseen = await preview(rebuild);
    expect(foreseen).toMatchObject({ state: "active", isDueAtOnce: true });
    expect(foreseen.changes).toEqual([
      { column: "timeZone", before: "No/Where", after: "Europe/Amsterdam" },
      {
        column: "standing",
        before: '{"kind":"?"}',
        after: expect.stringContaining('"kind":"authorised"') as string,
      },
    ]);
    expect(await repair(rebuild)).toEqual({ isOver: false });
    await billAt(world, "2026-06-01T13:00:00Z");
    expect(await subscriptionsOf(world)).toMatchObject([{ parkReason: repairedReason }]);
    expect(await triesOf(world)).toEqual(["authorise:1:1 authorised"]);
    expect(await release()).toEqual({ parkReason: null });
    expect(await triesOf(world)).toEqual(["authorise:1:1 authorised", "capture:1:1 captured"]);
    expect(await salesOf(world)).toHaveLength(2);
    await expectBooksToHold(world);
  });

  test("its period is the one that was given, and its dates follow", async () => {
    const wrong = {
      ...{ currentPeriodIndex: 40, dueAt: new Date("1999-01-01T00:00:00Z"), originUnits: 7 },
      ...{ currentPeriodEndsAt: new Date("2031-01-01T00:00:00Z"), currentPeriodFunding: "?" },
    };
    const { world, preview, repair, release } = await parked(wrong);
    expect(await preview(rebuild)).toMatchObject({ paidUntil: new Date(dueAt) });
    await repair(rebuild);
    await release();
    expect(await subscriptionsOf(world)).toMatchObject([
      { currentPeriodIndex: 1, currentPeriodEndsAt: new Date("2026-07-01T12:00:00Z") },
    ]);
    await expectBooksToHold(world);
  });

  test("what went back while it was parked pays for nothing any more", async () => {
    const { world, repair, release } = await parked();
    const [sale] = await rowsOf(world, ({ db, publisherId }) =>
      db.transaction.findMany({ where: { publisherId } }),
    );
    await refundTransaction(world.ctx, {
      transactionId: formatTransactionId(Number(sale?.number)),
      amount: { kind: "all-that-is-left" },
      access: { kind: "kept" },
      reason: "customer-request",
      note: "",
    });
    await repair(rebuild);
    expect(await subscriptionsOf(world)).toMatchObject([{ currentPeriodFunding: [] }]);
    await release();
    await expectBooksToHold(world);
  });

  test("an entry says who did it, and what was changed", async () => {
    const { world, repair, subscriptionId } = await parked();
    await repair(rebuild);
    const entries = await rowsOf(world, ({ db, publisherId }) =>
      db.auditEntry.findMany({ where: { publisherId, action: "subscription.repaired" } }),
    );
    expect(entries).toMatchObject([
      {
        ...{ targetId: String(subscriptionId), actorId: world.owner.accountId },
        before: { timeZone: "No/Where" },
        after: { how: "rebuild", timeZone: "Europe/Amsterdam" },
      },
    ]);
  });
});

describe("with dates of somebody's own", () => {
  const dates = { kind: "dates", paidUntil: "2026-06-10", nextChargeAt: "2026-06-12" } as const;

  test("it is charged on that day, and the calendar goes on from it", async () => {
    const { world, preview, repair, release } = await parked();
    expect(await preview(dates)).toMatchObject({
      paidUntil: new Date("2026-06-10T12:00:00Z"),
      nextPayment: { at: new Date("2026-06-12T12:00:00Z") },
      isDueAtOnce: false,
    });
    await repair(dates);
    await release();
    await billAt(world, "2026-06-12T11:59:59Z");
    expect(await salesOf(world)).toHaveLength(1);
    await billAt(world, "2026-06-12T12:00:00Z");
    expect(await salesOf(world)).toHaveLength(2);
    expect(await subscriptionsOf(world)).toMatchObject([
      { currentPeriodEndsAt: new Date("2026-07-12T12:00:00Z") },
    ]);
  });

  test.each([
    ["nextChargeAt", { ...dates, nextChargeAt: "2026-06-09" }],
    ["paidUntil", { ...dates, paidUntil: "2026-05-01" }],
    ["nextChargeAt", { ...dates, nextChargeAt: "2126-06-09" }],
  ])("that make no sense it is refused, by %s", async (field, wrong) => {
    const { preview, repair } = await parked();
    const refusal = { kind: "invalid", fields: { [field]: expect.any(String) as string } };
    await expect(preview(wrong)).rejects.toMatchObject(refusal);
    await expect(repair(wrong)).rejects.toMatchObject(refusal);
  });
});

test("ended, nobody is charged, and nothing of it is left in the figures", async () => {
  const { world, preview, repair } = await parked();
  expect(await preview({ kind: "end" })).toMatchObject({ state: "ended", nextPayment: null });
  expect(await repair({ kind: "end" })).toEqual({ isOver: true });
  expect(await subscriptionsOf(world)).toMatchObject([
    {
      state: "terminated",
      endReason: "publisher",
      mrrMinor: 0n,
      parkedAt: null,
      timeZone: "Europe/Amsterdam",
    },
  ]);
  await billAt(world, "2026-08-01T12:00:00Z");
  await doJobs(world, "void-authorisation");
  expect(await salesOf(world)).toHaveLength(1);
  expect(await triesOf(world)).toEqual(["authorise:1:1 cancelled"]);
  await expectBooksToHold(world);
});

describe("a repair", () => {
  test("is made once for each name of a request", async () => {
    const { world, subscriptionId } = await parked();
    const ctx = { ...world.ctx, idempotencyKey: "end it" };
    const input = { subscriptionId, repair: { kind: "end" } } as const;
    expect(await repairSubscription(ctx, input)).toEqual({ isOver: true });
    expect(await repairSubscription(ctx, input)).toEqual({ isOver: true });
    await expect(repairSubscription(world.ctx, input)).rejects.toMatchObject({
      code: "subscription.not-parked",
    });
  });

  test("is another publisher's own, and takes Customer relationship", async () => {
    const { world, subscriptionId } = await parked();
    const input = { subscriptionId, repair: rebuild };
    const other = await newWorld();
    const { ctx: reader } = await world.newAdmin({ reporting: "full" });
    for (const verb of [previewRepair, repairSubscription]) {
      await expect(verb(other.ctx, input)).rejects.toMatchObject({ kind: "not-found" });
      await expect(verb(reader, input)).rejects.toMatchObject({ kind: "forbidden" });
    }
  });
});
