import { describe, expect, test } from "vitest";
import { unseal } from "@/server/auth/secrets";
import { newShop, rowsOf } from "@/server/testing/purchases";
import { newWorld, type World } from "@/server/testing/world";
import { changeCheckout } from "./change-checkout";
import { mailCheckoutCode } from "./mail-checkout-code";
import { proveCheckoutEmail } from "./prove-checkout-email";

/** The code of the latest mail, as its reader would see it. */
const mailedCode = (world: World, sessionId: string) =>
  rowsOf(world, async ({ db, publisherId }) => {
    const mail = await db.emailMessage.findFirst({
      where: { publisherId, template: "checkout-code" },
      orderBy: { id: "desc" },
    });
    const props = mail?.props as { sealedCode: string } | undefined;
    return props && unseal("mailed-code", props.sealedCode, sessionId);
  });

/** Somebody who bought before, back at the checkout with their address typed. */
async function comingBack(input: Parameters<typeof newShop>[1] = {}) {
  const world = await newWorld();
  const shop = await newShop(world, input);
  const email = "robin@example.com";
  await shop.buy({ email });
  const { session } = await shop.open();
  const view = await changeCheckout(shop.nobody, { session, email: "Robin@Example.com" });
  const sessionId = await rowsOf(world, async ({ db, publisherId }) => {
    const row = await db.checkoutSession.findFirstOrThrow({
      where: { publisherId, state: "open" },
    });
    return row.id;
  });
  const mail = () => mailCheckoutCode(shop.nobody, { session });
  const prove = (code: string) => proveCheckoutEmail(shop.nobody, { session, code });
  const code = async () => (await mailedCode(world, sessionId)) ?? "none";
  return { world, shop, session, email, view, mail, prove, code };
}

describe("a customer's address", () => {
  test("says nothing of what they have until the code is typed", async () => {
    const { view, mail, prove, code } = await comingBack();
    expect(view).toMatchObject({ emailState: "code-needed", existing: null, savedMethods: [] });
    expect(await mail()).toMatchObject({ emailState: "code-needed", existing: null });
    expect(await prove(await code())).toMatchObject({
      emailState: "proven",
      existing: { isStopped: false },
      savedMethods: [{ brand: "mastercard", lastFour: "1111" }],
    });
  });

  test("once proved, buys nothing they have already", async () => {
    const { shop, session, email, mail, prove, code } = await comingBack();
    await mail();
    await prove(await code());
    await expect(shop.pay(session, { email })).rejects.toMatchObject({
      code: "checkout.already-subscribed",
    });
  });

  test("pays with the saved method for another offer", async () => {
    const { world, email } = await comingBack();
    const other = await newShop(world, { title: "Film Pass" });
    const { session } = await other.open({ email });
    const id = (
      await rowsOf(world, ({ db, publisherId }) =>
        db.checkoutSession.findFirstOrThrow({
          where: { publisherId, offerNumber: other.offerNumber },
        }),
      )
    ).id;
    await mailCheckoutCode(other.nobody, { session });
    const code = (await mailedCode(world, id)) ?? "";
    const view = await proveCheckoutEmail(other.nobody, { session, code });
    const savedMethodId = view.savedMethods[0]?.id ?? 0;
    expect(await other.pay(session, { email, savedMethodId })).toMatchObject({ state: "paid" });
    await expect(other.buy({ email: "new@example.com", savedMethodId })).rejects.toMatchObject({
      code: "checkout.method-missing",
    });
  });

  test("a second trial of the same offer is none, whatever the first was switched to", async () => {
    const trial = { unit: "day" as const, amount: 7 };
    const { world, mail, prove, code, shop, session } = await comingBack({ trial });
    const other = await newShop(world, { title: "Film Pass" });
    expect((await shop.view(session)).price.discountType).toBe("trial");
    await rowsOf(world, ({ db, publisherId }) =>
      db.subscription.updateMany({
        where: { publisherId },
        data: {
          ...{ state: "terminated", endedAt: new Date(), endReason: "customer" },
          offerNumber: other.offerNumber,
        },
      }),
    );
    await mail();
    expect(await prove(await code())).toMatchObject({
      existing: null,
      price: { discountType: "", total: { minor: 799 } },
    });
  });

  test("typed anew, has to be proved anew", async () => {
    const { shop, session, mail, prove, code } = await comingBack();
    await mail();
    await prove(await code());
    const other = await changeCheckout(shop.nobody, { session, email: "kim@example.com" });
    expect(other).toMatchObject({ emailState: "new", existing: null, savedMethods: [] });
    const back = await changeCheckout(shop.nobody, { session, email: "robin@example.com" });
    expect(back).toMatchObject({ emailState: "code-needed", existing: null });
  });
});

describe("a code", () => {
  const wrong = (right: string) => (right === "000000" ? "000001" : "000000");

  test("that is wrong five times works no longer, right or not", async () => {
    const { mail, prove, code } = await comingBack();
    await mail();
    const right = await code();
    for (let count = 0; count < 5; count += 1) {
      await expect(prove(wrong(right))).rejects.toMatchObject({ code: "checkout.code-wrong" });
    }
    await expect(prove(right)).rejects.toMatchObject({ code: "checkout.code-spent" });
  });

  test("works once, for ten minutes, and only the latest", async () => {
    const { world, mail, prove, code } = await comingBack();
    await mail();
    const first = await code();
    world.clock.set("2026-11-22T12:00:01Z");
    await mail();
    const second = await code();
    if (first !== second) {
      await expect(prove(first)).rejects.toMatchObject({ code: "checkout.code-wrong" });
    }
    world.clock.set("2026-11-22T12:10:02Z");
    await expect(prove(second)).rejects.toMatchObject({ code: "checkout.code-spent" });
    await mail();
    const third = await code();
    await prove(third);
    await expect(prove(third)).rejects.toMatchObject({ code: "checkout.code-spent" });
  });

  test("is not mailed to an address that is nobody's, and the answer is the same", async () => {
    const world = await newWorld();
    const shop = await newShop(world);
    const { session } = await shop.open();
    await expect(mailCheckoutCode(shop.nobody, { session })).rejects.toMatchObject({
      code: "checkout.email-missing",
    });
    await changeCheckout(shop.nobody, { session, email: "new@example.com" });
    await mailCheckoutCode(shop.nobody, { session });
    const mails = await rowsOf(world, ({ db, publisherId }) =>
      db.emailMessage.count({ where: { publisherId, template: "checkout-code" } }),
    );
    expect(mails).toBe(0);
  });

  test("can be asked for a few times, then not for a while", async () => {
    const { mail } = await comingBack();
    const asks = await Promise.allSettled(Array.from({ length: 8 }, mail));
    const refused = asks.filter(({ status }) => status === "rejected");
    expect(refused.length).toBeGreaterThan(0);
    expect(refused[0]).toMatchObject({ reason: { kind: "rate-limited" } });
  });
});
