import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newGuest } from "@/server/testing/customers";
import { codeIn, newPublisherToken, startJsonRpc } from "@/server/testing/json-rpc";
import { newPresentWorld } from "@/server/testing/mediastore";
import type { World } from "@/server/testing/world";

let rpc: Awaited<ReturnType<typeof startJsonRpc>>;
let world: World;
beforeAll(async () => {
  rpc = await startJsonRpc();
  world = await newPresentWorld();
});
afterAll(() => rpc.close(0));

/** Never an error, needs no token: a visitor who is not signed in. */
const visit = (id: unknown) => ({
  method: "getAccessStatus",
  params: { customerToken: "", offerId: "S123456789_US" },
  id,
});

describe("one call", () => {
  test.each(["/3.0/json-rpc", "/api/3.0/json-rpc"])(
    "is answered by one object on %s",
    async (path) => {
      expect(await rpc.send(JSON.stringify(visit(1)), path)).toEqual({
        result: {
          accessGranted: false,
          grantType: null,
          expiresAt: null,
          purchasedDirectly: false,
          socialCommissionUrl: null,
        },
        id: "1",
        error: null,
        jsonrpc: "2.0",
      });
    },
  );

  test.each([
    "application/json",
    "application/json;charset=utf-8",
    "application/x-www-form-urlencoded",
    "text/plain; charset=utf-8",
    "",
  ])("is JSON, whatever its type is called: %s", async (type) => {
    const answer = await rpc.send(JSON.stringify(visit("7")), undefined, { "content-type": type });
    expect(answer).toMatchObject({ id: "7", error: null });
  });

  test.each([
    [1, "1"],
    ["1", "1"],
    [0, "0"],
    ["6c1f2a54-9f3b-4a0e-8d57-1b2c3d4e5f60", "6c1f2a54-9f3b-4a0e-8d57-1b2c3d4e5f60"],
    [undefined, null],
    [null, null],
    [{}, null],
  ])("gets its id back as a text: %j", async (id, echoed) => {
    expect(await rpc.send(JSON.stringify(visit(id)))).toMatchObject({ id: echoed, error: null });
  });

  test.each([
    { jsonrpc: "2.0", ...visit(1) },
    { "json-rpc": "2.0", ...visit(1) },
    { jsonrpc: 7, extra: true, ...visit(1) },
  ])("needs no version: %j", async (request) => {
    expect(await rpc.send(JSON.stringify(request))).toMatchObject({ error: null });
  });

  test.each([[[]], [null], [{}], [undefined]])(
    "without params is a call too: %j",
    async (params) => {
      expect(codeIn(await rpc.call("getCustomer", params))).toBe(1);
      expect(await rpc.call("getAccessStatus", params)).toMatchObject({ error: null });
    },
  );

  test.each([["text"], [7], [true], [[1]], [["S123456789_US"]]])(
    "with params that are none is refused: %j",
    async (params) => expect(codeIn(await rpc.call("getCustomer", params))).toBe(-32602),
  );

  test.each([
    "createSubscriptionOffer",
    "nonsense",
    "",
    "__proto__",
    "constructor",
    "x".repeat(9_000),
  ])("of a method that is not there says so: %s", async (method) =>
    expect(codeIn(await rpc.call(method, {}))).toBe(-32601),
  );

  test("with what no database can store is refused", async () => {
    for (const text of ["a\0b", "\ud800", { "a\0": 1 }]) {
      const params = { customerToken: "", offerId: text };
      expect(codeIn(await rpc.call("getAccessStatus", params))).toBe(-32602);
    }
  });
});

describe("a batch", () => {
  test("keeps its order, and each member fails by itself", async () => {
    const requests = Array.from({ length: 25 }, (_, at) =>
      at % 5 === 3 ? { method: "nonsense", id: at + 26 } : visit(at + 26),
    );
    const answers = await rpc.batch(requests);
    expect(answers.map(({ id }) => id)).toEqual(requests.map(({ id }) => String(id)));
    expect(answers.map(({ error }) => error?.code ?? 0)).toEqual(
      requests.map((_, at) => (at % 5 === 3 ? -32601 : 0)),
    );
  });

  test("of one is answered by a list of one", async () => {
    expect(await rpc.batch([visit(1)])).toMatchObject([{ id: "1", error: null }]);
  });

  test("holds members that are no calls", async () => {
    const answers = await rpc.batch([7, null, "x", [], {}, { method: 7, id: 4 }, visit(9)]);
    expect(answers.map(({ id, error }) => [id, error?.code ?? 0])).toEqual([
      ...Array.from({ length: 5 }, () => [null, -32600]),
      ["4", -32600],
      ["9", 0],
    ]);
  });

  test("that is empty or has no end is refused as a whole", async () => {
    const many = JSON.stringify(Array.from({ length: 101 }, (_, at) => visit(at)));
    for (const body of ["[]", many]) {
      const refusal = await rpc.refusedWhole(body);
      expect(refusal).toMatchObject({ code: -32600, error: { code: -32600 } });
    }
  });
});

describe("what is no call at all", () => {
  test.each([
    ["nothing", "", -32700],
    ["broken JSON", '{"method":', -32700],
    ["a flood", `"${"x".repeat(2 ** 21)}"`, -32600],
  ])("%s is refused with 200", async (_, body, code) => {
    expect(await rpc.refusedWhole(body)).toMatchObject({ code, id: null, error: { code } });
  });

  test.each(["7", "null", '"x"', "true"])("%s is no request", async (body) => {
    expect(await rpc.send(body)).toMatchObject({ id: null, error: { code: -32600 } });
  });

  test("other methods and paths are told apart by their status, in JSON all the same", async () => {
    const ask = async (path: string, method: string) => {
      const answer = await fetch(`${rpc.url}${path}`, { method });
      return [answer.status, ((await answer.json()) as { error: { code: number } }).error.code];
    };
    expect(await ask("/3.0/json-rpc", "GET")).toEqual([405, -32600]);
    expect(await ask("/3.0/jsonp", "POST")).toEqual([404, -32600]);
  });

  test("browsers may ask first", async () => {
    const answer = await fetch(`${rpc.url}/3.0/json-rpc`, { method: "OPTIONS" });
    expect([answer.status, answer.headers.get("access-control-allow-origin")]).toEqual([204, "*"]);
  });
});

describe("tokens", () => {
  test("a publisher's opens its own publisher, from its addresses alone", async () => {
    const { email } = await newGuest(world);
    const ask = async (publisherToken: unknown) =>
      rpc.call("generateCustomerToken", { publisherToken, customerEmail: email });

    expect((await ask(await newPublisherToken(world))).error).toBeNull();
    expect((await ask(await newPublisherToken(world, ["127.0.0.1"]))).error).toBeNull();
    expect(codeIn(await ask(await newPublisherToken(world, ["192.0.2.0/24"])))).toBe(5);
    const other = await newPublisherToken(await newPresentWorld());
    expect(codeIn(await ask(other))).toBe(10);
    for (const wrong of ["", undefined, null, 7, {}, "A".repeat(48), `${other.slice(0, 47)}*`]) {
      expect(codeIn(await ask(wrong))).toBe(3);
    }
  });

  test("a customer's opens no publisher, and a publisher's no customer", async () => {
    const { customerToken, email } = await newGuest(world);
    const params = { publisherToken: customerToken, customerEmail: email };
    expect(codeIn(await rpc.call("generateCustomerToken", params))).toBe(3);
    const publisherToken = await newPublisherToken(world);
    expect(codeIn(await rpc.call("getCustomer", { customerToken: publisherToken }))).toBe(1);
  });
});

/** Values of every kind that a client could send by mistake, or on purpose. */
// prettier-ignore
const odd: unknown[] = [
  null, true, 0, -1, 1.5, 1e308, 2 ** 53, "", "\u{1F37F}", "9".repeat(500), "' OR 1=1 --", "NaN",
  "-1", "1e9", [], [[]], {}, { $gt: "" }, "__proto__",
];

test("nonsense is refused or ignored, and never breaks anything", async () => {
  const { customerToken } = await newGuest(world);
  const publisherToken = await newPublisherToken(world);
  const codes = new Set<number>();
  const sound = {
    publisherToken,
    customerToken,
    customerEmail: "robin@example.com",
    offerId: "S1",
  };
  for (const value of odd) {
    const requests = [
      ...["customerToken", "token", "offerId", "ipAddress"].map((name) => [
        "getAccessStatus",
        name,
      ]),
      ...["publisherToken", "customerEmail"].map((name) => ["generateCustomerToken", name]),
      ...["offset", "limit", "criteria"].map((name) => ["listTransactions", name]),
    ].map(([method, name = ""], id) => ({ method, id, params: { ...sound, [name]: value } }));
    const names = ["dateFrom", "dateTo", "offerId", "customerEmail", "transactionId", "offerType"];
    const narrowed = names.map((name, id) => ({
      method: "listTransactions",
      id,
      params: { publisherToken, criteria: { [name]: value } },
    }));
    const answers = await rpc.batch([...requests, ...narrowed]);
    for (const { error } of answers) codes.add(error?.code ?? 0);
  }
  expect(codes).not.toContain(-32000);
});
