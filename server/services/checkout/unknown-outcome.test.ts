import { describe, expect, test } from "vitest";
import { answerChallenge } from "@/server/gateways/payments/sandbox/challenges";
import { newShop, rowsOf } from "@/server/testing/purchases";
import { newWorld, type World } from "@/server/testing/world";
import { cancelChallenge } from "./cancel-challenge";
import { payCheckout } from "./pay-checkout";
import { resumeCheckout } from "./resume-checkout";

const counts = (world: World) =>
  rowsOf(world, async ({ db, publisherId }) => {
    const where = { publisherId };
    return {
      payments: (await db.payment.findMany({ where, orderBy: { attempt: "asc" } })).map(
        ({ state }) => state,
      ),
      transactions: await db.transaction.count({ where }),
      subscriptions: await db.subscription.count({ where }),
    };
  });

const challengeOf = (actionUrl: string | null | undefined) =>
  (actionUrl ?? "").replace("/sandbox-bank/", "");

describe("an answer that never came", () => {
  test("is found out by asking: the charge was made", async () => {
    const world = await newWorld();
    const shop = await newShop(world);
    const { session } = await shop.open();
    const unheard = await shop.pay(session, { card: "timeout-captured" });
    expect(unheard).toMatchObject({ state: "processing", receipt: null });
    // Pressing again while nobody knows charges nothing.
    const press = await shop.press(session);
    expect((await payCheckout(shop.nobody, press)).state).toBe("processing");

    expect((await resumeCheckout(shop.nobody, { session })).state).toBe("paid");
    expect((await resumeCheckout(shop.nobody, { session })).state).toBe("paid");
    expect(await counts(world)).toEqual({
      payments: ["captured"],
      transactions: 1,
      subscriptions: 1,
    });
  });

  test("is found out by asking: no charge was made, and another try is welcome", async () => {
    const world = await newWorld();
    const shop = await newShop(world);
    const { session } = await shop.open();
    await shop.pay(session, { card: "timeout-not-captured" });
    // Right after, it may still be on its way.
    expect((await resumeCheckout(shop.nobody, { session })).state).toBe("processing");

    world.clock.set("2026-11-22T12:00:16Z");
    expect((await resumeCheckout(shop.nobody, { session })).state).toBe("open");
    expect((await shop.pay(session)).state).toBe("paid");
    expect(await counts(world)).toEqual({
      payments: ["failed", "captured"],
      transactions: 1,
      subscriptions: 1,
    });
  });
});

describe("a bank that wants to see its customer", () => {
  const challenged = async () => {
    const world = await newWorld();
    const shop = await newShop(world);
    const { session } = await shop.open();
    const view = await shop.pay(session, { card: "challenge" });
    expect(view.state).toBe("action-required");
    return { world, shop, session, challenge: challengeOf(view.payment?.actionUrl) };
  };

  test("passed: paid", async () => {
    const { shop, session, challenge, world } = await challenged();
    await answerChallenge(challenge, "passed");
    expect((await resumeCheckout(shop.nobody, { session })).state).toBe("paid");
    expect((await counts(world)).transactions).toBe(1);
  });

  test("failed: declined, and open for another card", async () => {
    const { shop, session, challenge } = await challenged();
    await answerChallenge(challenge, "failed");
    expect(await resumeCheckout(shop.nobody, { session })).toMatchObject({
      state: "open",
      payment: { decline: { code: "authentication-failed" } },
    });
    expect((await shop.pay(session)).state).toBe("paid");
  });

  test("cancelled by the customer: open for another card", async () => {
    const { world, shop, session } = await challenged();
    expect((await cancelChallenge(shop.nobody, { session })).state).toBe("open");
    expect((await shop.pay(session)).state).toBe("paid");
    expect((await counts(world)).payments).toEqual(["cancelled", "captured"]);
  });

  test("passed just before it was cancelled: the bank's answer stands", async () => {
    const { shop, session, challenge } = await challenged();
    await answerChallenge(challenge, "passed");
    expect((await cancelChallenge(shop.nobody, { session })).state).toBe("paid");
  });

  test("left open: coming back shows it again, and nothing was charged", async () => {
    const { world, shop, session, challenge } = await challenged();
    const view = await resumeCheckout(shop.nobody, { session });
    expect(view).toMatchObject({ state: "action-required" });
    expect(challengeOf(view.payment?.actionUrl)).toBe(challenge);
    expect((await counts(world)).transactions).toBe(0);
  });
});
