import { expect, test } from "vitest";
import { isCustomerPassword } from "./customer-password";

test.each(["lantern1", "lantern!", "l4nternae", "пароль-99", "a1".repeat(40), "ａｂｃｄｅｆｇ１"])(
  "%j will do",
  (password) => expect(isCustomerPassword(password)).toBe(true),
);

test.each([
  ["too short", "lanter1"],
  ["too long", "a1".repeat(40) + "b"],
  ["letters alone", "lanternlight"],
  ["no letter", "12345678"],
  ["a sign that does not count", "lantern-light"],
  ["nothing", ""],
])("%s will not: %j", (_, password) => expect(isCustomerPassword(password)).toBe(false));
