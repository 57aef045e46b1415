import { expect, test } from "vitest";
import { matchOptions } from "./match-options";

const options = [
  { value: "BR", label: "Brazil" },
  { value: "CI", label: "Côte d’Ivoire" },
  { value: "GB", label: "United Kingdom", hint: "Great Britain" },
  { value: "US", label: "United States" },
  { value: "Asia/Kolkata", label: "Asia/Kolkata" },
];
const found = (typed: string) => matchOptions(options, typed).map((option) => option.value);

test("finds by any word, without accents or capitals", () => {
  expect(found("cote")).toEqual(["CI"]);
  expect(found("KING")).toEqual(["GB"]);
  expect(found("kolk")).toEqual(["Asia/Kolkata"]);
  expect(found("xyz")).toEqual([]);
});

test("puts beginnings before middles", () => {
  expect(found("br")).toEqual(["BR", "GB"]);
  expect(found("united")).toEqual(["GB", "US"]);
});

test("shows everything until something is typed", () => {
  expect(found("  ")).toHaveLength(options.length);
});
