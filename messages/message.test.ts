import { expect, test } from "vitest";
import { compileCatalogue } from "./compile-catalogue";
import { say } from "./message";

const messages = compileCatalogue({
  plain: "Pay",
  amount: "Pay {amount}",
  days: "{count, plural, =0 {today} one {in # day} other {in # days}}",
  tax: "{name, select, sales {Sales tax} other {VAT}} {rate}",
  quoted: "It's '{'free'}'",
});

test("what asks for nothing is text as it is", () => {
  expect(messages.plain).toBe("Pay");
});

test("values take their places, also those that look like syntax", () => {
  expect(say("en", messages.amount, { amount: "€7.99" })).toBe("Pay €7.99");
  expect(say("en", messages.amount, { amount: "{amount}" })).toBe("Pay {amount}");
  expect(say("en", messages.quoted, {})).toBe("It's {free}");
});

test.each([
  [0, "today"],
  [1, "in 1 day"],
  [1200, "in 1,200 days"],
])("%i is counted as %s", (count, said) => {
  expect(say("en", messages.days, { count })).toBe(said);
});

test("a word is chosen by what it is about", () => {
  expect(say("en", messages.tax, { name: "sales", rate: "5%" })).toBe("Sales tax 5%");
  expect(say("en", messages.tax, { name: "vat", rate: "21%" })).toBe("VAT 21%");
});

test("the compiler asks for what a message needs", () => {
  // @ts-expect-error -- the amount is missing
  expect(() => say("en", messages.amount, {})).not.toThrow(/is not a function/);
});

test("what the browser is given is plain data", () => {
  expect(JSON.parse(JSON.stringify(messages))).toEqual(messages);
});
