import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { noteActor } from "./request-actors";
import { refuseEverybody, startTestServer } from "@/server/testing/front-server";

let front: Awaited<ReturnType<typeof startTestServer>>;
beforeAll(async () => {
  front = await startTestServer();
});
afterAll(() => front.close(0));

const ask = (path: string, init?: RequestInit) => fetch(`${front.url}${path}`, init);
const raw = (head: string, body = "") =>
  front.sendRaw(`${head}\r\nHost: x\r\nConnection: close\r\n\r\n${body}`);

describe("a public door", () => {
  test("answers its routes to any site, hardened", async () => {
    const answer = await ask("/things/42?x=1", { headers: { "x-request-id": "trace-00001" } });
    expect(await answer.json()).toEqual({ thingId: "42" });
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "access-control-allow-origin": "*",
      "content-type": "application/json",
      "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
      "strict-transport-security": "max-age=31536000",
      "x-content-type-options": "nosniff",
      "x-request-id": "trace-00001",
    });
  });

  test("answers HEAD without a body", async () => {
    const answer = await ask("/things/42", { method: "HEAD" });
    expect(answer.headers.get("content-length")).toBe("16");
    expect(await answer.text()).toBe("");
  });

  test("streams a long answer, and not to HEAD", async () => {
    expect(await (await ask("/things/streamed/3")).text()).toBe("1\n2\n3\n");
    const answer = await ask("/things/streamed/3", { method: "HEAD" });
    expect([answer.status, await answer.text()]).toEqual([200, ""]);
  });

  test("cuts an answer short when its source breaks, so that nobody takes it for whole", async () => {
    front.log();
    await expect(ask("/things/streamed/11").then((answer) => answer.text())).rejects.toThrow();
    await expect.poll(front.log).toMatch(/"wasCutShort":true,"brokenBy":.*out of fingers/);
  });

  test("tells a browser on another site what it may send", async () => {
    const answer = await ask("/things", { method: "OPTIONS" });
    expect(answer.status).toBe(204);
    expect(answer.headers.get("access-control-allow-methods")).toBe("POST");
  });

  test.each([
    ["an unknown path", "/things/1/2", {}, 404, "request.no-such-path"],
    ["a wrong method", "/things/1", { method: "DELETE" }, 405, "request.method-not-allowed"],
    ["broken JSON", "/things", { method: "POST", body: "{" }, 400, "request.malformed-json"],
    [
      "a long body",
      "/things",
      { method: "POST", body: '"'.padEnd(200, "x") },
      413,
      "request.body-too-large",
    ],
    [
      "an announced flood",
      "/things",
      { method: "POST", body: "x".repeat(2 ** 21) },
      413,
      "request.body-too-large",
    ],
    ["a bug", "/things/broken", {}, 500, "internal"],
  ])("refuses %s in its own format", async (_, path, init: RequestInit, status, refused) => {
    const answer = await ask(path, init);
    expect(answer.status).toBe(status);
    expect(await answer.json()).toEqual({ refused });
    expect(answer.headers.get("access-control-allow-origin")).toBe("*");
  });

  test("says when to come back", async () => {
    const strict = await startTestServer({ admit: refuseEverybody });
    const answer = await fetch(`${strict.url}/things`, { method: "POST" });
    await strict.close(0);
    expect([answer.status, answer.headers.get("retry-after")]).toEqual([429, "7"]);
  });
});

describe("what no page or door could mean", () => {
  test.each([
    ["a broken escape", "GET /%E0%A4%A HTTP/1.1", "400 Bad Request"],
    ["NUL", "GET /a%00b HTTP/1.1", "400 Bad Request"],
    ["no path", "OPTIONS * HTTP/1.1", "400 Bad Request"],
    ["an invented method", "BREW /tea HTTP/1.1", "400 Bad Request"],
    ["a method nobody needs", "TRACE / HTTP/1.1", "405 Method Not Allowed"],
    ["bytes that are not HTTP", "\u0016\u0003\u0001", "400 Bad Request"],
    ["enormous headers", `GET / HTTP/1.1\r\nX: ${"x".repeat(20_000)}`, "431 Request Header"],
    ["two lengths", "POST / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2", "400 Bad Request"],
    [
      "a length and chunks",
      "POST / HTTP/1.1\r\nContent-Length: 1\r\nTransfer-Encoding: chunked",
      "400",
    ],
  ])("%s is refused", async (_, head, status) => {
    expect(await raw(head)).toContain(`HTTP/1.1 ${status}`);
  });

  test("a Host that names no host is refused", async () => {
    const answer = await front.sendRaw(
      "GET / HTTP/1.1\r\nHost: a@b/c\r\nConnection: close\r\n\r\n",
    );
    expect(answer).toContain("400 Bad Request");
  });

  test("who asks whether to send too much is not told to go on", async () => {
    const head = "POST /things HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 9000000";
    expect(await raw(head)).toMatch(/^HTTP\/1.1 413/);
  });

  test("everything else is a page's", async () => {
    expect(await (await ask("/p/123456789")).text()).toBe("a page");
  });
});

describe("the access log", () => {
  test("tells route, outcome and ids, and nothing about a person", async () => {
    front.log();
    await ask("/things/ada@example.com?token=s3cret", {
      headers: { "x-request-id": "trace-00002" },
    });
    await expect.poll(front.log).toMatch(/"requestId":"trace-00002".*"route":"\/things\/:thingId"/);
    expect(front.log()).not.toMatch(/ada@|s3cret|127\.0\.0\.1/);
  });

  test("names the caller that Next's side found out", async () => {
    const requestId = "trace-00005";
    noteActor(requestId, "0199-account");
    await ask("/p/123456789", { headers: { "x-request-id": requestId } });
    await expect.poll(front.log).toMatch(/"requestId":"trace-00005".*"actorId":"0199-account"/);
  });

  test("keeps a bug's message from the caller and tells it to us", async () => {
    const answer = await ask("/things/broken");
    expect(await answer.text()).not.toContain("recipe");
    await expect.poll(front.log).toContain("the secret recipe");
  });
});
