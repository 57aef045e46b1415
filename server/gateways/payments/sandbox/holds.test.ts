import { expect, test } from "vitest";
import { newId } from "@/server/db/new-id";
import { isGatewayTimeout } from "@/server/domain/gateway-timeout";
import { money } from "@/server/domain/money";
import { newMerchant, setScript } from "@/server/testing/gateway-world";
import type { CaptureRequest } from "../payment-gateway";

/** 7.99 EUR held on a card, and a way to take it. */
async function held() {
  const merchant = await newMerchant();
  const { gateway, publisherId, price } = merchant;
  const request = await merchant.withCard();
  const hold = await gateway.authorise(request);
  if (hold.state !== "held") throw new Error(hold.state);
  const capture = (changes: Partial<CaptureRequest> = {}): CaptureRequest => ({
    publisherId,
    idempotencyKey: newId(),
    gatewayReference: hold.gatewayReference,
    amount: price,
    reference: "123456789",
    at: new Date("2026-11-25T12:00:00Z"),
    ...changes,
  });
  const taken = async () =>
    (
      await gateway.books.bookings({
        publisherId,
        from: new Date("2026-11-01T00:00:00Z"),
        until: new Date("2026-12-01T00:00:00Z"),
        after: null,
        limit: 100,
      })
    ).map(({ kind, amount }) => [kind, amount.minor]);
  return { ...merchant, request, hold, capture, taken };
}

test("a hold takes nothing; its capture does, and its method is saved", async () => {
  const { gateway, request, hold, capture, taken } = await held();
  expect(hold.method).toMatchObject({ brand: "mastercard", lastFour: "1111" });
  expect(await taken()).toEqual([]);
  expect(await gateway.status(request)).toEqual(hold);
  expect(await gateway.capture(capture())).toMatchObject({ state: "captured" });
  expect(await taken()).toEqual([["charge", 799]]);
  expect(await gateway.status(request)).toMatchObject({ state: "held" });
});

test("asked again under its key, a hold or a capture is the same one", async () => {
  const { gateway, request, hold, capture, taken } = await held();
  const first = capture();
  const answers = await Promise.all([1, 2, 3].map(() => gateway.capture(first)));
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(await gateway.status(first)).toEqual(answers[0]);
  expect(await gateway.authorise(request)).toEqual(hold);
  expect(await taken()).toEqual([["charge", 799]]);
});

test("what is held is taken once, however many keys race for it", async () => {
  const { gateway, capture, taken } = await held();
  const answers = await Promise.all([1, 2, 3, 4].map(() => gateway.capture(capture())));
  expect(answers.map(({ state }) => state).toSorted()).toEqual([
    "captured",
    "refused",
    "refused",
    "refused",
  ]);
  expect(await taken()).toEqual([["charge", 799]]);
});

test("a hold that was given up cannot be taken, and one that was taken stays taken", async () => {
  const given = await held();
  for (const _ of [1, 2]) {
    expect(await given.gateway.cancel(given.request)).toMatchObject({ state: "cancelled" });
  }
  expect(await given.gateway.capture(given.capture())).toMatchObject({ state: "refused" });
  expect(await given.taken()).toEqual([]);

  const kept = await held();
  await kept.gateway.capture(kept.capture());
  await kept.gateway.cancel(kept.request);
  expect(await kept.taken()).toEqual([["charge", 799]]);
});

test("a part may be taken, and given back up to that part", async () => {
  const { gateway, capture, publisherId } = await held();
  const part = await gateway.capture(capture({ amount: money(300, "EUR") }));
  const refund = (minor: number) =>
    gateway.refund({
      publisherId,
      idempotencyKey: newId(),
      gatewayReference: part.gatewayReference,
      amount: money(minor, "EUR"),
      at: new Date("2026-11-26T12:00:00Z"),
    });
  expect(await refund(301)).toMatchObject({ state: "refused", code: "exceeds-charge" });
  expect(await refund(300)).toMatchObject({ state: "refunded" });
});

test("a capture may be refused, and its hold is gone then", async () => {
  const { gateway, hold, request, capture, publisherId } = await held();
  const { token } = hold.method;
  await setScript(publisherId, { kind: "card", brand: "mastercard", lastFour: "1111" }, [
    { operation: "capture", outcome: "insufficient-funds" },
  ]);
  expect(token).toMatch(/^pm_/);
  expect(await gateway.capture(capture())).toMatchObject({ code: "insufficient-funds" });
  expect(await gateway.status(request)).toMatchObject({ state: "cancelled" });
});

test.each([
  ["timeout-captured", "captured", "captured"],
  ["timeout-not-captured", "unknown", "captured"],
] as const)("without an answer (%s) asking tells %s", async (outcome, status, again) => {
  const { gateway, capture, publisherId, taken } = await held();
  await setScript(publisherId, { kind: "card", brand: "mastercard", lastFour: "1111" }, [
    { operation: "capture", outcome },
  ]);
  const asked = capture();
  const error: unknown = await gateway.capture(asked).catch((thrown: unknown) => thrown);
  expect(isGatewayTimeout(error)).toBe(true);
  expect(await gateway.status(asked)).toMatchObject({ state: status });
  expect(await gateway.capture(asked)).toMatchObject({ state: again });
  expect(await taken()).toEqual([["charge", 799]]);
});

test("more than is held, another currency, no such hold, or a key of something else are bugs", async () => {
  const { gateway, capture, request } = await held();
  const bugs = [
    capture({ amount: money(800, "EUR") }),
    capture({ amount: money(799, "USD") }),
    capture({ gatewayReference: "ch_made_up" }),
    capture({ idempotencyKey: request.idempotencyKey }),
  ];
  for (const bug of bugs) {
    await expect(gateway.capture(bug)).rejects.toMatchObject({ name: "GatewayMisuse" });
  }
  await expect(gateway.charge(request)).rejects.toMatchObject({ name: "GatewayMisuse" });
});

test("a bank that asks first holds once it is content", async () => {
  const { gateway, withCard } = await newMerchant();
  const request = await withCard("challenge");
  const asked = await gateway.authorise(request);
  expect(asked.state).toBe("action-required");
  expect(await gateway.cancel(request)).toMatchObject({ state: "cancelled" });
});
