import { expect, test } from "vitest";
import { basisPointsOf, readChange, type Written } from "./change-form";

const written: Written = {
  reason: " Outage ",
  cycles: "2",
  offerId: "S123456789_NL",
  until: "2026-07-01",
  percent: "33,33",
  periods: "3",
  paymentDetailsId: "123456789",
};

test.each([
  ["50", 5_000],
  ["33,33", 3_333],
  ["0.5 %", 50],
  ["100", 10_000],
  ["0", null],
  ["100.01", null],
  ["1.234", null],
  ["half", null],
])("%s percent", (text, basisPoints) => {
  expect(basisPointsOf(text)).toBe(basisPoints);
});

test("each change reads what is its own", () => {
  expect(readChange("stop", written)).toEqual({ change: { kind: "stop", reason: "Outage" } });
  expect(readChange("pause", written)).toEqual({ change: { kind: "pause", cycles: 2 } });
  expect(readChange("retry", written)).toEqual({ change: { kind: "retry" } });
  expect(readChange("apply-discount", { ...written, periods: "always" })).toEqual({
    change: { kind: "apply-discount", basisPoints: 3_333, periods: 999, reason: "Outage" },
  });
});

test("what is no change says which field is wrong", () => {
  expect(readChange("extend", { ...written, until: "" })).toEqual({
    problems: { until: "New end: choose a day." },
  });
  expect(readChange("apply-discount", { ...written, percent: "" })).toHaveProperty(
    "problems.percent",
  );
});
