import { expect, test } from "vitest";
import { declined, eur, sells, story } from "./story-world";

const monthly = sells("S1_US", eur(1299));

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

test("two declines, then recovered in grace", () => {
  const tale = story({
    at: "2026-03-01T09:00Z",
    sold: monthly,
    rules: {
      dunning: { authorisesFirst: true, attemptHours: [24, 0, -1], graceHours: 2 },
      announceHours: null,
    },
  });
  tale.until("2026-04-01T10:30Z", declined(), declined());
  expect(tale.lines()).toEqual([
    "2026-03-31 09:00 authorise 12.99 insufficient-funds",
    "2026-04-01 09:00 authorise #2 12.99 insufficient-funds",
    "2026-04-01 09:00 enter-grace",
    "2026-04-01 10:00 authorise #3 12.99",
    "2026-04-01 10:00 capture #3 12.99",
    "2026-04-01 10:00 extend",
  ]);
});
