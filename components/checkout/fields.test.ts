import { expect, test } from "vitest";
import { englishVoice as voice } from "./sample-checkout";
import { cardProblems, emailProblem, looksComplete, settledCardProblems } from "./fields";

const now = new Date("2026-11-22T12:00Z");
const card = { number: "5555 4444 3333 1111", expiry: "03 / 30", securityCode: "737" };
const settled = (changes: Partial<typeof card>) =>
  settledCardProblems({ ...card, ...changes }, now, voice);

test("a card as it should be has no problems", () => {
  expect(cardProblems(card, now, voice)).toEqual({});
});

test("an empty card is asked for in full", () => {
  const empty = { number: "", expiry: "", securityCode: "" };
  expect(Object.keys(cardProblems(empty, now, voice))).toEqual([
    "card-number",
    "card-expiry",
    "card-code",
  ]);
});

test("nothing is said of a field that is left half-filled", () => {
  expect(settled({ number: "5555 44" })).toEqual({});
  expect(settled({ expiry: "03" })).toEqual({});
  expect(settled({ securityCode: "7" })).toEqual({});
});

test.each([
  [{ number: "4242 4242 4242 4241" }, "Check the card number: one of its digits seems wrong."],
  [{ number: "5105 1051 0510 5100" }, /^This sandbox takes test cards only/],
  [{ expiry: "10 / 26" }, "This card has expired. Use another one."],
  [{ expiry: "13 / 99" }, "Enter the expiry as month and year, such as 05 / 29."],
])("%o is complete and wrong, and told when it is left", (changes, sentence) => {
  expect(Object.values(settled(changes))).toEqual([expect.stringMatching(sentence)]);
});

test("four digits are asked for where a card has four", () => {
  const amex = { ...card, number: "3700 000000 00002" };
  expect(cardProblems(amex, now, voice)["card-code"]).toBe("The security code has 4 digits.");
});

test("an address is judged once it looks whole", () => {
  expect(looksComplete("kim")).toBe(false);
  expect(looksComplete("kim@example")).toBe(false);
  expect(looksComplete("kim@example..com")).toBe(true);
  expect(emailProblem("kim@example..com", voice)).toMatch(/such as name@example.com/);
  expect(emailProblem(" ", voice)).toBe("Enter your email address.");
  expect(emailProblem("kim@example.com", voice)).toBeNull();
});
