import { expect, test } from "vitest";
import { findUnstorableText, refuseUnstorableText } from "./unstorable-text";

test("ordinary text, emoji and other scripts included, can be stored", () => {
  expect(findUnstorableText({ name: "Ana 😀 日本", tags: ["é", ""], at: new Date(0), n: 1 })).toBe(
    null,
  );
});

test("NUL and half a surrogate pair are found wherever they stand", () => {
  expect(findUnstorableText({ name: "a\0b" })).toBe("name");
  expect(findUnstorableText({ people: [{ name: "ok" }, { name: "\uD800" }] })).toBe(
    "people.1.name",
  );
  expect(findUnstorableText("\uDC00")).toBe("");
  expect(findUnstorableText({ "\0": 1 })).toBe("");
});

test("nesting as deep as a body can hold does not exhaust the stack", () => {
  let nested: unknown = "\0";
  for (let depth = 0; depth < 200_000; depth += 1) nested = [nested];
  expect(() => refuseUnstorableText(nested)).toThrow("Remove the characters");
});
