import { describe, expect, test } from "vitest";
import type { SubscriptionPeriod } from "../billing-period";
import { defaultRules, type BillingRules } from "./dunning";
import { eur, sells, story } from "./story-world";

const at = "2026-01-10T09:00Z";
const day = "day" as const;
const told = (hours: number | null): BillingRules => ({
  ...defaultRules.monthly,
  announceHours: hours,
});

const announcementOf = (
  period: SubscriptionPeriod,
  rules: BillingRules,
  trial?: { unit: "day"; amount: number },
) => {
  const tale = story({
    at,
    sold: sells("S1_US", eur(4900), period),
    rules,
    ...(trial && { trial }),
  });
  tale.until("2027-02-01T00:00Z");
  const line = tale.lines().find((one) => one.includes("announce"));
  return line?.slice(0, 16) ?? null;
};

describe("the end of a trial is told of a week before", () => {
  test.each([
    ["whatever the setting says", told(null)],
    ["also where it says later", told(24)],
    ["also where it says sooner than the trial began", told(720)],
  ])("%s", (_, rules) => {
    expect(announcementOf("month", rules, { unit: day, amount: 14 })).toBe("2026-01-17 09:00");
  });

  test("or as long before as the setting says, in a long one", () => {
    const trial = { unit: day, amount: 60 };
    expect(announcementOf("year", told(720), trial)).toBe("2026-02-09 09:00"); // 11 March less 30
  });

  test.each([6, 7])("and not of one of %s days, which the mail that opens it told of", (amount) => {
    const trial = { unit: day, amount };
    const tale = story({ at, sold: sells("S1_US", eur(999)), rules: told(168), trial });
    tale.until("2026-01-17T08:00Z");
    expect(tale.lines().filter((line) => line.includes("announce"))).toEqual([]);
  });
});

test("half a year and more is told of a week before at the latest", () => {
  expect(announcementOf("6months", told(null))).toBe("2026-07-03 09:00");
  expect(announcementOf("6months", told(48))).toBe("2026-07-03 09:00");
  expect(announcementOf("year", told(null))).toBe("2027-01-03 09:00");
  expect(announcementOf("year", told(1080))).toBe("2026-11-26 09:00"); // 45 days
});

test("shorter renewals are told of as the setting says", () => {
  expect(announcementOf("3months", told(null))).toBeNull();
  expect(announcementOf("month", told(48))).toBe("2026-02-08 09:00");
});
