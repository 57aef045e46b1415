import { expect, test } from "vitest";
import { changedValues } from "./changed-values";

test("names what changed, and leaves out the rest", () => {
  expect(
    changedValues(
      { city: "Delft", taxId: null, country: "NL" },
      { city: "Gent", taxId: null, country: "BE" },
    ),
  ).toEqual({ before: { city: "Delft", country: "NL" }, after: { city: "Gent", country: "BE" } });
});

test("a value that was empty before counts", () => {
  const empty: { taxId: string | null } = { taxId: null };
  expect(changedValues(empty, { taxId: "NL1" })).toEqual({
    before: { taxId: null },
    after: { taxId: "NL1" },
  });
});

test("nothing changed", () => {
  expect(changedValues({ city: "Delft" }, { city: "Delft" })).toBeNull();
});
