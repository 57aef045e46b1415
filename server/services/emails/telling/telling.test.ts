import { describe, expect, test } from "vitest";
import { recordEvent } from "@/server/services/events/record-event";
import { setScript } from "@/server/testing/gateway-world";
import { billAt, subscriptionsOf } from "@/server/testing/billing";
import { latestLink, mailsOf } from "@/server/testing/mails";
import { newShop, rowsOf } from "@/server/testing/purchases";
import type { Prisma } from "@/server/db/generated/client";
import { newOffer } from "@/server/testing/offers";
import { newSubscriber } from "@/server/testing/subscriber";
import { act } from "@/server/testing/subscription-care";
import { tellAll, toldSoFar } from "@/server/testing/told";
import { newWorld, type World } from "@/server/testing/world";
import { openAccountLink } from "@/server/services/account-links/open-account-link";

const begin = "2026-05-01T12:00:00Z";
const email = "kim@example.com";

async function subscribed(input: Parameters<typeof newShop>[1] = {}) {
  const world = await newWorld({ now: begin, name: "Lighthouse TV" });
  const shop = await newShop(world, input);
  await shop.buy({ email });
  const [row] = await subscriptionsOf(world);
  return { world, shop, subscriptionId: Number(row?.id), customerId: Number(row?.customerId) };
}

/** Everything at the moment it is due, also when nobody looked for days. */
const asTimeGoesBy = { pace: "simulated" } as const;

const newSince = async (world: World, before: string[]) =>
  (await toldSoFar(world)).slice(before.length);

const decline = (world: World, ...lines: Parameters<typeof setScript>[2]) =>
  setScript(world.publisherId, { kind: "card", brand: "mastercard", lastFour: "1111" }, lines);

describe("a trial", () => {
  const trial = { trial: { unit: "day" as const, amount: 14 } };

  test("tells of its end a week before, and of the first charge with its receipt", async () => {
    const { world } = await subscribed(trial);
    expect(await toldSoFar(world)).toEqual([
      "access-purchased: Your free trial of Sport Pass: free until 15 May 2026",
    ]);
    await billAt(world, "2026-05-08T11:59:59Z");
    expect(await toldSoFar(world)).toHaveLength(1);
    await billAt(world, "2026-05-08T12:00:00Z");
    await billAt(world, "2026-05-15T12:00:00Z");
    expect((await toldSoFar(world)).slice(1)).toEqual([
      "trial-ending: Your free trial of Sport Pass ends on 15 May 2026",
      "receipt: Receipt: €7.99 for Sport Pass, 15 May 2026",
    ]);
  });

  test("of a plan by the week tells of it though such renewals are not announced", async () => {
    const { world } = await subscribed({ ...trial, period: "week" });
    await billAt(world, "2026-05-09T00:00:00Z");
    expect((await toldSoFar(world)).slice(1)).toEqual([
      "trial-ending: Your free trial of Sport Pass ends on 15 May 2026",
    ]);
  });
});

test("a year is told of weeks before it renews, with the amount and the card", async () => {
  const { world } = await subscribed({ period: "year", price: "79.00" });
  await billAt(world, "2027-04-02T00:00:00Z");
  const [, announcement] = await toldSoFar(world);
  expect(announcement).toBe("renewal-announcement: Sport Pass renews on 1 May 2027 for €79.00");
  const mail = (await mailsOf(world.system)).at(-1);
  expect(mail?.text).toContain("Payment method: Mastercard ending in 1111");
  expect(mail?.text).toMatch(/\/do\/cancel\?token=/);
  expect(mail?.createdAt.toISOString()).toBe("2027-04-01T12:00:00.000Z");
});

test("each declined try says why and when it is tried again, and its link opens the payment", async () => {
  const { world, subscriptionId, customerId } = await subscribed();
  const before = await toldSoFar(world);
  await decline(world, "insufficient-funds", "insufficient-funds");
  await billAt(world, "2026-05-29T12:00:00Z");
  const [, failed] = await newSince(world, before);
  expect(failed).toBe("payment-failed: Your payment of €7.99 for Sport Pass failed");

  const text = (await mailsOf(world.system)).at(-1)?.text.replaceAll("\n", " ") ?? "";
  expect(text).toContain("there was not enough money on it");
  expect(text).toContain("It is tried again by itself on 30 May 2026.");
  expect(text).toContain("You keep access until 1 Jun 2026.");
  const link = await latestLink(world.system, email);
  const token = link.searchParams.get("token") ?? "";
  expect(link.pathname).toBe(`/account/${world.publisherId}/do/update-payment`);
  expect(openAccountLink(world.system, token, "update-payment")).toMatchObject({
    ...{ customerId, subscriptionId, isExpired: false },
  });

  await billAt(world, "2026-06-01T12:00:00Z", asTimeGoesBy);
  expect((await newSince(world, before)).slice(2)).toEqual([
    "payment-failed: Your payment of €7.99 for Sport Pass failed",
    "payment-recovered: Your payment for Sport Pass went through",
    "receipt: Receipt: €7.99 for Sport Pass, 1 Jun 2026",
  ]);
});

test("one that nobody could charge ends, and says why", async () => {
  const { world } = await subscribed();
  await decline(world, "lost-card");
  await billAt(world, "2026-06-01T14:00:00Z", asTimeGoesBy);
  const told = await toldSoFar(world);
  expect(told.slice(-1)).toEqual(["access-expired: Your access to Sport Pass has ended"]);
  const mails = await mailsOf(world.system);
  const failed = mails.find(({ template }) => template === "payment-failed");
  expect(failed?.text.replaceAll("\n", " ")).toContain(
    "This payment method is not tried again by itself.",
  );
  expect(mails.at(-1)?.text.replaceAll("\n", " ")).toContain("did not go through by 1 Jun 2026");
});

test("stopping, going on and ending are told, each once", async () => {
  const { world, subscriptionId } = await subscribed();
  const before = await toldSoFar(world);
  await act(world.ctx, subscriptionId, { kind: "stop", reason: "" });
  await act(world.ctx, subscriptionId, { kind: "resume" });
  await act(world.ctx, subscriptionId, { kind: "stop", reason: "" });
  await billAt(world, "2026-06-01T14:00:00Z");
  await toldSoFar(world);
  expect(await newSince(world, before)).toEqual([
    "subscription-stopped: Sport Pass is cancelled: access until 1 Jun 2026",
    "subscription-resumed: Sport Pass goes on",
    "subscription-stopped: Sport Pass is cancelled: access until 1 Jun 2026",
    "access-expired: Your access to Sport Pass has ended",
  ]);
});

test("a break is told when it is planned, begins and comes to its end", async () => {
  const { world, subscriptionId } = await subscribed({ pauseMaxCycles: 3 });
  const before = await toldSoFar(world);
  await act(world.ctx, subscriptionId, { kind: "pause", cycles: 1 });
  await billAt(world, "2026-07-01T12:00:00Z");
  expect(await newSince(world, before)).toEqual([
    "pause-scheduled: Your break from Sport Pass begins on 1 Jun 2026",
    "subscription-paused: Sport Pass is paused until 1 Jul 2026",
    "pause-ending: Your break from Sport Pass ends on 1 Jul 2026",
    "receipt: Receipt: €7.99 for Sport Pass, 1 Jul 2026",
  ]);
});

test("a change of plan is told when it is planned, taken back and made", async () => {
  const world = await newWorld({ now: begin });
  const { subscriptionId, plan } = await newSubscriber(world);
  const before = await toldSoFar(world);
  const offerId = await plan({ title: "Little", price: "5.00" }, "downgrade");
  const down = { kind: "switch", offerId } as const;
  await act(world.ctx, subscriptionId, down);
  await act(world.ctx, subscriptionId, { kind: "cancel-switch" });
  await act(world.ctx, subscriptionId, down);
  await billAt(world, "2026-06-01T12:00:00Z");
  const told = (await newSince(world, before)).map((line) => line.split(":")[0]);
  expect(told.filter((template) => template?.includes("switch"))).toEqual([
    "switch-scheduled",
    "switch-undone",
    "switch-scheduled",
    "subscription-switched",
  ]);
});

test("of months that went by at once, each receipt says what came next then", async () => {
  const { world } = await subscribed();
  await billAt(world, "2026-08-15T00:00:00Z");
  await tellAll(world);
  const receipts = (await mailsOf(world.system)).filter(({ template }) => template === "receipt");
  expect(receipts.map(({ text }) => /Next charge: (.*), and/.exec(text)?.[1])).toEqual([
    "€7.99 on 1 Jun 2026",
    "€7.99 on 1 Jul 2026",
    "€7.99 on 1 Aug 2026",
    "€7.99 on 1 Sept 2026",
  ]);
});

test("who registers is welcomed, and who registers by buying gets the receipt alone", async () => {
  const { world } = await subscribed();
  expect((await toldSoFar(world)).map((line) => line.split(":")[0])).toEqual(["receipt"]);
});

test("a new password is told of by mail", async () => {
  const { world, customerId } = await subscribed();
  await rowsOf(world, (tx) =>
    recordEvent(tx, { type: "customer.password-changed", payload: { customerId }, customerId }),
  );
  expect(await toldSoFar(world)).toContain(
    "customer-password-changed: Your password for Lighthouse TV was changed",
  );
});

test("a card that expires is told of once, though two subscriptions are paid with it", async () => {
  const { world } = await subscribed();
  await rowsOf(world, ({ db, publisherId }) =>
    db.paymentDetails.updateMany({
      where: { publisherId },
      data: { expiryMonth: 7, expiryYear: 2026 },
    }),
  );
  await secondSubscription(world);
  await billAt(world, "2026-06-02T00:00:00Z");
  const told = await toldSoFar(world);
  expect(told.filter((line) => line.startsWith("card-expiring"))).toEqual([
    "card-expiring: Your Mastercard ending in 1111 expires in July 2026",
  ]);
});

/** Another one of the same customer, on the same card. */
const secondSubscription = (world: World) =>
  rowsOf(world, async ({ db, publisherId }) => {
    const { id, ...row } = await db.subscription.findFirstOrThrow({ where: { publisherId } });
    const { number } = await newOffer(world.ctx, { title: "News Pass" });
    const same = row as Prisma.SubscriptionUncheckedCreateInput;
    await db.subscription.create({
      data: { ...same, id: id + 1n, offerNumber: BigInt(number), offerTitle: "News Pass" },
    });
  });
