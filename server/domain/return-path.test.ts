import { expect, test } from "vitest";
import { ownPath } from "./return-path";

test.each([
  "/",
  "/p/123456789/overview",
  "/p/123456789/admin/audit?q=a&sort=-at#row-3",
  "/invitation?token=a.b",
])("%s is a place of our own", (path) => {
  expect(ownPath(path)).toBe(path);
});

test.each([
  undefined,
  null,
  ["/"],
  "",
  "overview",
  "https://evil.example/",
  "//evil.example/",
  "/\\evil.example/",
  "/\t/evil.example/",
  "/a\\b",
  "/.//evil.example",
  "/..//evil.example",
  "javascript:alert(1)",
  "/a\u0000",
  `/${"a".repeat(2_000)}`,
])("%j is not", (wished) => {
  expect(ownPath(wished)).toBeNull();
});

test("steps upward are resolved", () => {
  expect(ownPath("/p/../me")).toBe("/me");
});
