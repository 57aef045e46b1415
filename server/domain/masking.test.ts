import fc from "fast-check";
import { expect, test } from "vitest";
import { mask, maskFields } from "./masking";

test.each([
  ["robin@example.com", "r•••@e•••.com"],
  ["robin.rivers@mail.example.co.uk", "r•••@m•••.uk"],
  ["a@b.nl", "•••@•••.nl"],
  ["robin@localhost", "r•••@l•••"],
  ["no address", "•••"],
])("the address %s becomes %s", (email, masked) => {
  expect(mask(email, "email")).toBe(masked);
});

test.each([
  ["Robin", "R•••"],
  ["Łucja", "Ł•••"],
  ["𝒜nna", "𝒜•••"],
  ["Bo", "•••"],
])("the name %s becomes %s", (name, masked) => {
  expect(mask(name, "name")).toBe(masked);
});

test("of anything else nothing remains", () => {
  expect(mask("203.0.113.7", "hidden")).toBe("•••");
});

test("no more than one letter of a name survives", () => {
  const names = fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(names, (name) => {
      const left = mask(name, "name").replace("•••", "");
      return [...left].length <= 1 && name.trim().startsWith(left);
    }),
    { numRuns: 10_000 },
  );
});

test("no more than a letter of an address's halves survives, whatever they are", () => {
  const part = fc.stringMatching(/^[a-z0-9][a-z0-9.-]{0,20}[a-z0-9]$/);
  fc.assert(
    fc.property(part, part, (local, domain) => {
      const [before = "", after = ""] = mask(`${local}@${domain}.example`, "email").split("@");
      return before.length <= 4 && after.length <= "e•••.example".length;
    }),
    { numRuns: 10_000 },
  );
});

test("fields that a row does not have, or that are empty, stay as they are", () => {
  const row = { id: 7, email: "robin@example.com", name: null, phone: "" };
  expect(maskFields(row, { email: "email", name: "name", phone: "hidden" })).toEqual({
    id: 7,
    email: "r•••@e•••.com",
    name: null,
    phone: "",
  });
});
