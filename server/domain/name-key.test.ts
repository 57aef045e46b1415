import { expect, test } from "vitest";
import { nameKeyOf } from "./name-key";

test("a name is searched in lower case, its parts one space apart", () => {
  expect(nameKeyOf(" Robin ", "RIVERS")).toBe("robin rivers");
  expect(nameKeyOf("Åsa", "Öberg")).toBe("åsa öberg");
});

test("what is not known leaves nothing behind", () => {
  expect(nameKeyOf(null, "Rivers")).toBe("rivers");
  expect(nameKeyOf("Robin", undefined)).toBe("robin");
  expect(nameKeyOf("  ", null)).toBe("");
});
