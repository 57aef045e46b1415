import { expect, test } from "vitest";
import { askingTimes } from "./asking-times";

test.each([2, 6, 60, 3_600])(
  "a question is over before anybody asks anew, where the dead are taken over after %i s",
  (seconds) => {
    const { questionMs, patienceMs, leaseMs, claimMs } = askingTimes(seconds);
    const order = [0, questionMs, patienceMs, leaseMs, claimMs];
    const gaps = order.slice(1).map((time, place) => time - (order[place] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(seconds * 250);
  },
);
