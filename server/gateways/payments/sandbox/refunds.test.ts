import { expect, test } from "vitest";
import { newId } from "@/server/db/new-id";
import { money } from "@/server/domain/money";
import { newMerchant } from "@/server/testing/gateway-world";

/** A sale of 7.99 EUR, and a way to give back of it. */
async function sold() {
  const merchant = await newMerchant();
  const { gatewayReference } = await merchant.sell();
  const refund = (minor: number, idempotencyKey = newId(), currency = "EUR") =>
    merchant.gateway.refund({
      publisherId: merchant.publisherId,
      idempotencyKey,
      gatewayReference,
      amount: money(minor, currency),
      at: new Date("2026-11-23T12:00:00Z"),
    });
  return { ...merchant, gatewayReference, refund };
}

const refunded = { state: "refunded", gatewayReference: expect.stringMatching(/^re_/) as string };
const tooMuch = { state: "refused", code: "exceeds-charge" };

test("a charge is given back whole, and then no more", async () => {
  const { refund } = await sold();
  expect(await refund(799)).toEqual(refunded);
  expect(await refund(1)).toEqual(tooMuch);
});

test("a charge is given back in parts, up to the whole", async () => {
  const { refund } = await sold();
  expect(await refund(300)).toEqual(refunded);
  expect(await refund(500)).toEqual(tooMuch); // 799 - 300 = 499
  expect(await refund(499)).toEqual(refunded);
  expect(await refund(1)).toEqual(tooMuch);
});

test("the same key gives back once, and gives the same refusal", async () => {
  const { refund } = await sold();
  const [key, refusedKey] = [newId(), newId()];
  const answers = await Promise.all([1, 2, 3].map(() => refund(400, key)));
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(await refund(400, refusedKey)).toEqual(tooMuch);
  expect(await refund(399)).toEqual(refunded);
  expect(await refund(400, refusedKey)).toEqual(tooMuch);
});

test("several at once never give back more than was taken", async () => {
  const { refund } = await sold();
  const answers = await Promise.all(Array.from({ length: 6 }, () => refund(200)));
  expect(answers.filter(({ state }) => state === "refunded")).toHaveLength(3); // 3 × 200 < 799
});

test("only what was captured here can be given back", async () => {
  const { gateway, withCard, gatewayReference } = await sold();
  const other = await newMerchant();
  const declined = await gateway.charge(await withCard("stolen-card"));
  if (declined.state !== "refused") throw new Error(declined.state);
  const at = new Date("2026-11-23T12:00:00Z");
  const of = { ...other, idempotencyKey: newId(), amount: other.price, at };

  expect(await gateway.refund({ ...of, gatewayReference })).toEqual({
    state: "refused",
    code: "unknown-charge",
  });
  const request = await withCard();
  expect(
    await gateway.refund({
      ...request,
      idempotencyKey: newId(),
      gatewayReference: declined.gatewayReference,
    }),
  ).toEqual({ state: "refused", code: "not-captured" });
});

test("another currency, nothing at all, and a key of another refund are bugs", async () => {
  const { refund } = await sold();
  const key = newId();
  await refund(100, key);
  const misuse = { name: "GatewayMisuse" };
  await expect(refund(200, key)).rejects.toMatchObject(misuse);
  await expect(refund(100, newId(), "USD")).rejects.toMatchObject(misuse);
  await expect(refund(0)).rejects.toMatchObject(misuse);
});
