import { describe, expect, test } from "vitest";
import { isGatewayTimeout } from "@/server/domain/gateway-timeout";
import { money } from "@/server/domain/money";
import { newCardToken, newMerchant } from "@/server/testing/gateway-world";
import { changeOutcome } from "./card-tokens";
import type { ChargeRequest, PaymentGateway } from "../payment-gateway";

const any = expect.any(String) as string;

/** Charges, and sees that no answer came. */
async function chargeUnheard(gateway: PaymentGateway, request: ChargeRequest) {
  const error: unknown = await gateway.charge(request).catch((thrown: unknown) => thrown);
  expect(isGatewayTimeout(error)).toBe(true);
}

describe("a card", () => {
  test("that is good pays, and is saved without its number", async () => {
    const { gateway, withCard } = await newMerchant();
    expect(await gateway.charge(await withCard())).toEqual({
      state: "captured",
      gatewayReference: expect.stringMatching(/^ch_/) as string,
      method: {
        token: expect.stringMatching(/^pm_/) as string,
        brand: "mastercard",
        lastFour: "1111",
        expiryMonth: 3,
        expiryYear: 2030,
        holderName: "Robin Rivers",
      },
    });
  });

  test.each([
    ["insufficient-funds", false],
    ["do-not-honour", false],
    ["expired-card", true],
    ["stolen-card", true],
    ["suspected-fraud", true],
  ] as const)("is refused: %s, for good %s", async (code, isHard) => {
    const { gateway, withCard } = await newMerchant();
    const request = await withCard(code);
    const refusal = { state: "refused", gatewayReference: any, code, isHard };
    expect(await gateway.charge(request)).toEqual(refusal);
    expect(await gateway.status(request)).toEqual(refusal);
  });

  test("is verified for nothing, as a trial begins, and can be charged when it ends", async () => {
    const { gateway, withCard, request } = await newMerchant();
    const { amount: _, ...verification } = await withCard();
    const verified = await gateway.verify(verification);
    if (verified.state !== "captured") throw new Error(verified.state);

    const { token } = verified.method;
    const later = request({ kind: "saved", token }, { returnUrl: null });
    expect(await gateway.charge(later)).toEqual({
      ...verified,
      gatewayReference: any,
    });
    expect(await gateway.verify({ ...(await withCard("stolen-card")) })).toMatchObject({
      state: "refused",
      code: "stolen-card",
    });
  });
});

describe("a token", () => {
  const refused = { state: "refused", code: "unknown-method", isHard: true };

  test("pays once, whatever came of it", async () => {
    const { gateway, withCard, request } = await newMerchant();
    for (const outcome of ["succeeds", "insufficient-funds"] as const) {
      const first = await withCard(outcome);
      await gateway.charge(first);
      expect(await gateway.charge(request(first.method))).toMatchObject(refused);
    }
  });

  test("that is raced for by two payments pays for one of them", async () => {
    const { gateway, request } = await newMerchant();
    const method = { kind: "token", token: await newCardToken() } as const;
    const answers = await Promise.all([1, 2, 3].map(() => gateway.charge(request(method))));
    expect(answers.map(({ state }) => state).toSorted()).toEqual([
      "captured",
      "refused",
      "refused",
    ]);
  });

  test("that does not exist, or is of the other kind, is refused and booked as such", async () => {
    const { gateway, request, sell } = await newMerchant();
    const { method } = await sell();
    for (const token of ["tok_made_up", method.token]) {
      const asked = request({ kind: "token", token });
      expect(await gateway.charge(asked)).toMatchObject(refused);
      expect(await gateway.status(asked)).toMatchObject(refused);
    }
  });

  test("of another merchant, or made for another, is none of ours", async () => {
    const [ours, theirs] = [await newMerchant(), await newMerchant()];
    const { token } = (await theirs.sell()).method;
    const made = await newCardToken("succeeds", theirs.publisherId);
    for (const method of [
      { kind: "saved", token },
      { kind: "token", token: made },
    ] as const) {
      expect(await ours.gateway.charge(ours.request(method))).toMatchObject(refused);
    }
  });
});

describe("a saved method", () => {
  test("is charged again and again while nobody is there", async () => {
    const { gateway, sell, request } = await newMerchant();
    const { method } = await sell();
    for (const _ of [1, 2]) {
      const renewal = request({ kind: "saved", token: method.token }, { returnUrl: null });
      expect(await gateway.charge(renewal)).toMatchObject({ state: "captured", method });
    }
  });

  test("may be refused one day, and be good again on another", async () => {
    const { gateway, sell, request } = await newMerchant();
    const { token } = (await sell()).method;
    await changeOutcome(token, "insufficient-funds");
    const renewal = () => gateway.charge(request({ kind: "saved", token }, { returnUrl: null }));
    expect(await renewal()).toMatchObject({ state: "refused", code: "insufficient-funds" });
    await changeOutcome(token, "succeeds");
    expect(await renewal()).toMatchObject({ state: "captured" });
  });
});

describe("the same key", () => {
  test("gives the same answer and books once, whatever it comes with", async () => {
    const { gateway, withCard, booked } = await newMerchant();
    for (const outcome of ["succeeds", "insufficient-funds", "challenge"] as const) {
      const request = await withCard(outcome);
      const first = await gateway.charge(request);
      const other = { ...(await withCard()), idempotencyKey: request.idempotencyKey };
      expect(await gateway.charge(request)).toEqual(first);
      expect(await gateway.charge(other)).toEqual(first);
      expect(await booked(request)).toEqual([{ state: first.state, timesAsked: 3 }]);
    }
  });

  test("asked ten times at once books once", async () => {
    const { gateway, withCard, booked } = await newMerchant();
    const request = await withCard();
    const answers = await Promise.all(Array.from({ length: 10 }, () => gateway.charge(request)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await booked(request)).toEqual([{ state: "captured", timesAsked: 10 }]);
  });

  test("with another amount or currency is a bug, and changes nothing", async () => {
    const { gateway, withCard, booked } = await newMerchant();
    const request = await withCard();
    await gateway.charge(request);
    for (const amount of [money(800, "EUR"), money(799, "USD")]) {
      await expect(gateway.charge({ ...request, amount })).rejects.toThrow("another amount");
    }
    const { amount: _, ...verification } = request;
    await expect(gateway.verify(verification)).rejects.toThrow("another amount");
    expect(await booked(request)).toEqual([{ state: "captured", timesAsked: 1 }]);
  });

  test("of another merchant is another key", async () => {
    const [ours, theirs] = [await newMerchant(), await newMerchant()];
    const request = await ours.withCard();
    await ours.gateway.charge(request);
    const { idempotencyKey } = request;
    expect(await theirs.gateway.status({ ...theirs, idempotencyKey })).toEqual({
      state: "unknown",
    });
  });
});

describe("no answer", () => {
  test("though the money was taken: asking tells, and so does the same key", async () => {
    const { gateway, withCard, booked } = await newMerchant();
    const request = await withCard("timeout-captured");
    await chargeUnheard(gateway, request);
    const status = await gateway.status(request);
    expect(status).toMatchObject({ state: "captured" });
    expect(await gateway.charge(request)).toEqual(status);
    expect(await booked(request)).toEqual([{ state: "captured", timesAsked: 2 }]);
  });

  test("and nothing arrived: nothing is booked, and the same key is charged with the same token", async () => {
    const { gateway, withCard, booked } = await newMerchant();
    const request = await withCard("timeout-not-captured");
    await chargeUnheard(gateway, request);
    expect(await gateway.status(request)).toEqual({ state: "unknown" });
    expect(await booked(request)).toEqual([]);
    expect(await gateway.charge(request)).toMatchObject({ state: "captured" });
    expect(await booked(request)).toEqual([{ state: "captured", timesAsked: 1 }]);
  });
});

test.each([
  ["no amount", { amount: money(0, "EUR") }],
  ["less than none", { amount: money(-1, "EUR") }],
  ["no key", { idempotencyKey: "" }],
  ["a script to return to", { returnUrl: "javascript:alert(1)" }],
  ["another site by its host alone", { returnUrl: "//evil.example" }],
])("%s is a bug of the caller", async (_, changes) => {
  const { gateway, withCard } = await newMerchant();
  const asked = gateway.charge(await withCard("succeeds", changes));
  await expect(asked).rejects.toMatchObject({ name: "GatewayMisuse" });
});
