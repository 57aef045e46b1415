import { createLocalJWKSet, jwtVerify, type JSONWebKeySet } from "jose";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newGuest } from "@/server/testing/customers";
import { newPresentWorld, refusalIn, startMediaStore } from "@/server/testing/mediastore";
import type { World } from "@/server/testing/world";

let store: Awaited<ReturnType<typeof startMediaStore>>;
let world: World;
beforeAll(async () => {
  store = await startMediaStore();
  world = await newPresentWorld();
});
afterAll(() => store.close(0));

describe("browsers on other sites", () => {
  test.each([
    "/customers",
    "/auths",
    "/entitlements/S100000000_US",
    "/orders",
    "/gifts/redeem/ABCD-EFGH",
  ])("may ask first at %s, without a token", async (path) => {
    const answer = await store.ask(path, {
      method: "OPTIONS",
      headers: {
        origin: "https://shop.example",
        "access-control-request-method": "PATCH",
        "access-control-request-headers": "authorization,content-type,x-requested-by",
      },
    });
    expect(answer.ok).toBe(true);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "access-control-allow-origin": "*",
      "access-control-allow-methods": "GET, POST, PUT, PATCH, DELETE, OPTIONS",
      "access-control-allow-headers": "authorization, content-type, accept, x-requested-by",
    });
    expect(answer.headers.get("access-control-allow-credentials")).toBeNull();
  });
});

describe("whatever goes wrong is told in the contract's envelope", () => {
  test.each([
    ["nothing here", "GET", "/customers/123456789/nothing", 404, "REQ0404"],
    ["a path that is kept for later", "POST", "/orders", 404, "REQ0404"],
    ["a slash too many", "POST", "/auths/", 404, "REQ0404"],
    ["a wrong method", "DELETE", "/auths", 405, "REQ0405"],
    ["an escape that is none", "GET", "/offers/%E0%A4%A", 400, "REQ0003"],
    ["NUL", "GET", "/offers/a%00b", 400, "REQ0003"],
    ["a very long id", "GET", `/offers/${"9".repeat(4_000)}`, 404, "REQ0404"],
  ])("%s: %s %s", async (_, method, path, status, code) => {
    expect(await refusalIn(await store.ask(path, { method }))).toMatchObject({ status, code });
  });

  test.each([
    ["broken JSON", '{"email":', "REQ0001"],
    ["a list", "[]", "REQ0001"],
    ["a word", '"robin"', "REQ0001"],
    ["null", "null", "REQ0001"],
    ["nothing at all", "", "REQ0001"],
    ["a flood", `"${"x".repeat(2 ** 21)}"`, "REQ0001"],
  ])("a body of %s", async (_, body, code) => {
    for (const path of ["/customers", "/auths"]) {
      const refusal = await refusalIn(await store.post(path, body));
      expect(refusal).toMatchObject({ code, hasData: false });
      expect(refusal.status).toBeLessThan(500);
    }
  });

  test("the type of a body does not matter, nor what a reading call sends along", async () => {
    const answer = await store.post("/auths", "{}", { "content-type": "text/plain" });
    expect((await refusalIn(answer)).errors.join()).toContain("Invalid param email");
    const { customerId, jwt } = await newGuest(world);
    const asked = await store.ask(`/customers/${customerId}`, {
      headers: {
        authorization: `Bearer ${jwt}`,
        "content-type": "application/json",
        "x-requested-by": "mediastore-sdk@5.26.0",
      },
    });
    expect(asked.status).toBe(200);
  });

  test("a fault of ours says the sentence that clients know, and nothing of itself", async () => {
    const { mediaStoreDoor } = await import("./door");
    const failure = { status: 500, code: "internal", message: "the secret recipe" };
    const text = "Request failed with status code 500";
    expect(mediaStoreDoor.renderFailure(failure, "trace-00001", "/customers")).toMatchObject({
      status: 500,
      body: JSON.stringify({ errors: [text], code: "S0001", message: text }),
    });
  });
});

test("anybody verifies a customer's token by the published keys", async () => {
  const { jwt, customerId } = await newGuest(world);
  const answer = await store.ask("/.well-known/jwks.json");
  expect(answer.headers.get("access-control-allow-origin")).toBe("*");
  const keys = createLocalJWKSet((await answer.json()) as JSONWebKeySet);
  const { payload, protectedHeader } = await jwtVerify(jwt, keys);
  expect(protectedHeader).toMatchObject({ alg: "RS256", typ: "JWT" });
  expect(payload).toEqual({
    customerId: String(customerId),
    publisherId: Number(world.publisherId),
    exp: expect.any(Number),
  });
});

/** Values of every kind that a client could send by mistake, or on purpose. */
const odd: unknown[] = [
  null, true, false, 0, -1, 1.5, 1e308, -0, 2 ** 53, "", " ", "\u{1F37F}", "a\0b", "\ud800",
  "9".repeat(500), "' OR 1=1 --", "../../etc/passwd", "%00", "__proto__", [], [[]], [null], {},
  { length: 1 }, { __proto__: 1 }, { $gt: "" }, "NaN", "Infinity", "2026-02-30",
]; // prettier-ignore

test("nonsense is refused or ignored, and never breaks anything", async () => {
  const { jwt, customerId } = await newGuest(world);
  const fields = ["email", "password", "publisherId", "offerId", "locale", "country", "currency"];
  const more = [
    "firstName",
    "externalId",
    "externalData",
    "customerIP",
    "refreshToken",
    "__proto__",
  ];
  const statuses = new Set<number>();
  for (const value of odd) {
    for (const field of [...fields, ...more]) {
      const sound = {
        email: "robin@example.com",
        password: "lantern-1!",
        publisherId: "100000000",
      };
      const body = { ...sound, locale: "en_US", country: "US", currency: "USD", [field]: value };
      for (const path of ["/customers", "/auths", "/auths/refresh_token"]) {
        statuses.add((await store.post(path, body)).status);
      }
    }
    const part = encodeURIComponent(String(value).toWellFormed());
    const paths = ["/entitlements/", "/offers/", "/customers/", `/customers/${customerId}/`];
    for (const path of paths) {
      const answer = await store.ask(`${path}${part}?customerIP=${part}&${part}=1`, {
        headers: { authorization: `Bearer ${jwt}` },
      });
      statuses.add(answer.status);
    }
  }
  expect([...statuses].filter((status) => status >= 500)).toEqual([]);
});

test.each([
  "Bearer",
  "Bearer ",
  "bearer x",
  "Bearer a b",
  "Bearer \u00ff",
  "x".repeat(9_000),
  "null",
  "Bearer undefined",
])("an Authorization of %j opens nothing", async (authorization) => {
  const answer = await store.ask("/entitlements/S100000000_US", { headers: { authorization } });
  expect((await refusalIn(answer)).status).toBe(401);
});
