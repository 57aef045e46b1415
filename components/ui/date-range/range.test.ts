import { expect, test } from "vitest";
import { extendRange, rangeProblem } from "./range";

test("two picks make a span, in whichever order", () => {
  const open = extendRange({ from: "2027-01-01", to: "2027-01-31" }, "2027-03-12");
  expect(open).toEqual({ from: "2027-03-12", to: null });
  expect(extendRange(open, "2027-03-20")).toEqual({ from: "2027-03-12", to: "2027-03-20" });
  expect(extendRange(open, "2027-03-01")).toEqual({ from: "2027-03-01", to: "2027-03-12" });
  expect(extendRange(open, "2027-03-12")).toEqual({ from: "2027-03-12", to: "2027-03-12" });
});

test("a typed span needs both its ends in order", () => {
  expect(rangeProblem({ from: "2027-03-12", to: null })).toMatch(/first and a last/);
  expect(rangeProblem({ from: "2027-03-12", to: "2027-03-01" })).toMatch(/before/);
  expect(rangeProblem({ from: "2027-03-12", to: "2027-03-12" })).toBeNull();
});
