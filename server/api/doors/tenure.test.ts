import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestServer } from "@/server/testing/front-server";
import { newWorld } from "@/server/testing/world";
import { doors } from "./router";

let front: Awaited<ReturnType<typeof startTestServer>>;
beforeAll(async () => {
  front = await startTestServer({ doors });
});
afterAll(() => front.close(0));

const ask = (path: string, init?: RequestInit) => fetch(`${front.url}/api/publishers${path}`, init);

test("a publisher's public profile, readable from any site", async () => {
  const { publisherId } = await newWorld({ name: "Harbour Cinema" });
  const answer = await ask(`/${publisherId}/profile`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get("access-control-allow-origin")).toBe("*");
  expect(await answer.json()).toMatchObject({ id: Number(publisherId), name: "Harbour Cinema" });
});

test.each([
  ["an unknown publisher", "/100000000/profile", 404, "publisher.not-found"],
  ["too few digits", "/12345/profile", 400, "input.invalid"],
  ["a leading zero", "/012345678/profile", 400, "input.invalid"],
  ["letters", "/abcdefghi/profile", 400, "input.invalid"],
  ["SQL", "/1'%20OR%20'1'='1/profile", 400, "input.invalid"],
  ["an emoji", "/%F0%9F%8D%BF/profile", 400, "input.invalid"],
  ["a huge number", `/${"9".repeat(150)}/profile`, 400, "input.invalid"],
  ["another path", "/123456789/secrets", 404, "request.no-such-path"],
])("%s gets a clear error", async (_, path, status, code) => {
  const answer = await ask(path, { headers: { "x-request-id": "trace-00004" } });
  expect(answer.status).toBe(status);
  expect((await answer.json()).error).toMatchObject({ code, requestId: "trace-00004" });
});

test("the path has the last word over the query", async () => {
  const { publisherId } = await newWorld();
  const answer = await ask(`/${publisherId}/profile?publisherId=nonsense`);
  expect(answer.status).toBe(200);
});

test("only reading is offered", async () => {
  const answer = await ask("/123456789/profile", { method: "PUT", body: "{}" });
  expect([answer.status, answer.headers.get("allow")]).toEqual([405, "GET"]);
});
