import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestServer } from "@/server/testing/front-server";
import { newMerchant } from "@/server/testing/gateway-world";
import type { ChargeRequest } from "@/server/gateways/payments/payment-gateway";
import { doors } from "./router";

let front: Awaited<ReturnType<typeof startTestServer>>;
beforeAll(async () => {
  front = await startTestServer({ doors });
});
afterAll(() => front.close(0));

async function challenged(changes: Partial<ChargeRequest> = {}) {
  const { gateway, withCard } = await newMerchant();
  const request = await withCard("challenge", changes);
  const asked = await gateway.charge(request);
  if (asked.state !== "action-required") throw new Error(asked.state);
  return { gateway, request, path: asked.url, page: front.url + asked.url };
}

const press = (page: string, answer: string) =>
  fetch(page, {
    method: "POST",
    body: new URLSearchParams({ answer }),
    redirect: "manual",
  });

test("the page says who asks for how much, and offers three answers as a plain form", async () => {
  const { page } = await challenged();
  const answer = await fetch(page);
  expect(answer.headers.get("content-type")).toBe("text/html; charset=utf-8");
  const html = await answer.text();
  for (const text of ["Lighthouse TV", "Sport Pass, monthly", "EUR 7.99"]) {
    expect(html).toContain(text);
  }
  const buttons = html.match(/<button name="answer" value="\w+"[^>]*>\w+/g);
  expect(buttons?.map((button) => button.split(">").at(-1))).toEqual(["Pass", "Fail", "Cancel"]);
  expect(html).not.toContain("<script");
});

test("only our own pages may frame it, and only its own style and script are used", async () => {
  const { headers } = await fetch((await challenged()).page);
  const policy = headers.get("content-security-policy")!;
  expect(policy.split("; ")).toEqual([
    "default-src 'none'",
    expect.stringMatching(/^style-src 'sha256-\S+'$/),
    expect.stringMatching(/^script-src 'sha256-\S+'$/),
    "form-action 'self'",
    "frame-ancestors 'self'",
    "base-uri 'none'",
  ]);
  expect(Object.fromEntries(headers)).toMatchObject({
    "x-frame-options": "SAMEORIGIN",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "cache-control": "no-store",
  });
});

test.each([
  ["passed", "captured"],
  ["failed", "refused"],
  ["cancelled", "cancelled"],
])("%s, the charge is %s and the page leads back", async (answer, state) => {
  const { gateway, request, page, path } = await challenged();
  const pressed = await press(page, answer);
  expect([pressed.status, pressed.headers.get("location")]).toEqual([303, path]);
  expect(await gateway.status(request)).toMatchObject({ state });

  const html = await (await fetch(page)).text();
  expect(html).toContain(`The check was ${answer}`);
  expect(html).toContain("You can go back now");
  expect(html).toContain('<a id="back" href="/c/session" target="_top">');
  expect(html).toContain("tenure:challenge-done");
  expect(html).not.toContain("<form");
});

test("pressed again, the first answer stands", async () => {
  const { gateway, request, page } = await challenged();
  await press(page, "passed");
  expect((await press(page, "failed")).status).toBe(303);
  expect(await gateway.status(request)).toMatchObject({ state: "captured" });
});

test("what a merchant is called stays text", async () => {
  const { page } = await challenged({
    merchantName: `<img src=x onerror="alert(1)">`,
    returnUrl: `/c/session?a="><script>alert(1)</script>`,
  });
  await press(page, "passed");
  expect(await (await fetch(page)).text()).not.toMatch(/<img|<script>alert/);
  const { page: open } = await challenged({ merchantName: "Q & A <b>TV</b>" });
  expect(await (await fetch(open)).text()).toContain("Q &#38; A &#60;b&#62;TV&#60;/b&#62;");
});

test.each([
  ["an unknown challenge", "GET", "/sandbox-bank/challenge_none", 404],
  ["an answer to none", "POST", "/sandbox-bank/challenge_none", 404],
  ["no challenge", "GET", "/sandbox-bank", 404],
  ["another method", "DELETE", "/sandbox-bank/challenge_none", 405],
])("%s gets a page that says so", async (_, method, path, status) => {
  const answer = await (method === "POST"
    ? press(front.url + path, "passed")
    : fetch(front.url + path, { method }));
  expect(answer.status).toBe(status);
  expect(answer.headers.get("content-type")).toBe("text/html; charset=utf-8");
  expect(await answer.text()).toContain("<h1>This did not work</h1>");
});

test("an answer that is none is refused, and the question stays open", async () => {
  const { gateway, request, page } = await challenged();
  for (const answer of ["", "open", "yes"]) expect((await press(page, answer)).status).toBe(400);
  expect(await gateway.status(request)).toMatchObject({ state: "action-required" });
});

test("the log does not say which challenge it was", async () => {
  const { url, log, close } = await startTestServer({ doors });
  const { path } = await challenged();
  await fetch(url + path);
  await close(0);
  expect(log()).toContain("/sandbox-bank/:challenge");
  expect(log()).not.toContain(path);
});
