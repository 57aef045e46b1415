import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cycleOf, subscriptionPeriods } from "./billing-period";
import { firstPeriod, trialIndex } from "./first-period";
import { periodAt, periodBoundary } from "./period";
import type { Trial } from "./trial";

const amsterdam = "Europe/Amsterdam";
const startsAt = new Date("2026-01-31T09:00+01:00");
const month = cycleOf("month");

describe("a subscription begins with", () => {
  test("a paid period, from whose start everything is counted", () => {
    expect(firstPeriod({ startsAt, cycle: month, trial: null, zone: amsterdam })).toEqual({
      kind: "paid",
      index: 0,
      startsAt,
      endsAt: new Date("2026-02-28T09:00+01:00"),
      anchorAt: startsAt,
      nextChargeAt: new Date("2026-02-28T09:00+01:00"),
    });
  });

  test("a trial, at whose end the first charge is due and counting starts", () => {
    const trial: Trial = { unit: "day", amount: 14 };
    const trialEndsAt = new Date("2026-02-14T09:00+01:00");
    expect(firstPeriod({ startsAt, cycle: month, trial, zone: amsterdam })).toEqual({
      kind: "trial",
      index: trialIndex,
      startsAt,
      endsAt: trialEndsAt,
      anchorAt: trialEndsAt,
      nextChargeAt: trialEndsAt,
    });
  });

  test("a free period when it costs nothing, without charge or trial", () => {
    const trial: Trial = { unit: "period", amount: 1 };
    const start = { startsAt, cycle: month, trial, isFree: true, zone: amsterdam };
    expect(firstPeriod(start)).toMatchObject({ kind: "free", index: 0, nextChargeAt: null });
  });

  test("a trial of a month that moves the anchor to the short month's last day", () => {
    const trial: Trial = { unit: "period", amount: 1 };
    const { anchorAt } = firstPeriod({ startsAt, cycle: month, trial, zone: amsterdam });
    expect(periodBoundary(anchorAt, month, 1, amsterdam)).toEqual(
      new Date("2026-03-28T09:00+01:00"),
    );
  });
});

test("the first period and those after it leave no gap, and charges fall where periods end", () => {
  const instants = fc
    .integer({ min: Date.UTC(2020, 0), max: Date.UTC(2040, 0) })
    .map((epochMs) => new Date(epochMs));
  const cycles = fc.constantFrom(...subscriptionPeriods).map(cycleOf);
  const trials = fc.oneof(
    fc.constant(null),
    fc.record({ unit: fc.constant("day" as const), amount: fc.integer({ min: 1, max: 365 }) }),
    fc.record({ unit: fc.constant("period" as const), amount: fc.integer({ min: 1, max: 12 }) }),
  );
  const zones = fc.constantFrom("UTC", amsterdam, "America/Sao_Paulo", "Asia/Kolkata");
  fc.assert(
    fc.property(
      instants,
      cycles,
      trials,
      fc.boolean(),
      zones,
      (start, cycle, trial, isFree, zone) => {
        const first = firstPeriod({ startsAt: start, cycle, trial, isFree, zone });
        expect(first.startsAt).toEqual(start);
        expect(first.startsAt < first.endsAt).toBe(true);
        expect(first.kind).toBe(isFree ? "free" : trial ? "trial" : "paid");
        expect(first.nextChargeAt).toEqual(isFree ? null : first.endsAt);
        const next = first.index + 1;
        expect(periodBoundary(first.anchorAt, cycle, next, zone)).toEqual(first.endsAt);
        expect(periodAt(first.anchorAt, cycle, zone, first.endsAt)).toMatchObject({
          index: next,
          start: first.endsAt,
        });
      },
    ),
    { numRuns: 10_000 },
  );
});

test("what never comes round is refused", () => {
  const none = { unit: "month", amount: 0 } as const;
  expect(() => firstPeriod({ startsAt, cycle: none, trial: null, zone: "UTC" })).toThrow(
    RangeError,
  );
  const trial: Trial = { unit: "day", amount: 0 };
  expect(() => firstPeriod({ startsAt, cycle: month, trial, zone: "UTC" })).toThrow(RangeError);
  expect(() => firstPeriod({ startsAt, cycle: month, trial: null, zone: "Mars" })).toThrow(
    RangeError,
  );
});
