import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { instantOf, zonedParts } from "../calendar";
import { instantShowing, shownMs } from "./zone-clock";

const zones = [
  "UTC",
  "Europe/Amsterdam",
  "Europe/Dublin",
  "America/New_York",
  "America/St_Johns", // changed at one minute past midnight
  "America/Sao_Paulo", // skipped midnight
  "Asia/Kolkata",
  "Australia/Lord_Howe", // moves by half an hour
  "Pacific/Apia", // skipped a whole day
  "Africa/Casablanca", // goes back during Ramadan
];
const runs = { numRuns: 5_000 };
const anyZone = fc.constantFrom(...zones);
const instants = fc
  .integer({ min: Date.UTC(1975, 0), max: Date.UTC(2060, 0) })
  .map((epochMs) => new Date(epochMs));

/** Within a day of a change of clocks, where zones are hardest. */
const nearChange = fc
  .tuple(anyZone, instants, fc.integer({ min: -1500, max: 1500 }))
  .map(([zone, from, minutes]) => {
    const change = Temporal.Instant.fromEpochMilliseconds(from.getTime())
      .toZonedDateTimeISO(zone)
      .getTimeZoneTransition("next");
    const near = (change?.epochMilliseconds ?? from.getTime()) + minutes * 60_000;
    return { zone, instant: new Date(near) };
  });

const partsOf = (shown: number) => zonedParts(new Date(shown), "UTC");

describe("the table of a zone's clocks", () => {
  test("shows what the calendar says they show", () => {
    fc.assert(
      fc.property(nearChange, ({ zone, instant }) => {
        expect(partsOf(shownMs(instant, zone))).toEqual(zonedParts(instant, zone));
      }),
      runs,
    );
  });

  test("leads back to the calendar's instant, also where an hour is skipped or repeated", () => {
    fc.assert(
      fc.property(nearChange, ({ zone, instant }) => {
        // Read in UTC, the figures also name times that the zone's clocks never show.
        const shown = instant.getTime();
        expect(instantShowing(shown, zone)).toEqual(instantOf(partsOf(shown), zone));
      }),
      runs,
    );
  });

  test("is not needed in years far away", () => {
    const [old, late] = [new Date("1723-03-01T12:00Z"), new Date("8888-07-01T12:00Z")];
    for (const instant of [old, late]) {
      const shown = shownMs(instant, "Europe/Amsterdam");
      expect(partsOf(shown)).toEqual(zonedParts(instant, "Europe/Amsterdam"));
      expect(instantShowing(shown, "Europe/Amsterdam")).toEqual(instant);
    }
  });

  test("is read for zones alone", () => {
    expect(() => shownMs(new Date(0), "Europe/Atlantis")).toThrow(RangeError);
  });
});
