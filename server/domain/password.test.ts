import { expect, test } from "vitest";
import { findPasswordFlaw, normalizePassword, passwordFlawText } from "./password";

const email = "robin.rivers@example.com";
const flawOf = (password: string) => findPasswordFlaw(password, email);

test.each([
  ["a letter and a digit", "harbour 7 lanterns"],
  ["a letter and a sign", "kitchen-window-left"],
  ["a phrase with spaces", "seven wet umbrellas"],
  ["letters of other alphabets", "пароход-волна-9"],
  ["emoji count as symbols", "kettle🫖kettle"],
  ["exactly eight", "hgfq-wrt"],
  ["exactly eighty", "harbour-".repeat(10)],
  ["a common word inside more", "sunshine over gravel 4"],
])("%s will do", (_, password) => {
  expect(flawOf(password)).toBeNull();
});

test.each([
  ["nothing", "", "too-short"],
  ["seven characters", "a-b-c-7", "too-short"],
  ["eighty-one characters", `${"harbour-".repeat(10)}1`, "too-long"],
  ["letters alone", "harbourlanterns", "letters-only"],
  ["digits alone", "4093 2217 75", "no-letter"],
  ["a tab", "harbour\t7lanterns", "unprintable"],
  ["a NUL", "harbour\u00007lanterns", "unprintable"],
  ["the most common of all", "Password1", "common"],
  ["a season and a year", "Summer2026!", "common"],
  ["keys in a row", "1q2w3e4r5t", "common"],
  ["one letter again and again", "aaaaaaa1", "common"],
  ["the name in the address", "Robin.Rivers-77", "contains-email"],
  ["the whole address", email, "contains-email"],
])("%s will not", (_, password, flaw) => {
  expect(flawOf(password)).toBe(flaw);
});

test("length counts characters, not code units", () => {
  expect(flawOf("🫖🫖🫖🫖a")).toBe("too-short");
  expect(flawOf(`a${"🫖🥄🍵☕".repeat(19)}`)).toBeNull();
});

test("the same characters in other encodings are the same password", () => {
  expect(normalizePassword("Åre ﬁsh 7")).toBe(normalizePassword("A\u030Are fish 7"));
});

test("a name too short to tell is not held against a password", () => {
  expect(findPasswordFlaw("another-kettle-9", "an@example.com")).toBeNull();
});

test("every flaw has a sentence that says what to do", () => {
  for (const text of Object.values(passwordFlawText)) expect(text).toMatch(/^[A-Z].+\.$/);
});
