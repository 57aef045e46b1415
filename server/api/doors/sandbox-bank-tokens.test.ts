import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bookPool } from "@/server/gateways/payments/sandbox/books";
import { startTestServer } from "@/server/testing/front-server";
import { newMerchant } from "@/server/testing/gateway-world";
import { doors } from "./router";
import { sandboxBankDoor } from "./sandbox-bank";
import { sandboxBankTokensDoor } from "./sandbox-bank-tokens";
import { sandboxOnly } from "./sandbox-only";

let front: Awaited<ReturnType<typeof startTestServer>>;
beforeAll(async () => {
  front = await startTestServer({ doors });
});
afterAll(() => front.close(0));

const card = {
  number: "5555 4444 3333 1111",
  expiryMonth: 3,
  expiryYear: 2030,
  securityCode: "737",
  holderName: "Kim Keel",
};

/** A number that a bank could have given somebody; Luhn's formula holds. */
const realNumber = "5105105105105100";

const post = (body: unknown, url = front.url) =>
  fetch(`${url}/api/sandbox-bank/tokens`, { method: "POST", body: JSON.stringify(body) });

test("a test card becomes a token that pays", async () => {
  const { gateway, request, publisherId } = await newMerchant();
  const answer = await post({ ...card, publisherId: Number(publisherId) });
  expect(answer.status).toBe(201);
  expect(answer.headers.get("cache-control")).toBe("no-store");
  expect(answer.headers.get("access-control-allow-origin")).toBeNull();
  const { token, ...shown } = (await answer.json()) as { token: string };
  expect(shown).toEqual({ brand: "mastercard", lastFour: "1111" });

  expect(await gateway.charge(request({ kind: "token", token }))).toMatchObject({
    state: "captured",
    method: { brand: "mastercard", lastFour: "1111", expiryMonth: 3, holderName: "Kim Keel" },
  });
});

describe("is refused with a sentence beside the field:", () => {
  test.each([
    [
      "a real number",
      { number: realNumber },
      "number",
      /^This is a sandbox: use a test card such as/,
    ],
    ["an expiry of the past", { expiryYear: 2020 }, "expiryYear", /expired/],
    ["an expiry beyond any card's", { expiryYear: 2099 }, "expiryYear", /that long/],
    ["no month", { expiryMonth: 13 }, "expiryMonth", /./],
    ["a code too long", { securityCode: "7373" }, "securityCode", /3 digits/],
    ["a code too short", { number: "370000000000002" }, "securityCode", /American Express 4/],
    ["a code of letters", { securityCode: "abc" }, "securityCode", /./],
    ["a number as the name", { holderName: `Kim ${realNumber}` }, "holderName", /name/],
    ["another kind of value", { number: 5555444433331111 }, "number", /./],
    ["a publisher of three digits", { publisherId: 123 }, "publisherId", /./],
  ])("%s", async (_, changes, field, sentence) => {
    const answer = await post({ ...card, ...changes });
    expect(answer.status).toBe(400);
    const { error } = (await answer.json()) as { error: { fields: Record<string, string> } };
    expect(Object.keys(error.fields)).toEqual([field]);
    expect(error.fields[field]).toMatch(sentence);
  });

  test.each([
    ["nothing", undefined],
    ["a list", [card]],
    ["text that nothing can store", { ...card, holderName: "Kim\0" }],
  ])("%s", async (_, body) => {
    expect((await post(body)).status).toBe(400);
  });
});

test("a number is repeated by no answer, no line of the log and no row", async () => {
  const places = [
    ["the number", { ...card, number: realNumber }],
    ["the name", { ...card, holderName: realNumber }],
    ["the code", { ...card, securityCode: realNumber }],
    ["the year", { ...card, expiryYear: Number(realNumber) }],
    ["a field that is none", { ...card, [realNumber]: realNumber }],
    ["half of a surrogate pair", { ...card, number: `${realNumber}\ud83c` }],
  ] as const;
  const { url, log, close } = await startTestServer({ doors });
  let told = "";
  for (const [, body] of places) told += await (await post(body, url)).text();
  const at = `${url}/api/sandbox-bank/tokens`;
  const broken = await fetch(at, { method: "POST", body: `{"number": "${realNumber}` });
  const long = await fetch(at, { method: "POST", body: realNumber.repeat(1_000) });
  const strange = await fetch(`${at}/${realNumber}?number=${realNumber}`, { method: "POST" });
  expect([broken.status, long.status, strange.status]).toEqual([400, 413, 404]);
  told += (await Promise.all([broken, long, strange].map((answer) => answer.text()))).join("");
  await close(0);

  expect(told + log()).not.toContain(realNumber);
  expect(await rowsHolding(realNumber)).toEqual([]);
});

test("of a card that was taken, the books keep four digits", async () => {
  const { gateway, request } = await newMerchant();
  const { token } = (await (await post(card)).json()) as { token: string };
  await gateway.charge(request({ kind: "token", token }));
  for (const number of ["5555444433331111", card.number, "55554444"]) {
    expect(await rowsHolding(number)).toEqual([]);
  }
});

/** Every row of the gateway's schema, in any column of which a text stands. */
async function rowsHolding(text: string): Promise<string[]> {
  const { rows: tables } = await bookPool().query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables
      WHERE table_schema = 'sandbox_gateway'`,
  );
  expect(tables.length).toBe(8);
  const found = await Promise.all(
    tables.map(({ name }) =>
      bookPool().query<{ row: string }>(
        `SELECT t::text AS row FROM sandbox_gateway.${name} t WHERE strpos(t::text, $1) > 0`,
        [text],
      ),
    ),
  );
  return found.flatMap(({ rows }) => rows.map(({ row }) => row));
}

test("a live installation has no such door, nor the bank's", async () => {
  const live = [sandboxBankTokensDoor, sandboxBankDoor].map((door) =>
    sandboxOnly(door, () => false),
  );
  const { url, close } = await startTestServer({ doors: live });
  const answers = await Promise.all([
    post(card, url),
    fetch(`${url}/api/sandbox-bank/tokens`),
    fetch(`${url}/sandbox-bank/challenge_1`),
    fetch(`${url}/sandbox-bank/challenge_1`, { method: "POST", body: "answer=passed" }),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
  await close(0);
});
