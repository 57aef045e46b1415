import { expect, test } from "vitest";
import { dunningFault, type DunningSetting } from "./dunning";
import { dunningComplaint, hoursText, momentText } from "./dunning-words";

test.each([
  [1, "1 hour"],
  [24, "1 day"],
  [36, "36 hours"],
  [-72, "3 days"],
  [0, "0 hours"],
])("%i is %s", (hours, text) => expect(hoursText(hours)).toBe(text));

test("a moment says on which side of the due date it lies", () => {
  expect([72, 0, -1].map(momentText)).toEqual([
    "3 days before the due date",
    "on the due date",
    "1 hour after the due date",
  ]);
});

const setting = (attemptHours: number[], graceHours = 2): DunningSetting => {
  return { authorisesFirst: true, attemptHours, graceHours };
};

test.each([
  [setting([]), "Tries: add at least one."],
  [setting([24, 24]), "Tries: there are two 1 day before the due date. Move or remove one."],
  [setting([721]), "Tries: 30 days before the due date at the earliest."],
  [
    setting([0, -24]),
    "Tries: the one 1 day after the due date comes after the grace has ended. Lengthen the grace or move it.",
  ],
  [setting([0.5]), "Tries and grace: write whole numbers of hours or days."],
  [setting([0], -1), "Grace: write 0 for none."],
  [setting([0], 1441), "Grace: 60 days at most."],
  [
    setting(Array.from({ length: 16 }, (_, at) => at)),
    "Tries: 15 at most, which is what card schemes allow in 30 days.",
  ],
])("%j is refused with a sentence", (wrong, sentence) => {
  const fault = dunningFault(wrong);
  expect(fault && dunningComplaint(fault).sentence).toBe(sentence);
});
