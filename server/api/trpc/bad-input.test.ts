import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { codeOf, everythingOf } from "@/server/testing/call-procedure";
import type { Ids, Sample } from "@/server/testing/procedure-sample";
import { procedures } from "@/server/testing/procedures";
import { rowsOfAPublisher } from "@/server/testing/rows-of-a-publisher";
import { newWorld, type World } from "@/server/testing/world";
import { appRouter } from "./root";

let world: World;
let ids: Ids;

beforeAll(async () => {
  world = await newWorld();
  ids = await rowsOfAPublisher(world);
});

const withInput = Object.entries<Sample>(procedures).filter(([, { input }]) => input !== undefined);

/** What forms, scripts and attackers put where something else belongs. */
const nasty: unknown[] = [
  undefined,
  null,
  true,
  -1,
  Number.NaN,
  Number.MAX_VALUE,
  2n ** 80n,
  "",
  " ",
  "\0",
  "a\0b",
  "\u{1F600}".repeat(50),
  "\uD800",
  "x".repeat(100_000),
  "'; DROP TABLE publisher; --",
  "../../etc/passwd",
  "00000000-0000-0000-0000-000000000000",
  "999999999",
  new Date(Number.NaN),
  [],
  [[]],
  {},
  { __proto__: null, constructor: "x" },
];

const refusals = [
  "OK",
  "BAD_REQUEST",
  "UNAUTHORIZED",
  "FORBIDDEN",
  "NOT_FOUND",
  "CONFLICT",
  "TOO_MANY_REQUESTS",
];

describe.each(withInput)("%s", (path, { input }) => {
  test("takes no nonsense for its input, and changes nothing on the way", async () => {
    const before = await everythingOf(world.publisherId);
    for (const value of nasty.filter((one) => !isObject(one) && !(one instanceof Date))) {
      expect(await codeOf(world.ctx, path, value), describeValue(value)).toBe("BAD_REQUEST");
    }
    expect(await everythingOf(world.publisherId)).toEqual(before);
  });

  test("answers clearly whatever stands in one of its fields", async () => {
    const sample = input?.(ids);
    const fields = isObject(sample) ? Object.keys(sample) : [];
    for (const field of fields) {
      for (const value of nasty) {
        const code = await codeOf(world.ctx, path, { ...(input?.(ids) as object), [field]: value });
        expect(refusals, `${field} = ${describeValue(value)} gives ${code}`).toContain(code);
      }
    }
  });

  test("answers clearly to anything at all", async () => {
    await fc.assert(
      fc.asyncProperty(fc.anything({ withBigInt: true, withDate: true }), async (value) => {
        expect(refusals).toContain(await codeOf(world.ctx, path, value));
      }),
      { numRuns: 25 },
    );
  });
});

const endpoint = "/api/trpc/account";

const ask = (path: string, init?: RequestInit) =>
  fetchRequestHandler({
    endpoint,
    router: appRouter,
    createContext: () => world.anonymous,
    req: new Request(`http://localhost${endpoint}${path}`, init),
  });

const post = (body: string, type = "application/json") =>
  ask("/session.signUp", { method: "POST", body, headers: { "content-type": type } });

test.each([
  ["truncated JSON", '{"json":{"name":'],
  ["no JSON", "name=Robin"],
  ["an empty body", ""],
  ["a bare null", "null"],
  ["a bare number", "7"],
  ["an array", "[]"],
  ["JSON with a lone surrogate", '{"json":{"name":"\\ud800"}}'],
  ["an unknown transformer tag", '{"json":{},"meta":{"values":{"name":["nothing"]}}}'],
  ["a polluting key", '{"json":{"__proto__":{"isOwner":true}}}'],
  ["deep nesting", `{"json":${"[".repeat(5_000)}${"]".repeat(5_000)}}`],
])("a request with %s is refused as the caller's mistake", async (_name, body) => {
  const answer = await post(body);
  expect(answer.status).toBeGreaterThanOrEqual(400);
  expect(answer.status).toBeLessThan(500);
});

test("a query that cannot be read, an unknown procedure and a wrong method are named as such", async () => {
  expect((await ask("/team.invitation?input=%7Bnot")).status).toBe(400);
  expect((await ask("/no.such")).status).toBe(404);
  expect((await ask("/session.signUp")).status).toBe(405);
  expect((await post("a=b", "text/plain")).status).toBe(415);
});

function isObject(value: unknown): value is object {
  return (
    typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Date)
  );
}

const describeValue = (value: unknown) =>
  typeof value === "bigint" ? `${value}n` : (JSON.stringify(value) ?? "undefined").slice(0, 40);
