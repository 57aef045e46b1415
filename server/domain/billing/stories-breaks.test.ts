import { describe, expect, test } from "vitest";
import { defaultRules } from "./dunning";
import { mrrOf } from "./mrr-movements";
import { eur, sells, story } from "./story-world";

const monthly = sells("S1_US", eur(999));
const rules = { ...defaultRules.monthly, announceHours: null };
const begins = { at: "2026-01-31T09:00Z", sold: monthly, rules };
const stop = { kind: "stop", reason: "too little to watch" } as const;

describe("stop, resume, stop", () => {
  test("ends with the period, and is charged for nothing after it", () => {
    const tale = story(begins);
    expect(tale.tell("2026-02-10T09:00Z", stop)).toBeNull();
    expect(tale.tell("2026-02-10T09:00Z", stop)).toBe("stopped");
    expect(tale.tell("2026-02-20T09:00Z", { kind: "resume" })).toBeNull();
    expect(tale.tell("2026-02-20T09:00Z", { kind: "resume" })).toBe("not-stopped");
    // The amount was held on 25 February, and is let go with the second stop.
    expect(tale.tell("2026-02-26T09:00Z", stop)).toBeNull();
    tale.until("2026-03-10T00:00Z");
    expect(tale.lines()).toEqual([
      "2026-02-25 09:00 authorise 9.99",
      "2026-02-28 11:00 expire", // 31 January and a month, and 2 hours to think again
    ]);
    expect(tale.effects.map(({ kind }) => kind)).toEqual([
      "stopped",
      "resumed",
      "stopped",
      "authorisation-voided",
      "ended",
    ]);
    expect(tale.facts().state).toMatchObject({ kind: "ended", reason: "customer" });
  });

  test("leaves access to the end of what was paid, and none after it", () => {
    const tale = story(begins);
    tale.tell("2026-02-10T09:00Z", stop);
    expect(tale.hasAccess("2026-02-28T08:59Z")).toBe(true);
    expect(tale.hasAccess("2026-02-28T09:00Z")).toBe(false);
  });

  test("can still be taken back in the grace, for a charge at once", () => {
    const tale = story(begins);
    tale.tell("2026-02-10T09:00Z", stop);
    expect(tale.tell("2026-02-28T10:00Z", { kind: "resume" })).toBeNull();
    tale.until("2026-02-28T10:00Z");
    expect(tale.lines()).toEqual([
      "2026-02-28 10:00 authorise 9.99",
      "2026-02-28 10:00 capture 9.99",
      "2026-02-28 10:00 extend",
    ]);
    expect(tale.facts().dueAt).toEqual(new Date("2026-03-31T09:00Z")); // as if nothing had been
  });

  test("is over when the grace is", () => {
    const tale = story(begins);
    tale.tell("2026-02-10T09:00Z", stop);
    expect(tale.tell("2026-02-28T11:00Z", { kind: "resume" })).toBe("ended");
  });
});

describe("a break of two months", () => {
  test("begins on the billing date, and the charge comes with the end of it", () => {
    const tale = story(begins);
    tale.tell("2026-02-10T09:00Z", { kind: "pause", cycles: 2 });
    expect(tale.hasAccess("2026-02-28T08:59Z")).toBe(true);
    tale.until("2026-03-15T00:00Z");
    expect(tale.facts()).toMatchObject({
      state: { kind: "paused", cycles: 2 },
      dueAt: new Date("2026-04-30T09:00Z"), // 28 February and two months, of an anchor on the 31st
    });
    expect(mrrOf(tale.facts())).toEqual(eur(0));
    expect(tale.hasAccess("2026-03-15T00:00Z")).toBe(false);
    tale.until("2026-06-01T00:00Z");
    expect(tale.lines()).toEqual([
      "2026-02-28 09:00 pause",
      "2026-04-27 09:00 authorise 9.99", // a bad card is found while there is time
      "2026-04-30 09:00 resume",
      "2026-04-30 09:00 capture 9.99",
      "2026-04-30 09:00 extend",
      "2026-05-28 09:00 authorise 9.99",
      "2026-05-31 09:00 capture 9.99",
      "2026-05-31 09:00 extend",
    ]);
  });

  test("that is planned is called off like that", () => {
    const tale = story(begins);
    tale.tell("2026-02-10T09:00Z", { kind: "pause", cycles: 2 });
    expect(tale.tell("2026-02-20T09:00Z", { kind: "end-pause" })).toBeNull();
    tale.until("2026-02-28T09:00Z");
    expect(tale.lines().at(-1)).toBe("2026-02-28 09:00 extend");
  });

  test("that is ended early is charged at once, and bills from that day on", () => {
    const tale = story(begins);
    tale.tell("2026-02-10T09:00Z", { kind: "pause", cycles: 2 });
    expect(tale.tell("2026-03-15T12:00Z", { kind: "end-pause" })).toBeNull();
    tale.until("2026-03-15T12:00Z");
    expect(tale.lines()).toEqual([
      "2026-02-28 09:00 pause",
      "2026-03-15 12:00 authorise 9.99",
      "2026-03-15 12:00 capture 9.99",
      "2026-03-15 12:00 extend",
    ]);
    expect(tale.facts().dueAt).toEqual(new Date("2026-04-15T12:00Z"));
  });

  test("over a price change is charged at the new price when it ends", () => {
    const tale = story(begins);
    const from = new Date("2026-03-01T00:00Z");
    tale.tell("2026-02-01T09:00Z", { kind: "announce-price", price: eur(1299), from });
    tale.tell("2026-02-10T09:00Z", { kind: "pause", cycles: 2 });
    tale.until("2026-04-30T09:00Z");
    expect(tale.lines().slice(-2)).toEqual([
      "2026-04-30 09:00 capture 12.99",
      "2026-04-30 09:00 extend",
    ]);
  });

  test("asked of a stopped subscription takes the stop back", () => {
    const tale = story(begins);
    tale.tell("2026-02-10T09:00Z", stop);
    expect(tale.tell("2026-02-12T09:00Z", { kind: "pause", cycles: 1 })).toBeNull();
    expect(tale.effects.map(({ kind }) => kind)).toEqual(["stopped", "resumed", "pause-scheduled"]);
  });

  test("and a stop in it ends at once: nothing is paid for", () => {
    const tale = story(begins);
    tale.tell("2026-02-10T09:00Z", { kind: "pause", cycles: 2 });
    expect(tale.tell("2026-03-15T12:00Z", stop)).toBeNull();
    expect(tale.facts().state).toMatchObject({ kind: "ended", reason: "customer" });
  });

  test.each([
    ["year", 3, 1, "not-pausable"],
    ["6months", 3, 1, "not-pausable"],
    ["month", null, 1, "not-pausable"],
    ["month", 3, 4, "too-many-cycles"],
    ["month", 3, 0, "too-many-cycles"],
    ["month", 3, 1.5, "too-many-cycles"],
    ["week", 3, 3, null],
    ["3months", 3, 3, null],
  ] as const)(
    "of a %s with at most %s, for %s cycles: %s",
    (period, maxPauseCycles, cycles, answer) => {
      const tale = story({ ...begins, sold: sells("S1_US", eur(999), period, { maxPauseCycles }) });
      expect(tale.tell("2026-02-01T09:00Z", { kind: "pause", cycles })).toBe(answer);
    },
  );

  test("is not planned in a trial, in grace, twice, or beside a switch", () => {
    const pause = { kind: "pause", cycles: 1 } as const;
    const trial = story({ ...begins, trial: { unit: "day", amount: 7 } });
    expect(trial.tell("2026-02-01T09:00Z", pause)).toBe("in-trial");
    const late = story(begins);
    late.tell("2026-02-01T09:00Z", { kind: "change-method", method: null });
    expect(late.tell("2026-02-28T10:00Z", pause)).toBe("in-grace");
    const twice = story(begins);
    twice.tell("2026-02-01T09:00Z", pause);
    expect(twice.tell("2026-02-01T09:00Z", pause)).toBe("pause-planned");
  });
});

test("time that is given moves the billing date, and the day of the month with it", () => {
  const tale = story(begins);
  const until = new Date("2026-03-10T09:00Z");
  expect(tale.tell("2026-02-10T09:00Z", { kind: "extend", until })).toBeNull();
  tale.until("2026-04-11T00:00Z");
  expect(tale.lines().filter((line) => line.includes("capture"))).toEqual([
    "2026-03-10 09:00 capture 9.99",
    "2026-04-10 09:00 capture 9.99",
  ]);
  const sooner = new Date("2026-05-01T09:00Z");
  expect(tale.tell("2026-04-12T09:00Z", { kind: "extend", until: sooner })).toBe("not-later");
});
