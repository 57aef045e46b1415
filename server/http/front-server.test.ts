import { request } from "node:http";
import { expect, onTestFinished, test } from "vitest";
import { defaultBodyLimit } from "./body";
import { servePages, type PageParts } from "./pages";
import { startTestServer } from "@/server/testing/front-server";

const safety = { isDevelopment: false, isLive: false };
const proxies = { includes: () => false };

/** A front server whose pages are answered by `next`, which sees what Next would see. */
async function start(next: PageParts["next"], publicUrl = "https://tenure.example") {
  const admit = async () => undefined;
  const pages = servePages({
    next,
    admit,
    proxies,
    safety,
    publicUrl,
  });
  const front = await startTestServer({ pages });
  onTestFinished(() => front.close(0));
  return front;
}

test("Next hears what is known, and nothing that was forged", async () => {
  const front = await start(async (req, res) => void res.end(JSON.stringify(req.headers)));
  const answer = await fetch(`${front.url}/p/123456789/team?tab=matrix`, {
    headers: {
      "x-tenure-path": "/evil",
      "x-tenure-publisher": "999999999",
      "x-tenure-ip": "1.2.3.4",
      "x-forwarded-for": "1.2.3.4",
      "x-forwarded-host": "evil.example",
      "x-middleware-subrequest": "proxy:proxy:proxy",
      "content-security-policy": "script-src *",
      "x-request-id": "trace-00003",
    },
  });
  const heard = await answer.json();
  expect(heard).toMatchObject({
    "x-request-id": "trace-00003",
    "x-tenure-publisher": "123456789",
    "x-tenure-path": "/p/123456789/team?tab=matrix",
    "x-tenure-ip": "127.0.0.1",
    "x-forwarded-for": "127.0.0.1",
    "x-forwarded-host": new URL(front.url).host,
  });
  expect(heard).not.toHaveProperty("x-middleware-subrequest");
  expect(heard["content-security-policy"]).toBe(answer.headers.get("content-security-policy"));
});

test("Next is asked for the path alone, whatever origin a proxy's client named", async () => {
  const front = await start(async (req, res) => void res.end(req.url));
  const head = "GET http://evil.example//p?x=1 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
  expect(await front.sendRaw(head)).toMatch(/\r\n\r\n(?:5\r\n)?\/\/p\?x=1/);
});

test("on one's own machine, pages answer to local names alone", async () => {
  const front = await start(async (_, res) => void res.end("a page"), "http://localhost:3000");
  const askAs = (host: string) =>
    front.sendRaw(`GET / HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
  for (const own of ["localhost:3000", "127.0.0.1:3000", "[::1]:3000"]) {
    expect(await askAs(own)).toContain("200 OK");
  }
  expect(await askAs("rebound.evil.example:3000")).toContain("HTTP/1.1 421");
});

test("a page's scripts need this answer's nonce, and nobody may frame it", async () => {
  const front = await start(async (_, res) => void res.end());
  const policies = await Promise.all(
    [1, 2].map(async () => (await fetch(front.url)).headers.get("content-security-policy")),
  );
  expect(policies[0]).toMatch(/script-src 'self' 'nonce-[\w+/=]{24}' 'strict-dynamic';/);
  expect(policies[0]).toContain("frame-ancestors 'none'");
  expect(policies[0]).not.toContain("unsafe-eval");
  expect(policies[0]).not.toBe(policies[1]);
});

test("the dashboard may frame the preview of a checkout, and no other page", async () => {
  const front = await start(async (_, res) => void res.end());
  const headersOf = async (path: string) => (await fetch(`${front.url}${path}`)).headers;
  const preview = await headersOf("/checkout-preview");
  expect(preview.get("content-security-policy")).toContain("frame-ancestors 'self'");
  expect(preview.get("x-frame-options")).toBeNull();
  for (const path of ["/checkout-preview/more", "/c/checkout-preview", "/p/123456789/overview"]) {
    expect((await headersOf(path)).get("x-frame-options"), path).toBe("DENY");
  }
});

test("an offer's picture may come from elsewhere, on the pages that sell it alone", async () => {
  const front = await start(async (_, res) => void res.end());
  const policyOf = async (path: string) =>
    (await fetch(`${front.url}${path}`)).headers.get("content-security-policy");
  expect(await policyOf("/c/some-session")).toContain("img-src 'self' data: blob: https:;");
  expect(await policyOf("/p/123456789/offers")).toContain("img-src 'self' data: blob:;");
});

test("another site cannot use a session's cookie", async () => {
  const front = await start(async (_, res) => void res.end("done"));
  const forge = (headers: Record<string, string>) =>
    fetch(`${front.url}/api/trpc/123456789/team.remove`, {
      method: "POST",
      headers: { cookie: "session=1", ...headers },
    });
  const refused = await forge({ origin: "https://evil.example" });
  expect(refused.status).toBe(403);
  expect((await refused.json()).error.json.data).toMatchObject({
    kind: "forbidden",
    code: "request.cross-site",
  });
  expect((await forge({ origin: "https://tenure.example" })).status).toBe(200);
});

test("a chunked body is cut off where it grows too long, and its reader is told", async () => {
  const ended = Promise.withResolvers<string>();
  const front = await start(async (req, res) => {
    try {
      for await (const _ of req);
      res.end("read it all");
    } catch {
      ended.resolve("was told");
    }
  });
  const answered = Promise.withResolvers<number | undefined>();
  const upload = request(front.url, { method: "POST" }, (answer) => {
    answered.resolve(answer.statusCode);
    answer.resume();
  });
  upload.on("error", () => undefined);
  for (let sent = 0; sent <= defaultBodyLimit; sent += 65_536) upload.write(Buffer.alloc(65_536));
  expect(await answered.promise).toBe(413);
  upload.end();
  expect(await ended.promise).toBe("was told");
});

test("closing lets the answer under way finish, then ends its connection", async () => {
  const asked = Promise.withResolvers<() => void>();
  const front = await start(async (_, res) => asked.resolve(() => res.end("finished")));
  const answer = fetch(front.url);
  const finish = await asked.promise;
  const closed = front.close(10_000);
  await expect(fetch(front.url)).rejects.toThrow();
  finish();
  expect(await (await answer).text()).toBe("finished");
  await closed;
});

test("closing waits no longer than it is told to", async () => {
  const asked = Promise.withResolvers<void>();
  const front = await start(async () => asked.resolve());
  const answer = fetch(front.url);
  await asked.promise;
  await front.close(20);
  await expect(answer).rejects.toThrow();
});
