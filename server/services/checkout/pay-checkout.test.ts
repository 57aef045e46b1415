import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { money } from "@/server/domain/money";
import { bookPool } from "@/server/gateways/payments/sandbox/books";
import { returnDuplicate } from "@/server/services/payments/return-duplicate";
import { newCardToken } from "@/server/testing/gateway-world";
import { newShop, rowsOf } from "@/server/testing/purchases";
import { newWorld, type World } from "@/server/testing/world";
import { payCheckout } from "./pay-checkout";

const eur = (minor: number) => money(minor, "EUR");

const books = (world: World) =>
  rowsOf(world, async ({ db, publisherId }) => {
    const where = { publisherId };
    return {
      customers: await db.customer.findMany({ where }),
      orders: await db.order.findMany({ where }),
      payments: await db.payment.findMany({ where, orderBy: { attempt: "asc" } }),
      transactions: await db.transaction.findMany({ where }),
      subscriptions: await db.subscription.findMany({ where }),
      periods: await db.subscriptionPeriod.findMany({ where }),
      entitlements: await db.entitlement.findMany({ where }),
      mrr: await db.mrrMovement.findMany({ where }),
      movements: await db.subscriberMovement.findMany({ where }),
      postings: await db.ledgerPosting.findMany({ where, orderBy: { position: "asc" } }),
      revenue: await db.customerRevenue.findMany({ where }),
      events: (await db.event.findMany({ where, orderBy: { recordedAt: "asc" } })).map(
        ({ type }) => type,
      ),
    };
  });

describe("a sale", () => {
  test("is one transaction with everything that follows from it", async () => {
    const world = await newWorld({ now: "2026-01-31T09:00:00Z" });
    const shop = await newShop(world);
    const { session } = await shop.open();
    const view = await shop.pay(session, { email: "robin@example.com" });

    // 7.99 with 21 % VAT inside: 7.99 / 1.21 = 6.603… → 6.60 net, 1.39 tax
    expect(view).toMatchObject({
      state: "paid",
      receipt: { net: eur(660), tax: eur(139), gross: eur(799), email: "robin@example.com" },
    });
    const { events, ...rows } = await books(world);
    expect(rows).toMatchObject({
      customers: [{ email: "robin@example.com", transactionCount: 1, activeSubscriptionCount: 1 }],
      orders: [{ state: "paid", totalMinor: 799n, taxMinor: 139n, taxRule: "NL 2100 2021-07-01" }],
      payments: [{ state: "captured", amountMinor: 799n, lastFour: "1111" }],
      transactions: [
        { kind: "initial", netMinor: 660n, taxMinor: 139n, grossMinor: 799n, country: "NL" },
      ],
      subscriptions: [
        {
          state: "active",
          isInTrial: false,
          mrrMinor: 660n,
          nextPaymentMinor: 799n,
          // 31 January and a month: February is short
          currentPeriodEndsAt: new Date("2026-02-28T09:00:00Z"),
        },
      ],
      periods: [{ index: 0, kind: "paid" }],
      entitlements: [{ source: "subscription", endsAt: new Date("2026-02-28T09:00:00Z") }],
      mrr: [{ kind: "new", deltaMinor: 660n }],
      movements: [{ kind: "new" }],
      postings: [
        { account: "gateway-clearing", amountMinor: 799n },
        { account: "revenue", amountMinor: -660n },
        { account: "tax-payable", amountMinor: -139n },
      ],
      revenue: [{ netMinor: 660n, grossMinor: 799n }],
    });
    expect(events).toEqual(
      expect.arrayContaining([
        "customer.registered",
        "payment.captured",
        "transaction.created",
        "entitlement.granted",
        "subscription.started",
      ]),
    );
  });

  test("in another country of the Union carries that country's VAT inside the same price", async () => {
    const world = await newWorld();
    const shop = await newShop(world);
    const view = await shop.buy({ country: "DE" });
    // 7.99 / 1.19 = 6.714… → 6.71 net, 1.28 tax
    expect(view.receipt).toMatchObject({ net: eur(671), tax: eur(128), gross: eur(799) });
  });

  test("outside the Union carries no tax", async () => {
    const shop = await newShop(await newWorld());
    const view = await shop.buy({ country: "US" });
    expect(view.receipt).toMatchObject({ net: eur(799), tax: eur(0), gross: eur(799) });
  });

  test("adds the tax where the price is without it", async () => {
    const shop = await newShop(await newWorld(), { price: "10.00", isTaxIncluded: false });
    const view = await shop.buy({ country: "NL" });
    expect(view.receipt).toMatchObject({ net: eur(1000), tax: eur(210), gross: eur(1210) });
  });
});

describe("a trial", () => {
  test("takes nothing today, keeps the method, and counts no revenue yet", async () => {
    const world = await newWorld({ now: "2026-03-22T12:00:00Z" });
    const shop = await newShop(world, { trial: { unit: "day", amount: 7 } });
    const view = await shop.buy();
    // 29 March 2026 is the day clocks change: seven days end at the same hour of the day
    expect(view.receipt).toMatchObject({
      gross: eur(0),
      nextPayment: eur(799),
      nextPaymentAt: "2026-03-29T11:00:00.000Z",
    });
    expect(await books(world)).toMatchObject({
      payments: [{ state: "captured", amountMinor: 0n }],
      transactions: [{ discountType: "trial", grossMinor: 0n, discountMinor: 660n }],
      subscriptions: [{ isInTrial: true, mrrMinor: 0n }],
      periods: [{ kind: "trial", index: -1 }],
      mrr: [],
      postings: [],
      movements: [{ kind: "new" }],
    });
  });
});

test("a free offer asks for no card", async () => {
  const world = await newWorld();
  const shop = await newShop(world, { price: "0" });
  const view = await shop.buy();
  expect(view).toMatchObject({ state: "paid", receipt: { gross: eur(0), nextPaymentAt: null } });
  expect(await books(world)).toMatchObject({
    payments: [],
    transactions: [{ paymentMethod: "free-offer", grossMinor: 0n }],
    periods: [{ kind: "free" }],
    entitlements: [{ source: "subscription" }],
  });
});

describe("one charge", () => {
  test("whatever is pressed ten times at once", async () => {
    const world = await newWorld();
    const shop = await newShop(world);
    const { session } = await shop.open();
    const press = await shop.press(session, { email: "ten@example.com" });
    const views = await Promise.all(
      Array.from({ length: 10 }, () => payCheckout(shop.nobody, press)),
    );
    for (const { state } of views) expect(["paid", "processing"]).toContain(state);
    const { payments, transactions, subscriptions } = await books(world);
    expect([payments.length, transactions.length, subscriptions.length]).toEqual([1, 1, 1]);
  });

  test("from two tabs, each with a card of its own", async () => {
    const world = await newWorld();
    const shop = await newShop(world);
    const { session } = await shop.open();
    const email = "tabs@example.com";
    const presses = [await shop.press(session, { email }), await shop.press(session, { email })];
    await Promise.all(presses.map((press) => payCheckout(shop.nobody, press)));
    expect((await books(world)).transactions).toHaveLength(1);
    const again = await shop.pay(session, { email: "tabs@example.com" });
    expect(again.state).toBe("paid");
    expect((await books(world)).payments).toHaveLength(1);
  });

  test("and one customer when two checkouts have the same new address", async () => {
    const world = await newWorld();
    const shop = await newShop(world);
    const email = "twice@example.com";
    const sessions = await Promise.all([shop.open(), shop.open()]);
    const presses = [];
    for (const { session } of sessions) presses.push(await shop.press(session, { email }));
    const outcomes = await Promise.allSettled(
      presses.map((press) => payCheckout(shop.nobody, press)),
    );
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const { customers, transactions, subscriptions, payments } = await books(world);
    expect([customers.length, transactions.length, subscriptions.length]).toEqual([1, 1, 1]);
    // Whoever came second was told before the charge, or gets it back.
    for (const { id, state } of payments) {
      if (state === "cancelled") await returnDuplicate(world.system, id);
    }
    const kept = await rowsOf(world, async () => {
      const { rows } = await bookPool().query<{ kept: string }>(
        `SELECT sum(c."amountMinor") - coalesce(sum(r."amountMinor"), 0) AS kept
           FROM sandbox_gateway.charge c
           LEFT JOIN sandbox_gateway.refund r
             ON r."publisherId" = c."publisherId" AND r."chargeReference" = c."gatewayReference"
          WHERE c."publisherId" = $1 AND c.state = 'captured'`,
        [world.publisherId],
      );
      return rows[0]?.kept;
    });
    expect(Number(kept)).toBe(799);
  });
});

describe("a declined card", () => {
  test("charges nothing, says why, and leaves the checkout open for another", async () => {
    const world = await newWorld();
    const shop = await newShop(world);
    const { session } = await shop.open();
    await expect(shop.pay(session, { card: "insufficient-funds" })).rejects.toMatchObject({
      kind: "payment-declined",
      code: "payment.insufficient-funds",
    });
    expect(await shop.view(session)).toMatchObject({
      state: "open",
      payment: { decline: { code: "insufficient-funds", isHard: false } },
    });
    expect(await books(world)).toMatchObject({ customers: [], transactions: [] });

    expect((await shop.pay(session)).state).toBe("paid");
    expect((await books(world)).payments.map(({ state }) => state)).toEqual([
      "refused",
      "captured",
    ]);
  });

  test("is told again when the same press is repeated", async () => {
    const shop = await newShop(await newWorld());
    const { session } = await shop.open();
    const press = {
      email: "again@example.com",
      attempt: randomUUID(),
      cardToken: await newCardToken("stolen-card"),
    };
    const code = "payment.stolen-card";
    await expect(shop.pay(session, press)).rejects.toMatchObject({ code });
    await expect(shop.pay(session, press)).rejects.toMatchObject({ code });
  });

  test("a token that is none is declined, not an accident", async () => {
    const shop = await newShop(await newWorld());
    await expect(shop.buy({ cardToken: "tok_nonsense" })).rejects.toMatchObject({
      code: "payment.unknown-method",
    });
  });
});
