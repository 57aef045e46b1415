import { describe, expect, test } from "vitest";
import { isGatewayTimeout } from "@/server/domain/gateway-timeout";
import type { ScriptSubject } from "@/server/domain/payment-script";
import { newMerchant, setScript } from "@/server/testing/gateway-world";

const customer: ScriptSubject = { kind: "customer", reference: "700000001" };
const number: ScriptSubject = { kind: "card", brand: "mastercard", lastFour: "1111" };

/** A merchant with a customer's saved card, and what each next charge of it comes to. */
async function subscribed() {
  const merchant = await newMerchant();
  const { gateway, publisherId, request, sell } = merchant;
  const { token } = (await sell()).method;
  const renewal = () =>
    request(
      { kind: "saved", token },
      {
        returnUrl: null,
        customerReference: customer.kind === "customer" ? customer.reference : "",
      },
    );
  const charge = async () => {
    const answer: unknown = await gateway.charge(renewal()).catch((thrown: unknown) => thrown);
    if (isGatewayTimeout(answer)) return "unheard";
    const { state, code } = answer as { state: string; code?: string };
    return code ?? state;
  };
  const charges = async (times: number) => {
    const answers: string[] = [];
    for (let n = 0; n < times; n += 1) answers.push(await charge());
    return answers;
  };
  const method: ScriptSubject = { kind: "method", token };
  return { ...merchant, token, method, renewal, charge, charges, publisherId };
}

describe("a script", () => {
  test("answers one charge after the other, and then the card answers by itself", async () => {
    const { publisherId, method, charges } = await subscribed();
    await setScript(publisherId, method, [
      "insufficient-funds",
      "processing-error",
      "timeout-captured",
      "succeeds",
      "stolen-card",
    ]);
    expect(await charges(7)).toEqual([
      "insufficient-funds",
      "processing-error",
      "unheard",
      "captured",
      "stolen-card",
      "captured",
      "captured",
    ]);
  });

  test("may go on with its last line", async () => {
    const { publisherId, method, charges } = await subscribed();
    await setScript(publisherId, method, ["succeeds", "do-not-honour"], "repeat-last");
    expect(await charges(4)).toEqual([
      "captured",
      "do-not-honour",
      "do-not-honour",
      "do-not-honour",
    ]);
  });

  test("is not used up by a key that was answered before", async () => {
    const { gateway, publisherId, method, renewal, charge } = await subscribed();
    await setScript(publisherId, method, ["insufficient-funds", "expired-card"]);
    const first = renewal();
    for (const _ of [1, 2, 3]) {
      expect(await gateway.charge(first)).toMatchObject({ code: "insufficient-funds" });
    }
    expect(await charge()).toBe("expired-card");
  });

  test("loses a request, and answers the same key with its next line", async () => {
    const { gateway, publisherId, method, renewal } = await subscribed();
    await setScript(publisherId, method, ["timeout-not-captured", "insufficient-funds"]);
    const asked = renewal();
    await expect(gateway.charge(asked)).rejects.toMatchObject({ name: "GatewayTimeout" });
    expect(await gateway.status(asked)).toEqual({ state: "unknown" });
    expect(await gateway.charge(asked)).toMatchObject({ code: "insufficient-funds" });
  });

  test("gives each of many charges at once a line of its own", async () => {
    const { publisherId, method, charge } = await subscribed();
    await setScript(publisherId, method, ["insufficient-funds", "expired-card", "lost-card"]);
    const answers = await Promise.all([1, 2, 3, 4].map(() => charge()));
    expect(answers.toSorted()).toEqual([
      "captured",
      "expired-card",
      "insufficient-funds",
      "lost-card",
    ]);
  });

  test("of a method counts before its customer's, and that before its number's", async () => {
    const { publisherId, method, charge, gateway } = await subscribed();
    await setScript(publisherId, number, ["lost-card"], "repeat-last");
    await setScript(publisherId, customer, ["expired-card"], "repeat-last");
    await setScript(publisherId, method, ["stolen-card"], "repeat-last");
    expect(await charge()).toBe("stolen-card");
    expect(await gateway.scripts?.clear(publisherId, method)).toBe(true);
    expect(await charge()).toBe("expired-card");
    await gateway.scripts?.clear(publisherId, customer);
    expect(await charge()).toBe("lost-card");
    await gateway.scripts?.clear(publisherId, number);
    expect(await charge()).toBe("captured");
    expect(await gateway.scripts?.clear(publisherId, number)).toBe(false);
  });

  test("of a number answers a card that is typed in, a challenge among other things", async () => {
    const { gateway, publisherId, withCard } = await newMerchant();
    await setScript(publisherId, number, ["challenge", "limit-exceeded"]);
    expect(await gateway.charge(await withCard())).toMatchObject({ state: "action-required" });
    expect(await gateway.charge(await withCard())).toMatchObject({ code: "limit-exceeded" });
    expect(await gateway.charge(await withCard())).toMatchObject({ state: "captured" });
  });

  test("of another merchant says nothing", async () => {
    const [ours, theirs] = [await subscribed(), await newMerchant()];
    await setScript(theirs.publisherId, ours.method, ["stolen-card"], "repeat-last");
    await setScript(theirs.publisherId, number, ["stolen-card"], "repeat-last");
    expect(await ours.charge()).toBe("captured");
    expect(await ours.gateway.scripts?.list(ours.publisherId)).toEqual([]);
  });

  test("says what is used, what is next, and what was asked", async () => {
    const { gateway, publisherId, method, charges } = await subscribed();
    await setScript(publisherId, method, ["insufficient-funds", "succeeds"]);
    await charges(1);
    expect(await gateway.scripts?.find(publisherId, method)).toEqual({
      subject: method,
      afterwards: "own-outcome",
      entries: [
        expect.objectContaining({
          outcome: "insufficient-funds",
          usedAt: new Date("2026-11-22T12:00:00Z"),
        }),
        expect.objectContaining({ outcome: "succeeds", usedAt: null }),
      ],
    });
    const [latest] = (await gateway.scripts?.asked(publisherId, method)) ?? [];
    expect(latest).toMatchObject({
      kind: "charge",
      state: "refused",
      declineCode: "insufficient-funds",
      scriptPosition: 0,
      amount: { minor: 799, currency: "EUR" },
    });
  });

  test("takes the place of the one before", async () => {
    const { gateway, publisherId, method, charges } = await subscribed();
    await setScript(publisherId, method, ["stolen-card", "stolen-card"]);
    await charges(1);
    await Promise.all([1, 2, 3].map(() => setScript(publisherId, method, ["expired-card"])));
    expect(await gateway.scripts?.list(publisherId)).toHaveLength(1);
    expect(await charges(2)).toEqual(["expired-card", "captured"]);
  });
});
