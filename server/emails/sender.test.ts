import { expect, test } from "vitest";
import { parseSender } from "./sender";

test.each([
  ["Tenure <mail@example.com>", { name: "Tenure", address: "mail@example.com" }],
  ['"Tenure, Inc." <mail@example.com>', { name: "Tenure, Inc.", address: "mail@example.com" }],
  ["mail@example.com", { name: "Tenure", address: "mail@example.com" }],
  ["<mail@example.com>", { name: "Tenure", address: "mail@example.com" }],
])("%s", (written, sender) => {
  expect(parseSender(written)).toEqual(sender);
});
