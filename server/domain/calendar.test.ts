import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import {
  addDays,
  addMonthsKeepingAnchor,
  dayOf,
  instantOf,
  isDay,
  isValidDate,
  isZone,
  parseDay,
  startOfDay,
  zonedParts,
  type LocalDateTime,
  type PlainDate,
} from "./calendar";

const zones = [
  "UTC",
  "Europe/Amsterdam",
  "Europe/Dublin", // summer time is the standard and winter the exception
  "America/New_York",
  "America/St_Johns", // half an hour off, and changed at one minute past midnight
  "America/Sao_Paulo", // skipped midnight
  "Asia/Kolkata",
  "Asia/Kathmandu",
  "Asia/Tehran",
  "Australia/Lord_Howe", // moves by half an hour
  "Pacific/Apia", // skipped a whole day
  "Pacific/Kiritimati",
  "Africa/Casablanca", // goes back during Ramadan
  "Africa/Cairo",
];

const runs = { numRuns: 10_000 };
const anyZone = fc.constantFrom(...zones);
const anyInstant = fc
  .integer({ min: Date.UTC(1970, 0, 2), max: Date.UTC(2100, 0, 1) })
  .map((epochMs) => new Date(epochMs));
const anyDate = fc
  .record({
    year: fc.integer({ min: 1, max: 9999 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 31 }),
  })
  .filter(isValidDate);

/** Within two days of a change of clocks, where zones are hardest. */
const instantNearChange = fc
  .tuple(anyZone, anyInstant, fc.integer({ min: -2880, max: 2880 }))
  .map(([zone, from, minutes]) => {
    const change = asTemporal(from, zone).getTimeZoneTransition("next");
    const near = (change?.epochMilliseconds ?? from.getTime()) + minutes * 60_000;
    return { zone, instant: new Date(near) };
  });

const asTemporal = (instant: Date, zone: string) =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone);

const at = (date: PlainDate, hour: number, minute = 0): LocalDateTime => {
  return { ...date, hour, minute, second: 0, millisecond: 0 };
};

describe("clocks of a zone", () => {
  test("show what Temporal says they show", () => {
    fc.assert(
      fc.property(anyZone, anyInstant, (zone, instant) => {
        const { year, month, day, hour, minute, second, millisecond } = asTemporal(instant, zone);
        const expected = { year, month, day, hour, minute, second, millisecond };
        expect(zonedParts(instant, zone)).toEqual(expected);
      }),
      runs,
    );
  });

  test("lead back to the instant Temporal chooses, also where an hour is skipped or repeated", () => {
    fc.assert(
      fc.property(instantNearChange, fc.boolean(), ({ zone, instant }, inUtc) => {
        // Read in UTC, the same figures also name times that the zone's clocks never show.
        const local = zonedParts(instant, inUtc ? "UTC" : zone);
        const expected = Temporal.PlainDateTime.from(local).toZonedDateTime(zone);
        expect(instantOf(local, zone).getTime()).toBe(expected.epochMilliseconds);
      }),
      runs,
    );
  });

  test("begin a day where Temporal begins it", () => {
    fc.assert(
      fc.property(instantNearChange, ({ zone, instant }) => {
        const expected = asTemporal(instant, zone).startOfDay();
        expect(startOfDay(zonedParts(instant, zone), zone).getTime()).toBe(
          expected.epochMilliseconds,
        );
      }),
      runs,
    );
  });

  test("move a time forward that the start of summer skips", () => {
    const skipped = at({ year: 2026, month: 3, day: 29 }, 2, 30);
    expect(instantOf(skipped, "Europe/Amsterdam")).toEqual(new Date("2026-03-29T03:30+02:00"));
  });

  test("mean the earlier of two when the end of summer repeats a time", () => {
    const repeated = at({ year: 2026, month: 10, day: 25 }, 2, 30);
    expect(instantOf(repeated, "Europe/Amsterdam")).toEqual(new Date("2026-10-25T02:30+02:00"));
  });

  test("begin the day at one where summer time skips midnight", () => {
    const day = { year: 2018, month: 11, day: 4 };
    expect(startOfDay(day, "America/Sao_Paulo")).toEqual(new Date("2018-11-04T01:00-02:00"));
  });

  test("know nothing of the day Samoa left out", () => {
    const missing = at({ year: 2011, month: 12, day: 30 }, 10);
    expect(instantOf(missing, "Pacific/Apia")).toEqual(new Date("2011-12-31T10:00+14:00"));
  });

  test("keep the millisecond, before 1970 too", () => {
    const instant = new Date("1969-07-20T20:17:40.123Z");
    expect(zonedParts(instant, "UTC")).toMatchObject({ second: 40, millisecond: 123 });
    expect(instantOf(zonedParts(instant, "Asia/Kolkata"), "Asia/Kolkata")).toEqual(instant);
  });

  test("never show an hour 25, a 30 February, or the year 10000", () => {
    const date = { year: 2026, month: 2, day: 28 };
    expect(() => instantOf(at(date, 25), "UTC")).toThrow(RangeError);
    expect(() => instantOf(at(date, 1, 1.5), "UTC")).toThrow(RangeError);
    expect(() => instantOf(at({ ...date, day: 30 }, 1), "UTC")).toThrow(RangeError);
    expect(() => zonedParts(new Date(Number.NaN), "UTC")).toThrow(RangeError);
    expect(() => zonedParts(new Date(Date.UTC(10_000, 0)), "UTC")).toThrow(RangeError);
    expect(() => zonedParts(new Date(0), "Europe/Atlantis")).toThrow(RangeError);
  });
});

describe("zones", () => {
  test.each([...zones, "Asia/Calcutta", "Europe/Kyiv", "Etc/GMT+5"])("%s is one", (zone) => {
    expect(isZone(zone)).toBe(true);
  });

  test.each(["", "Europe/Atlantis", "+01:00", "-05", "CEST ", "Europe/Amsterdam; drop"])(
    "%j is none",
    (zone) => {
      expect(isZone(zone)).toBe(false);
    },
  );
});

describe("dates", () => {
  test("later by months fall where Temporal puts them", () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -600, max: 600 }), (date, months) => {
        fc.pre(Math.abs(date.year - 5000) < 4900);
        const { year, month, day } = Temporal.PlainDate.from(date).add({ months });
        expect(addMonthsKeepingAnchor(date, months)).toEqual({ year, month, day });
      }),
      runs,
    );
  });

  test("later by days fall where Temporal puts them", () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -40_000, max: 40_000 }), (date, days) => {
        fc.pre(Math.abs(date.year - 5000) < 4800);
        const { year, month, day } = Temporal.PlainDate.from(date).add({ days });
        expect(addDays(date, days)).toEqual({ year, month, day });
      }),
      runs,
    );
  });

  test("keep the anchor's day through short months and leap years", () => {
    const anchor = { year: 2027, month: 10, day: 31 };
    const months = [0, 1, 2, 3, 4, 5, 16].map((count) => addMonthsKeepingAnchor(anchor, count));
    expect(months.map(dayOf)).toEqual([
      "2027-10-31",
      "2027-11-30",
      "2027-12-31",
      "2028-01-31",
      "2028-02-29",
      "2028-03-31",
      "2029-02-28",
    ]);
  });

  test("are written and read as the same text, in alphabetical order", () => {
    fc.assert(
      fc.property(anyDate, anyDate, (one, other) => {
        expect(parseDay(dayOf(one))).toEqual(one);
        const isBefore = Temporal.PlainDate.compare(one, other) < 0;
        expect(dayOf(one) < dayOf(other)).toBe(isBefore);
      }),
      runs,
    );
  });

  test.each(["2026-02-29", "2100-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "0000-01-01"])(
    "%s is no day",
    (text) => {
      expect(isDay(text)).toBe(false);
    },
  );

  test.each(["", "2026-1-1", "20260101", "2026-01-01T00:00", "2026-01-01\n", "+002026-01-01"])(
    "%j is no way to write a day",
    (text) => {
      expect(parseDay(text)).toBeNull();
    },
  );

  test("have a leap day every fourth year except three centuries out of four", () => {
    const leaps = [2000, 2024, 2400].map((year) => isValidDate({ year, month: 2, day: 29 }));
    const commons = [1900, 2023, 2100].map((year) => isValidDate({ year, month: 2, day: 29 }));
    expect([...leaps, ...commons]).toEqual([true, true, true, false, false, false]);
  });
});
