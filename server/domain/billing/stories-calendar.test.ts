import { describe, expect, test } from "vitest";
import { money } from "../money";
import { defaultRules } from "./dunning";
import { nextSeasonUnknown, type Season } from "./seasons";
import { eur, sells, story } from "./story-world";

const monthly = sells("S1_US", eur(1299));
const day = (text: string) => new Date(`${text}T00:00Z`);

test("31 January, monthly, through a leap February", () => {
  const tale = story({ at: "2024-01-31T09:00Z", sold: monthly });
  tale.until("2024-04-01T00:00Z");
  expect(tale.lines()).toEqual([
    "2024-02-22 09:00 announce 12.99", // 29 February less 7 days
    "2024-02-26 09:00 authorise 12.99", // less 72 hours
    "2024-02-29 09:00 capture 12.99", // no 31 February: the last day
    "2024-02-29 09:00 extend",
    "2024-03-24 09:00 announce 12.99",
    "2024-03-28 09:00 authorise 12.99",
    "2024-03-31 09:00 capture 12.99", // and back to the 31st
    "2024-03-31 09:00 extend",
  ]);
  expect(tale.facts().dueAt).toEqual(new Date("2024-04-30T09:00Z"));
});

test("a trial that converts on the day clocks go forward", () => {
  const tale = story({
    at: "2026-03-22T09:00+01:00",
    sold: sells("S1_NL", eur(1299)),
    zone: "Europe/Amsterdam",
    taxCountry: "NL",
    trial: { unit: "day", amount: 7 },
  });
  tale.until("2026-04-01T00:00Z");
  expect(tale.lines()).toEqual([
    // Told of when it began: 7 days before the charge there was no trial yet, for lack of an hour.
    "2026-03-26 07:00 authorise 12.99", // 72 elapsed hours before 09:00 summer time
    "2026-03-29 07:00 capture 12.99", // 09:00 on the wall, as it began
    "2026-03-29 07:00 end-trial",
    "2026-03-29 07:00 extend",
  ]);
  expect(tale.effects.map(({ kind }) => kind)).toContain("trial-converted");
  expect(tale.effects.find(({ kind }) => kind === "charged")).toMatchObject({
    line: { net: eur(1074), tax: eur(225), gross: eur(1299) }, // 1299 / 1.21 = 1073.6
  });
});

test("the tax is the rate of the day of the charge", () => {
  // Slovakia went from 20 % to 23 % on 1 January 2025.
  const sold = sells("S1_SK", eur(1200), "month", { isTaxIncluded: false });
  const tale = story({
    at: "2024-11-15T09:00Z",
    sold,
    taxCountry: "SK",
    zone: "Europe/Bratislava",
  });
  tale.until("2025-01-16T00:00Z");
  expect(tale.lines().filter((line) => line.includes("capture"))).toEqual([
    "2024-12-15 09:00 capture 14.40", // 12.00 + 20 %
    "2025-01-15 09:00 capture 14.76", // 12.00 + 23 %
  ]);
});

test("yen have no decimals and dinars three", () => {
  const half = { basisPoints: 5000, periodsLeft: 1 };
  const yen = story({
    at: "2026-01-10T09:00Z",
    sold: sells("S1_JP", money(1001, "JPY")),
    discount: half,
  });
  yen.until("2026-03-11T00:00Z");
  const dinar = story({
    at: "2026-01-10T09:00Z",
    sold: sells("S1_KW", money(3999, "KWD"), "3months"),
    discount: half,
  });
  dinar.until("2026-04-11T00:00Z");
  const captures = [...yen.lines(), ...dinar.lines()].filter((line) => line.includes("capture"));
  expect(captures).toEqual([
    "2026-02-10 09:00 capture 500", // 1001 − 500.5 rounded to 501
    "2026-03-10 09:00 capture 1001",
    "2026-04-10 09:00 capture 1.999", // 3.999 − 1.9995 rounded to 2.000
  ]);
  expect(dinar.facts().monthly).toEqual(money(666, "KWD")); // 1.999 / 3 = 0.666…
});

test("half price for six months, then the whole", () => {
  const discount = { basisPoints: 5000, periodsLeft: 5 }; // the first of six was the order's
  const tale = story({ at: "2026-01-31T09:00Z", sold: monthly, paid: eur(649), discount });
  tale.until("2026-09-01T00:00Z");
  expect(tale.lines().filter((line) => line.includes("capture"))).toEqual([
    "2026-02-28 09:00 capture 6.49", // 12.99 − 6.495 rounded to 6.50
    "2026-03-31 09:00 capture 6.49",
    "2026-04-30 09:00 capture 6.49",
    "2026-05-31 09:00 capture 6.49",
    "2026-06-30 09:00 capture 6.49",
    "2026-07-31 09:00 capture 12.99",
    "2026-08-31 09:00 capture 12.99",
  ]);
  expect(tale.facts().discount).toBeNull();
});

describe("seasons", () => {
  const season = (from: string, to: string): Season => ({ startsAt: day(from), endsAt: day(to) });
  const first = season("2025-08-01", "2026-05-31");
  const second = season("2026-08-01", "2027-05-31");
  const seasonal = (seasons: Season[]) =>
    sells("S1_US", eur(4900), "year", {
      recurs: { kind: "seasons", seasons },
      priceWindows: [{ from: day("2026-07-01"), to: day("2026-09-01"), price: eur(3900) }],
    });

  const rules = defaultRules.seasonal;

  test("come round when the next one starts, at the price of that day", () => {
    const tale = story({ at: "2025-11-01T00:00Z", sold: seasonal([first, second]), rules });
    tale.until("2026-08-02T00:00Z");
    expect(tale.lines()).toEqual([
      "2026-07-02 00:00 announce 39.00", // 30 days before, at the early bird's price of 1 August
      "2026-07-29 00:00 authorise 39.00",
      "2026-08-01 00:00 capture 39.00",
      "2026-08-01 00:00 extend",
    ]);
    expect(tale.facts().period).toMatchObject({ startsAt: second.startsAt, endsAt: second.endsAt });
  });

  test("are watched while they last, and not between them", () => {
    const tale = story({ at: "2025-11-01T00:00Z", sold: seasonal([first, second]) });
    expect(tale.hasAccess("2026-05-30T23:59Z")).toBe(true);
    expect(tale.hasAccess("2026-05-31T00:00Z")).toBe(false);
    tale.until("2026-08-01T00:00Z");
    expect(tale.hasAccess("2026-08-01T00:00Z")).toBe(true);
  });

  test("without a successor go on when there is one, whenever it is planned", () => {
    const tale = story({ at: "2025-11-01T00:00Z", sold: seasonal([first]), rules });
    tale.until("2036-01-01T00:00Z");
    expect(tale.lines()).toEqual([]);
    expect(tale.facts()).toMatchObject({ state: { kind: "active" }, dueAt: nextSeasonUnknown });

    tale.replan([first, season("2036-08-01", "2037-05-31")]);
    tale.until("2036-08-01T00:00Z");
    expect(tale.lines()).toEqual([
      "2025-11-01 00:00 follow-season", // since the schedule says otherwise, whenever that is seen
      "2036-07-02 00:00 announce 49.00",
      "2036-07-29 00:00 authorise 49.00",
      "2036-08-01 00:00 capture 49.00",
      "2036-08-01 00:00 extend",
    ]);
  });

  test("bought between two seasons are watched from the next one on", () => {
    const tale = story({ at: "2026-06-15T00:00Z", sold: seasonal([first, second]) });
    expect(tale.facts().period).toMatchObject({ startsAt: second.startsAt, endsAt: second.endsAt });
    expect(tale.hasAccess("2026-07-31T23:59Z")).toBe(false);
    expect(tale.hasAccess("2026-08-01T00:00Z")).toBe(true);
  });

  test("that are moved move the subscription, and its end when it is stopped", () => {
    const tale = story({ at: "2025-11-01T00:00Z", sold: seasonal([first, second]), rules });
    tale.tell("2025-12-01T00:00Z", { kind: "stop", reason: null });
    tale.replan([season("2025-08-01", "2026-06-14"), second]);
    tale.until("2026-06-13T00:00Z");
    expect(tale.hasAccess("2026-06-13T00:00Z")).toBe(true);
    tale.until("2026-06-15T00:00Z");
    expect(tale.lines()).toEqual([
      "2025-12-01 00:00 follow-season",
      "2026-06-14 02:00 expire", // 2 hours to think again
    ]);
  });

  test("are not paused", () => {
    const tale = story({ at: "2025-11-01T00:00Z", sold: seasonal([first, second]) });
    expect(tale.tell("2025-12-01T00:00Z", { kind: "pause", cycles: 1 })).toBe("follows-seasons");
  });
});
