import { expect, test } from "vitest";
import { compareFields } from "./compare-fields";

test("names each field that differs, also inside others", () => {
  const before = { name: "Arena", address: { city: "Delft", zip: "2611" }, tags: ["a", "b"] };
  const after = { name: "Arena TV", address: { city: "Delft", zip: null }, tags: ["a"], vat: true };
  expect(compareFields(before, after)).toEqual([
    { path: "name", kind: "changed", before: "Arena", after: "Arena TV" },
    { path: "address.zip", kind: "removed", before: "2611", after: null },
    { path: "tags", kind: "changed", before: '["a","b"]', after: '["a"]' },
    { path: "vat", kind: "added", before: null, after: "true" },
  ]);
});

test("a thing that begins or ends shows all its fields", () => {
  expect(compareFields(null, { email: "ana@example.com" })).toEqual([
    { path: "email", kind: "added", before: null, after: "ana@example.com" },
  ]);
  expect(compareFields({ email: "ana@example.com" }, null)).toMatchObject([{ kind: "removed" }]);
});

test("equal records differ in nothing", () => {
  expect(compareFields({ a: { b: [1] } }, { a: { b: [1] } })).toEqual([]);
});
