import { describe, expect, test } from "vitest";
import { anchored } from "./recurrence";
import {
  defaultRules,
  dunningFault,
  dunningPeriodOf,
  graceEnd,
  isGraceTooLong,
  isTryAllowed,
  lateness,
  nextTryAt,
  withDeclines,
} from "./dunning";

const at = (text: string) => new Date(`2026-${text}Z`);
const { dunning } = defaultRules.monthly;
const timetable = {
  dueAt: at("04-01T09:00"),
  earliestAt: at("03-01T09:00"),
  lastTriedAt: null,
  lateMs: 0,
  declines: [],
};

describe("a payment", () => {
  test("is tried 72, 48 and 24 hours before it is due and when it is, by default", () => {
    const tries: (string | undefined)[] = [];
    let lastTriedAt: Date | null = null;
    for (;;) {
      const next: Date | null = nextTryAt(dunning, { ...timetable, lastTriedAt });
      if (!next) break;
      tries.push(next.toISOString().slice(5, 16));
      lastTriedAt = next;
    }
    expect(tries).toEqual(["03-29T09:00", "03-30T09:00", "03-31T09:00", "04-01T09:00"]);
    expect(graceEnd(dunning, timetable.dueAt, 0)).toEqual(at("04-01T11:00"));
  });

  test("is not tried sooner than it may be: what lies before comes together", () => {
    const earliestAt = at("03-31T10:00");
    expect(nextTryAt(dunning, { ...timetable, earliestAt })).toEqual(earliestAt);
    const after = { ...timetable, earliestAt, lastTriedAt: earliestAt };
    expect(nextTryAt(dunning, after)).toEqual(at("04-01T09:00"));
  });

  test("is tried later by what we were late", () => {
    const late = { ...timetable, lastTriedAt: at("03-31T09:00"), lateMs: 2 * 86_400_000 };
    expect(nextTryAt(dunning, late)).toEqual(at("04-01T09:00")); // 48 hours before 3 April
    expect(lateness(at("03-29T09:00"), at("03-31T09:00"))).toBe(2 * 86_400_000);
    expect(lateness(at("03-29T09:00"), at("03-29T10:00"))).toBe(0); // an hour is nobody's
  });
});

describe("card schemes", () => {
  const fifteen = Array.from(
    { length: 15 },
    (_, day) => new Date(at("03-01T09:00").getTime() + day * 86_400_000),
  );

  test("take 15 declines in 30 days, and one more when the first is 30 days old", () => {
    expect(isTryAllowed(fifteen.slice(1), at("03-29T09:00").getTime())).toBe(true);
    expect(isTryAllowed(fifteen, at("03-31T08:59").getTime())).toBe(false);
    expect(isTryAllowed(fifteen, at("03-31T09:00").getTime())).toBe(true);
  });

  test("have tries left out, not the payment", () => {
    const next = nextTryAt(dunning, { ...timetable, declines: fifteen });
    expect(next).toEqual(at("03-31T09:00")); // 29 and 30 March are too soon
  });

  test("count the latest 15", () => {
    const more = withDeclines(fifteen, at("04-01T09:00"));
    expect([more.length, more[0], more.at(-1)]).toEqual([15, fifteen[1], at("04-01T09:00")]);
  });
});

describe("a setting", () => {
  const setting = { authorisesFirst: true, attemptHours: [24, 0, -1], graceHours: 2 };

  test.each([
    [null, setting],
    [{ kind: "no-attempts" }, { ...setting, attemptHours: [] }],
    [{ kind: "not-whole-hours" }, { ...setting, attemptHours: [0.5] }],
    [{ kind: "negative-grace" }, { ...setting, graceHours: -1 }],
    [
      { kind: "attempt-after-grace", hours: -3 },
      { ...setting, attemptHours: [0, -3] },
    ],
    [
      { kind: "too-many-attempts" },
      { ...setting, attemptHours: Array.from({ length: 16 }, (_, i) => i) },
    ],
  ])("has the fault %o", (fault, setting) => {
    expect(dunningFault(setting)).toEqual(fault);
  });

  test("gives access that nothing can save when grace outlasts the last try by more than 2 hours", () => {
    expect(isGraceTooLong(setting)).toBe(false);
    expect(isGraceTooLong({ ...setting, graceHours: 4 })).toBe(true);
    expect(isGraceTooLong(dunning)).toBe(false);
  });

  test("belongs to a billing period", () => {
    const from = at("01-01T00:00");
    const periodOf = (unit: "week" | "month" | "year", amount: number) =>
      dunningPeriodOf(anchored({ kind: "cycle", cycle: { unit, amount } }, "UTC", from, 0));
    expect([periodOf("week", 1), periodOf("month", 3), periodOf("year", 1)]).toEqual([
      "weekly",
      "3-months",
      "annual",
    ]);
    expect(periodOf("month", 2)).toBe("monthly");
    expect(dunningPeriodOf(anchored({ kind: "seasons", seasons: [] }, "UTC", from, 0))).toBe(
      "seasonal",
    );
  });
});
