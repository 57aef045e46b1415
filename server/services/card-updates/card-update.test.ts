import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { money } from "@/server/domain/money";
import { answerChallenge } from "@/server/gateways/payments/sandbox/challenges";
import type { CardOutcome } from "@/server/gateways/payments/sandbox/decide";
import { billAt, salesOf } from "@/server/testing/billing";
import { newGuest } from "@/server/testing/customers";
import { newCardToken, setScript } from "@/server/testing/gateway-world";
import { rowsOf } from "@/server/testing/purchases";
import { subscribed } from "@/server/testing/subscription-care";
import { getCardUpdate } from "./card-update-view";
import { cancelCardUpdate, resumeCardUpdate } from "./resume-card-update";
import { startCardUpdate } from "./start-card-update";

async function subscriber() {
  const all = await subscribed();
  const { world, subscriptionId, customerId } = all;
  const ctx = {
    ...world.as({ kind: "customer", customerId }),
    from: { ip: world.ip, userAgent: null },
  };
  const press = async (card: CardOutcome = "succeeds", attempt: string = randomUUID()) => {
    const cardToken = await newCardToken(card, world.publisherId);
    return startCardUpdate(ctx, { attempt, subscriptionId, cardToken }, "/account/1");
  };
  const cards = () =>
    rowsOf(world, ({ db, publisherId }) => db.paymentDetails.count({ where: { publisherId } }));
  const charged = async () => {
    const row = await all.row();
    return row.paymentDetailsId === null ? null : Number(row.paymentDetailsId);
  };
  return { ...all, ctx, press, cards, charged };
}

/** All tries of a renewal were declined, and grace runs. */
async function overdue() {
  const all = await subscriber();
  const { world, customerId } = all;
  const script = { kind: "customer", reference: String(customerId) } as const;
  const declines = Array.from({ length: 4 }, () => "do-not-honour" as const);
  await setScript(world.publisherId, script, declines);
  for (const day of ["05-29", "05-30", "05-31", "06-01"]) {
    await billAt(world, `2026-${day}T12:00:00Z`);
  }
  world.clock.set("2026-06-01T13:00:00Z");
  return all;
}

test("another card is put in place, and nothing is charged while nothing is due", async () => {
  const { world, press, charged } = await subscriber();
  const view = await press();
  expect(view).toMatchObject({ state: "done", charge: null, card: { lastFour: "1111" } });
  expect(await charged()).toBe(view.card?.id);
  expect(await salesOf(world)).toEqual(["initial 1000"]);
});

test("what is overdue is paid at once, and once for a double press and two tabs", async () => {
  const { world, press, ctx } = await overdue();
  const attempt = randomUUID();
  const views = await Promise.all([
    press("succeeds", attempt),
    press("succeeds", attempt),
    press(),
  ]);
  expect(views.map(({ state }) => state)).not.toContain("declined");
  const view = await resumeCardUpdate(ctx, { attempt });
  expect(view.state).toBe("done");
  expect(await press("succeeds", attempt)).toEqual(view);
  expect(await salesOf(world)).toEqual(["initial 1000", "renewal 1000"]);
});

test("a card that is saved and then declined says so, and access stays as it was", async () => {
  const { world, press, customerId } = await overdue();
  const script = { kind: "customer", reference: String(customerId) } as const;
  await setScript(world.publisherId, script, ["succeeds", "insufficient-funds"]);
  expect(await press()).toMatchObject({
    state: "done",
    charge: { state: "declined", amount: money(1000, "EUR"), decline: "insufficient-funds" },
  });
  expect(await salesOf(world)).toEqual(["initial 1000"]);
});

test("a card that the bank refuses changes nothing", async () => {
  const { press, charged, cards } = await subscriber();
  const before = [await charged(), await cards()];
  expect(await press("stolen-card")).toMatchObject({ state: "declined", decline: "stolen-card" });
  expect([await charged(), await cards()]).toEqual(before);
});

test("a bank that asks is answered, or its question is given up", async () => {
  const { ctx, press, charged } = await subscriber();
  const before = await charged();
  const given = await press("challenge");
  expect(given.state).toBe("action-required");
  expect(await cancelCardUpdate(ctx, given)).toMatchObject({ state: "declined", decline: null });
  expect(await charged()).toBe(before);

  const asked = await press("challenge");
  await answerChallenge(asked.actionUrl?.split("/").at(-1) ?? "", "passed");
  const done = await resumeCardUpdate(ctx, asked);
  expect(done).toMatchObject({ state: "done", charge: null });
  expect(await charged()).toBe(done.card?.id);
});

test("an answer that was lost is found out by asking", async () => {
  const { ctx, press } = await subscriber();
  const lost = await press("timeout-captured");
  expect(lost.state).toBe("processing");
  expect(await resumeCardUpdate(ctx, lost)).toMatchObject({ state: "done" });
});

test("nobody sees or changes somebody else's", async () => {
  const { world, press, subscriptionId } = await subscriber();
  const view = await press();
  const { ctx } = await newGuest(world);
  const from = { ip: world.ip, userAgent: null };
  for (const attempt of [getCardUpdate, resumeCardUpdate, cancelCardUpdate]) {
    await expect(attempt(ctx, view)).rejects.toMatchObject({ code: "card-update.not-found" });
  }
  const cardToken = await newCardToken("succeeds", world.publisherId);
  const input = { attempt: randomUUID(), subscriptionId, cardToken };
  await expect(startCardUpdate({ ...ctx, from }, input, "/")).rejects.toMatchObject({
    code: "subscription.not-found",
  });
});
