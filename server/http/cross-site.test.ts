import type { IncomingMessage } from "node:http";
import { expect, test } from "vitest";
import { isStartedByOwnPages } from "./cross-site";

const own = ["https://tenure.example", "http://localhost:3000"];
const allows = (method: string, headers: Record<string, string>) =>
  isStartedByOwnPages({ method, headers } as unknown as IncomingMessage, own);
const cookie = "session=1";

test.each([
  ["our own page", { "sec-fetch-site": "same-origin", origin: "https://tenure.example" }],
  ["our own page behind a proxy that renames the host", { "sec-fetch-site": "same-origin" }],
  ["an older browser on our own page", { origin: "http://localhost:3000" }],
  ["the person, with our origin", { "sec-fetch-site": "none", origin: "https://tenure.example" }],
])("%s may act with cookies", (_, headers) => {
  expect(allows("POST", { cookie, ...headers })).toBe(true);
});

test.each([
  ["another site", { "sec-fetch-site": "cross-site", origin: "https://evil.example" }],
  [
    "a sibling of our domain",
    { "sec-fetch-site": "same-site", origin: "https://x.tenure.example" },
  ],
  ["another site in an older browser", { origin: "https://evil.example" }],
  ["an opaque origin", { origin: "null" }],
  ["a forged origin from another site", { "sec-fetch-site": "cross-site", origin: own[0] ?? "" }],
  ["nobody known", {}],
])("%s may not", (_, headers) => {
  expect(allows("POST", { cookie, ...headers })).toBe(false);
  expect(allows("DELETE", { cookie, ...headers })).toBe(false);
});

test("reading, and acting without cookies, is free", () => {
  expect(allows("GET", { cookie, "sec-fetch-site": "cross-site" })).toBe(true);
  expect(allows("POST", { "sec-fetch-site": "cross-site" })).toBe(true);
});
