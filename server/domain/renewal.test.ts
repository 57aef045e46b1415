import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { renewalStep, type RenewalFacts } from "./renewal";

const monthly: RenewalFacts = {
  state: "active",
  anchorAt: new Date("2024-01-31T09:00:00Z"),
  cycle: { unit: "month", amount: 1 },
  zone: "UTC",
  currentPeriodIndex: 0,
  currentPeriodEndsAt: new Date("2024-02-29T09:00:00Z"),
  isFree: false,
};
const due = monthly.currentPeriodEndsAt;

describe("at the end of a period", () => {
  test("nothing is due a moment before", () => {
    expect(renewalStep(monthly, new Date(due.getTime() - 1))).toEqual({ kind: "nothing" });
  });

  test("the next is charged, and keeps the day it was anchored on", () => {
    expect(renewalStep(monthly, due)).toEqual({
      kind: "charge",
      period: { index: 1, start: due, end: new Date("2024-03-31T09:00:00Z") },
    });
  });

  test("a free one goes on, a stopped one expires, an ended or paused one stays as it is", () => {
    expect(renewalStep({ ...monthly, isFree: true }, due).kind).toBe("extend");
    expect(renewalStep({ ...monthly, state: "stopped" }, due)).toEqual({ kind: "expire", at: due });
    expect(renewalStep({ ...monthly, state: "paused" }, due).kind).toBe("nothing");
    expect(renewalStep({ ...monthly, state: "terminated" }, due).kind).toBe("nothing");
  });
});

test("periods follow one another without gap or overlap, however late they are looked at", () => {
  const cycle = fc.record({
    unit: fc.constantFrom("week" as const, "month" as const, "year" as const),
    amount: fc.integer({ min: 1, max: 6 }),
  });
  const instant = fc.date({
    min: new Date("2015-01-01T00:00:00Z"),
    max: new Date("2030-01-01T00:00:00Z"),
    noInvalidDate: true,
  });
  const zone = fc.constantFrom("UTC", "Europe/Amsterdam", "America/New_York", "Asia/Kathmandu");
  fc.assert(
    fc.property(cycle, instant, zone, (cycle, anchorAt, zone) => {
      const facts: RenewalFacts = {
        ...monthly,
        anchorAt,
        cycle,
        zone,
        currentPeriodIndex: -1,
        currentPeriodEndsAt: anchorAt,
      };
      const late = new Date("2200-01-01T00:00:00Z");
      for (let count = 0; count < 12; count += 1) {
        const step = renewalStep(facts, late);
        if (step.kind !== "charge") return false;
        const { index, start, end } = step.period;
        if (start.getTime() !== facts.currentPeriodEndsAt.getTime() || end <= start) return false;
        Object.assign(facts, { currentPeriodIndex: index, currentPeriodEndsAt: end });
      }
      return true;
    }),
    { numRuns: 10_000 },
  );
});
