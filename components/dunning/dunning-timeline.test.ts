import { expect, test } from "vitest";
import { dunningTimeline } from "./dunning-timeline";
import { announcementText, graceText, triesText } from "./dunning-words";

const usual = {
  authorisesFirst: true,
  attemptHours: [72, 48, 24, 0],
  graceHours: 2,
  announceHours: 168,
};
const linesOf = (
  values: typeof usual | (Omit<typeof usual, "announceHours"> & { announceHours: null }),
) => dunningTimeline(values).map(({ when, title }) => `${when}: ${title}`);

test("a timeline tells each step in the order of time", () => {
  expect(linesOf(usual)).toEqual([
    "7 days before the due date: The customer is told",
    "3 days before the due date: Try 1 of 4",
    "2 days before the due date: Try 2 of 4",
    "1 day before the due date: Try 3 of 4",
    "On the due date: Try 4 of 4",
    "On the due date: The payment is due",
    "2 hours after the due date: Unpaid, the subscription ends",
  ]);
});

test("tries are told in order however they were written, and grace may be none", () => {
  const short = {
    authorisesFirst: false,
    attemptHours: [0, 12],
    graceHours: 0,
    announceHours: null,
  };
  expect(linesOf(short)).toEqual([
    "12 hours before the due date: Try 1 of 2",
    "On the due date: Try 2 of 2",
    "On the due date: The payment is due",
    "On the due date: Unpaid, the subscription ends",
  ]);
  expect(dunningTimeline(short)[0]?.detail).toContain("taken ahead");
});

test("what is no number yet is left out", () => {
  expect(linesOf({ ...usual, attemptHours: [Number.NaN, 0], announceHours: Number.NaN })).toEqual([
    "On the due date: Try 1 of 1",
    "On the due date: The payment is due",
    "2 hours after the due date: Unpaid, the subscription ends",
  ]);
});

test.each([
  [[72, 48, 24, 0], "3, 2 and 1 days before, on the due date"],
  [[0], "on the due date"],
  [[24, -1], "1 day before, 1 hour after"],
  [[36, 24, 0, -24, -48], "36 and 24 hours before, on the due date, 1 and 2 days after"],
])("%j is told shortly", (attemptHours, text) => {
  expect(triesText({ attemptHours })).toBe(text);
});

test("no grace and no announcement are said", () => {
  expect(graceText({ graceHours: 0 })).toBe("None");
  expect(announcementText({ announceHours: null })).toBe("Never");
  expect(announcementText({ announceHours: 168 })).toBe("7 days before");
});
