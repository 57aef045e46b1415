import { expect, test } from "vitest";
import { suggestEmail } from "./email-typo";

test.each([
  ["kim@gmial.com", "kim@gmail.com"],
  ["kim@gmai.com", "kim@gmail.com"],
  ["kim@gmaill.com", "kim@gmail.com"],
  ["kim@hotmial.com", "kim@hotmail.com"],
  ["Kim.Keeper@outlok.com ", "Kim.Keeper@outlook.com"],
  ["kim@example.con", "kim@example.com"],
  ["kim@gmail.con", "kim@gmail.com"],
])("%s looks like %s", (typed, meant) => {
  expect(suggestEmail(typed)).toBe(meant);
});

test.each([
  "kim@gmail.com",
  "kim@example.com",
  "kim@gmx.at",
  "kim@",
  "kim",
  "@gmail.com",
  "kim@me.co",
])("%s is left alone", (typed) => {
  expect(suggestEmail(typed)).toBeNull();
});
