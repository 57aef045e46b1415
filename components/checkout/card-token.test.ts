import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { tokenizeCard } from "./card-token";

const now = new Date("2026-11-22T12:00Z");
const card = { number: "5555 4444 3333 1111", expiry: "03 / 30", securityCode: "737" };
const token = { token: "tok_1", brand: "mastercard", lastFour: "1111" };
const fetched = vi.fn<typeof fetch>();

beforeEach(() => {
  fetched.mockReset().mockImplementation(async () => Response.json(token, { status: 201 }));
  vi.stubGlobal("fetch", fetched);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

test("a test card becomes a token", async () => {
  expect(await tokenizeCard({ ...card, holderName: "Kim" }, 123456789, now)).toEqual({
    card: token,
  });
  const [url, init] = fetched.mock.calls[0]!;
  expect(url).toBe("/api/sandbox-bank/tokens");
  expect(JSON.parse(init!.body as string)).toEqual({
    publisherId: 123456789,
    number: "5555444433331111",
    expiryMonth: 3,
    expiryYear: 2030,
    securityCode: "737",
    holderName: "Kim",
  });
});

test.each([
  ["a number that could be somebody's", { number: "5105 1051 0510 5100" }, "number"],
  ["half a number", { number: "5555 4444" }, "number"],
  ["a month of the past", { expiry: "10 / 26" }, "expiry"],
  ["three digits on an American Express", { number: "370000000000002" }, "securityCode"],
  ["the number as the name", { holderName: "5105105105105100" }, "holderName"],
])("%s never leaves the browser", async (_, changes, field) => {
  const answer = await tokenizeCard({ ...card, ...changes }, 123456789, now);
  expect(Object.keys("problems" in answer ? answer.problems : {})).toEqual([field]);
  expect(fetched).not.toHaveBeenCalled();
});

test("what the gateway finds wrong stands beside its field", async () => {
  const error = { code: "card.invalid", message: "No.", fields: { expiryYear: "Expired." } };
  fetched.mockImplementation(async () => Response.json({ error }, { status: 400 }));
  expect(await tokenizeCard(card, 123456789, now)).toEqual({ problems: { expiry: "expired" } });
});

test("a gateway that is not there is an error, not a problem of the card", async () => {
  const error = { code: "request.no-such-path", message: "There is nothing here." };
  fetched.mockImplementation(async () => Response.json({ error }, { status: 404 }));
  await expect(tokenizeCard(card, 123456789, now)).rejects.toThrow("There is nothing here.");
});
