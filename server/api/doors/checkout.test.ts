import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CheckoutView } from "@/server/services/checkout/checkout-view";
import { startTestServer } from "@/server/testing/front-server";
import { newCardToken } from "@/server/testing/gateway-world";
import { newShop } from "@/server/testing/purchases";
import { newWorld } from "@/server/testing/world";
import { doors } from "./router";

let front: Awaited<ReturnType<typeof startTestServer>>;
beforeAll(async () => {
  front = await startTestServer({ doors });
});
afterAll(() => front.close(0));

const now = () => new Date().toISOString();
const send = (path: string, init?: RequestInit) => fetch(`${front.url}/api/checkout/${path}`, init);
const post = (session: string, step: string, body: unknown = {}) =>
  send(`${session}/${step}`, { method: "POST", body: JSON.stringify(body) });

async function visit(input: Parameters<typeof newShop>[1] = {}) {
  const shop = await newShop(await newWorld({ now: now() }), input);
  const { session } = await shop.open();
  return { shop, session };
}

const details = { email: "robin@example.com", country: "NL" };

async function payment(view: CheckoutView, given: object = {}) {
  return {
    ...details,
    attempt: randomUUID(),
    cardToken: await newCardToken(),
    savedMethodId: null,
    expectedTotal: view.price.total,
    ...given,
  };
}

describe("the checkout's door", () => {
  test("sells from the first look to the receipt, and lets nobody keep an answer", async () => {
    const { session } = await visit();
    const first = await send(session);
    expect([first.status, first.headers.get("cache-control")]).toEqual([200, "no-store"]);
    const shown = (await (await post(session, "details", details)).json()) as CheckoutView;
    expect(shown).toMatchObject({ state: "open", emailState: "new", country: "NL" });

    const paid = await post(session, "payment", await payment(shown));
    expect(paid.status).toBe(200);
    expect(await paid.json()).toMatchObject({ state: "paid", receipt: { gross: { minor: 799 } } });
    expect(await (await post(session, "resume")).json()).toMatchObject({ state: "paid" });
  });

  test("says why a card was declined, with 402", async () => {
    const { session } = await visit();
    const shown = (await (await post(session, "details", details)).json()) as CheckoutView;
    const cardToken = await newCardToken("expired-card");
    const declined = await post(session, "payment", await payment(shown, { cardToken }));
    expect(declined.status).toBe(402);
    expect(await declined.json()).toMatchObject({ error: { code: "payment.expired-card" } });
  });

  test.each([
    ["an address that is none", "details", { email: "robin" }, 400, "input.invalid"],
    ["a country that is none", "details", { country: "XX" }, 400, "input.invalid"],
    ["a code of letters", "proof", { code: "abcdef" }, 400, "input.invalid"],
    ["a payment of nothing", "payment", {}, 400, "input.invalid"],
    ["a list", "details", [], 400, "request.body-not-object"],
    ["half a character", "details", { email: "\uD800@example.com" }, 400, expect.any(String)],
    ["a code before it was asked for", "code", {}, 400, "checkout.email-missing"],
  ])("refuses %s with a clear error", async (_, step, body, status, code) => {
    const { session } = await visit();
    const answer = await post(session, step, body);
    expect(answer.status).toBe(status);
    expect((await answer.json()).error).toMatchObject({ code });
  });

  test("has no checkout under an address that was made up", async () => {
    const { session } = await visit();
    const made = session.slice(0, -1) + (session.endsWith("0") ? "1" : "0");
    for (const token of [made, "x", "..%2f..", "%00", "0".repeat(190)]) {
      const answer = await send(token);
      expect([400, 404]).toContain(answer.status);
    }
    expect((await post(made, "payment", {})).status).toBe(400);
    expect((await post(made, "resume")).status).toBe(404);
  });

  test("answers nonsense without an accident, and nothing comes of it", async () => {
    const { shop, session } = await visit();
    const steps = fc.constantFrom("details", "code", "proof", "payment", "cancellation");
    const body = fc.oneof(
      fc.json(),
      fc.string(),
      fc
        .record(
          {
            email: fc.oneof(fc.emailAddress(), fc.string()),
            country: fc.string({ maxLength: 3 }),
            attempt: fc.oneof(fc.uuid(), fc.string()),
            cardToken: fc.oneof(fc.string(), fc.constant(null), fc.integer()),
            savedMethodId: fc.oneof(fc.integer(), fc.constant(null), fc.string()),
            expectedTotal: fc.oneof(
              fc.record({ minor: fc.integer(), currency: fc.constantFrom("EUR", "XXX") }),
              fc.anything(),
            ),
          },
          { requiredKeys: [] },
        )
        .map((given) => JSON.stringify(given) ?? ""),
    );
    await fc.assert(
      fc.asyncProperty(steps, body, async (step, body) => {
        const answer = await send(`${session}/${step}`, { method: "POST", body });
        await answer.text();
        expect(answer.status).toBeLessThan(500);
      }),
      { numRuns: 150 },
    );
    expect(["open", "paid"]).toContain((await shop.view(session)).state);
    expect((await shop.view(session)).receipt).toBeNull();
  }, 30_000);
});

describe("the plain form", () => {
  const form = (session: string, fields: Record<string, string>) =>
    send(`${session}/form`, {
      method: "POST",
      body: new URLSearchParams(fields),
      redirect: "manual",
    });

  test("completes what is free, and leads to the receipt, also the second time", async () => {
    const { shop, session } = await visit({ price: "0" });
    for (const _ of [1, 2]) {
      const answer = await form(session, details);
      expect([answer.status, answer.headers.get("location")]).toEqual([303, `/c/${session}/done`]);
    }
    expect(await shop.view(session)).toMatchObject({ state: "paid" });
  });

  test("leads back with what is wrong", async () => {
    const { session } = await visit({ price: "0" });
    const wrong = await form(session, { email: "robin", country: "NL" });
    expect(wrong.headers.get("location")).toBe(`/c/${session}?problem=details`);
    const { session: paid } = await visit();
    expect((await form(paid, details)).headers.get("location")).toBe(`/c/${paid}?problem=not-free`);
  });
});
