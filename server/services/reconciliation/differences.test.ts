import { describe, expect, test } from "vitest";
import { inTransaction } from "@/server/context";
import { setScript } from "@/server/testing/gateway-world";
import { chargeUnknown, differencesOf, soldOnce } from "@/server/testing/reconciliation";
import { askAgain } from "./ask-again";
import { checkDay } from "./check-day";
import { explainDifference } from "./explain-difference";
import { listDifferences } from "./list-differences";
import { listReconciledDays } from "./list-reconciled-days";
import { reconcileDay } from "./reconcile-day";

const day = "2026-11-22";
const card = { kind: "card", brand: "mastercard", lastFour: "1111" } as const;

describe("a difference", () => {
  test("is explained with a note, and stays explained while it lasts", async () => {
    const { world } = await soldOnce();
    await chargeUnknown(world);
    await reconcileDay(world.system, day);
    const [line] = await differencesOf(world);
    const input = { differenceId: line!.id, note: "Made by hand in the gateway’s dashboard" };
    await explainDifference(world.ctx, input);
    await reconcileDay(world.system, day);
    expect(await differencesOf(world)).toMatchObject([
      { state: "explained", note: input.note, explainedBy: "Robin Rivers" },
    ]);
    const entry = await inTransaction(world.system, ({ db, publisherId }) =>
      db.auditEntry.findFirst({ where: { publisherId, action: "reconciliation.explained" } }),
    );
    expect(entry?.after).toMatchObject({ note: input.note });
  });

  test("settles when the gateway is asked again and all is well by then", async () => {
    const { world, shop } = await soldOnce();
    await setScript(world.publisherId, card, [{ outcome: "succeeds", chargebackAfterDays: 1 }]);
    await shop.buy();
    world.clock.set("2026-11-24T09:00:00Z");
    await reconcileDay(world.system, "2026-11-23");
    const [line] = await differencesOf(world);
    expect(await askAgain(world.ctx, { differenceId: line!.id })).toMatchObject({
      state: "settled",
    });
    const explained = { differenceId: line!.id, note: "?" };
    await expect(explainDifference(world.ctx, explained)).rejects.toMatchObject({
      code: "reconciliation.settled",
    });
  });

  test("of another publisher is not found, and without Billing it is forbidden", async () => {
    const [ours, theirs] = [await soldOnce(), await soldOnce()];
    await chargeUnknown(theirs.world);
    await reconcileDay(theirs.world.system, day);
    const differenceId = (await differencesOf(theirs.world))[0]!.id;
    const missing = { kind: "not-found" };
    await expect(askAgain(ours.world.ctx, { differenceId })).rejects.toMatchObject(missing);
    const note = "Not mine";
    await expect(explainDifference(ours.world.ctx, { differenceId, note })).rejects.toMatchObject(
      missing,
    );
    const { ctx } = await theirs.world.newAdmin({ settings: true, reporting: "full" });
    const forbidden = { kind: "forbidden" };
    await expect(askAgain(ctx, { differenceId })).rejects.toMatchObject(forbidden);
    await expect(listDifferences(ctx, {})).rejects.toMatchObject(forbidden);
    await expect(listReconciledDays(ctx, {})).rejects.toMatchObject(forbidden);
    await expect(checkDay(ctx, { day })).rejects.toMatchObject(forbidden);
  });
});

test("a day is checked by hand, today as well, and none that is to come", async () => {
  const { world } = await soldOnce();
  expect(await checkDay(world.ctx, { day })).toEqual({ day, differences: 0 });
  await expect(checkDay(world.ctx, { day: "2026-11-23" })).rejects.toMatchObject({
    code: "reconciliation.day-to-come",
  });
  const without = { ...world.ctx, gateways: { ...world.ctx.gateways, payments: null } };
  await expect(checkDay(without, { day })).rejects.toMatchObject({
    code: "reconciliation.no-gateway",
  });
});
