import { expect, test } from "vitest";
import { monthText, neighbourMonth } from "./months";

test("months follow one another over the years", () => {
  expect(neighbourMonth("2026-12", 1)).toBe("2027-01");
  expect(neighbourMonth("2026-01", -1)).toBe("2025-12");
  expect(monthText("2026-11", "en-GB")).toBe("November 2026");
});
