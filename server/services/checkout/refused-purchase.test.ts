import { describe, expect, test } from "vitest";
import { money } from "@/server/domain/money";
import { newShop, rowsOf } from "@/server/testing/purchases";
import { newWorld } from "@/server/testing/world";

const eur = (minor: number) => money(minor, "EUR");

describe("refusals before any charge", () => {
  test("a price that is not the one shown", async () => {
    const shop = await newShop(await newWorld());
    await expect(shop.buy({ expectedTotal: eur(798) })).rejects.toMatchObject({
      code: "checkout.price-changed",
    });
  });

  test("a customer's address that is not proved", async () => {
    const shop = await newShop(await newWorld());
    await shop.buy({ email: "known@example.com" });
    await expect(shop.buy({ email: "Known@Example.com" })).rejects.toMatchObject({
      kind: "forbidden",
      code: "checkout.email-unproven",
    });
  });

  test("a paid offer without a card", async () => {
    const shop = await newShop(await newWorld());
    await expect(shop.buy({ cardToken: null })).rejects.toMatchObject({
      code: "checkout.method-missing",
    });
  });

  test("live mode without a live gateway", async () => {
    const world = await newWorld();
    const noGateway = { ...world, anonymous: { ...world.anonymous } };
    noGateway.anonymous.gateways = { ...world.anonymous.gateways, payments: null };
    const shop = await newShop(noGateway);
    expect(await shop.view((await shop.open()).session)).toMatchObject({ canPay: false });
    await expect(shop.buy()).rejects.toMatchObject({ code: "checkout.no-gateway" });
    const payments = await rowsOf(world, ({ db, publisherId }) =>
      db.payment.count({ where: { publisherId } }),
    );
    expect(payments).toBe(0);
  });

  test("an expired checkout, and one of another publisher's making", async () => {
    const world = await newWorld();
    const shop = await newShop(world);
    const { session } = await shop.open();
    world.clock.set("2026-11-24T12:00:01Z");
    expect((await shop.view(session)).state).toBe("expired");
    await expect(shop.pay(session)).rejects.toMatchObject({ code: "checkout.not-open" });
    const other = await newWorld();
    const foreign = other.publisherId.toString(36) + session.slice(6);
    await expect(shop.view(foreign)).rejects.toMatchObject({ kind: "not-found" });
    for (const nonsense of ["", "x", "../..", "0".repeat(38), "\uD800"]) {
      await expect(shop.view(nonsense)).rejects.toMatchObject({ kind: "not-found" });
    }
  });
});
