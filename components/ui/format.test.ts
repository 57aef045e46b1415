import { describe, expect, test } from "vitest";
import { money as moneyOf } from "@/server/domain/money";
import {
  formatCompact,
  formatCount,
  formatDate,
  formatDateTime,
  formatDay,
  formatDayRange,
  formatMoney,
  formatMoneyCompact,
  formatPercent,
  formatPoints,
  formatRelative,
  type FormatSettings,
} from "./format";

const dutch: FormatSettings = { locale: "en-GB", timeZone: "Europe/Amsterdam", currency: "EUR" };
const american = { ...dutch, locale: "en-US" };
const money = (minor: number, currency = "EUR") => moneyOf(minor, currency);

describe("money", () => {
  test("stands in the digits of its currency: none, two or three", () => {
    expect(formatMoney(money(1200, "JPY"), dutch)).toBe("¥1,200");
    expect(formatMoney(money(799), dutch)).toBe("€7.99");
    expect(formatMoney(money(1250, "KWD"), dutch)).toBe("KWD\u00a01.250");
  });

  test("is spelled exactly, beyond what floating point holds", () => {
    expect(formatMoney(money(9007199254740991), dutch)).toBe("€90,071,992,547,409.91");
  });

  test("carries a real minus sign before the symbol", () => {
    expect(formatMoney(money(-500), dutch)).toBe("−€5.00");
  });

  test("names its country among other dollars", () => {
    expect(formatMoney(money(999, "USD"), dutch)).toBe("$9.99");
    expect(formatMoney(money(999, "USD"), dutch, { several: true })).toBe("US$9.99");
    expect(formatMoney(money(999, "USD"), american, { several: true })).toBe("US$9.99");
    expect(formatMoney(money(999, "CAD"), american, { several: true })).toBe("CA$9.99");
  });

  test("agrees with Intl in every language of the hosted pages", () => {
    for (const locale of [
      "en",
      "de",
      "fr",
      "es",
      "it",
      "nl",
      "pl",
      "pt-BR",
      "sv",
      "da",
      "ja",
      "ar",
    ]) {
      const intl = new Intl.NumberFormat(locale, {
        style: "currency",
        currency: "EUR",
        currencyDisplay: "narrowSymbol",
      });
      expect(formatMoney(money(1234567), { ...dutch, locale })).toBe(intl.format(12345.67));
    }
  });
});

describe("large numbers", () => {
  test("are compact on tiles from a hundred thousand, exact below", () => {
    expect(formatCount(99_999, dutch)).toBe("99,999");
    expect(formatCount(1_240_000, dutch)).toBe("1.24\u00a0M");
    expect(formatCompact(-123_456, dutch)).toBe("−123\u00a0K");
    expect(formatMoneyCompact(money(9_999_999), dutch)).toBe("€99,999.99");
    expect(formatMoneyCompact(money(124_000_000), dutch)).toBe("€1.24\u00a0M");
  });
});

describe("rates", () => {
  test("have one decimal under ten percent and none from there", () => {
    expect(formatPercent(0.0412, dutch)).toBe("4.1%");
    expect(formatPercent(0.0996, dutch)).toBe("10%");
    expect(formatPercent(0.124, dutch)).toBe("12%");
    expect(formatPercent(-0.02, dutch)).toBe("−2.0%");
    expect(formatPercent(0, dutch)).toBe("0%");
  });

  test("move in points", () => {
    expect(formatPoints(0.004, dutch)).toBe("+0.4\u00a0pts");
    expect(formatPoints(-0.012, dutch)).toBe("−1.2\u00a0pts");
    expect(formatPoints(0, dutch)).toBe("0\u00a0pts");
  });
});

describe("dates", () => {
  test("are told in the publisher's zone", () => {
    expect(formatDateTime("2027-03-12T13:05:00Z", dutch)).toBe("12 Mar 2027, 14:05");
    expect(formatDate("2027-03-12T23:30:00Z", dutch)).toBe("13 Mar 2027");
  });

  test("keep their day through the hour the clocks skip and the one they repeat", () => {
    expect(formatDateTime("2027-03-28T00:59:00Z", dutch)).toBe("28 Mar 2027, 01:59");
    expect(formatDateTime("2027-03-28T01:00:00Z", dutch)).toBe("28 Mar 2027, 03:00");
    expect(formatDateTime("2027-10-31T00:30:00Z", dutch)).toBe("31 Oct 2027, 02:30");
    expect(formatDateTime("2027-10-31T01:30:00Z", dutch)).toBe("31 Oct 2027, 02:30");
  });

  test("midnight is 00:00 and not 24:00", () => {
    expect(formatDateTime("2027-03-11T23:00:00Z", american)).toBe("Mar 12, 2027, 00:00");
  });

  test("of the calendar are the same everywhere", () => {
    const samoa = { ...dutch, timeZone: "Pacific/Apia" };
    expect(formatDay("2027-03-12", samoa)).toBe("12 Mar 2027");
    expect(formatDayRange("2027-03-01", "2027-03-31", samoa)).toMatch(/^1\s?–\s?31 Mar 2027$/);
  });
});

describe("how long ago", () => {
  const now = "2027-03-12T12:00:00Z";

  test("is said within a day, either way", () => {
    expect(formatRelative("2027-03-12T11:59:30Z", now, dutch)).toBe("now");
    expect(formatRelative("2027-03-12T11:57:00Z", now, dutch)).toBe("3 min ago");
    expect(formatRelative("2027-03-12T14:10:00Z", now, dutch)).toBe("in 2 hr");
  });

  test("is left to the date from a day on", () => {
    expect(formatRelative("2027-03-11T12:00:00Z", now, dutch)).toBeNull();
  });
});
