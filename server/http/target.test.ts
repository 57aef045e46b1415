import { expect, test } from "vitest";
import { isHost, loggablePath, parseTarget, publisherOf } from "./target";

test("a target is a path and a query", () => {
  expect(parseTarget("/p/123456789/team?q=ada")).toEqual({
    path: "/p/123456789/team",
    search: "?q=ada",
  });
  expect(parseTarget("/caf%C3%A9")).toEqual({ path: "/caf%C3%A9", search: "" });
});

test("a proxy's absolute address counts by its path", () => {
  expect(parseTarget("http://anything.example/x?y=1")).toEqual({ path: "/x", search: "?y=1" });
});

test.each([
  undefined,
  "",
  "*",
  "x",
  "?a",
  "http://only.example",
  "/%",
  "/%E0%A4%A",
  "/a%00b",
  "/a?b=%00",
])("%s means nothing", (url) => expect(parseTarget(url)).toBeNull());

test("a logged path keeps its shape and its publisher, not its tokens", () => {
  expect(loggablePath("/p/123456789/admin/audit-log")).toBe("/p/123456789/admin/audit-log");
  expect(loggablePath("/invitation/9a7bzX")).toBe("/invitation/*");
  expect(loggablePath("/customers/ada@example.com")).toBe("/customers/*");
  expect(loggablePath("/customers/ada%40example.com")).toBe("/customers/*");
  expect(loggablePath(`/x/${"aB_-".repeat(10)}`)).toBe("/x/*");
  expect(loggablePath("/api/trpc/123456789/team.list,audit.list,settings.get")).toMatch(/get$/);
  expect(loggablePath("/_next/static/chunks/0a1b2c.js")).toBe("/_next/static/*");
});

test("the publisher is read from dashboard addresses only", () => {
  expect(publisherOf("/p/123456789")).toBe("123456789");
  expect(publisherOf("/api/trpc/123456789/team.list")).toBe("123456789");
  expect(publisherOf("/api/trpc/account/me")).toBeNull();
  expect(publisherOf("/p/12345678901")).toBeNull();
  expect(publisherOf("/x/123456789")).toBeNull();
});

test.each(["localhost:3000", "tenure.example", "127.0.0.1", "[::1]:3000", undefined])(
  "%s is a host",
  (host) => expect(isHost(host)).toBe(true),
);

test.each([
  "",
  "a b",
  "evil.example/path",
  "user@evil.example",
  "x:port",
  "a,b",
  "1.2.3.999",
  "x:99999",
])("%s is no host", (host) => expect(isHost(host)).toBe(false));
