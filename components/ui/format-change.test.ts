import { expect, test } from "vitest";
import type { FormatSettings } from "./format";
import { changeTone, describeChange } from "./format-change";

const settings: FormatSettings = { locale: "en-GB", timeZone: "UTC", currency: "EUR" };
const against = "previous 30 days";

const amounts = (current: number | null, previous: number | null) =>
  describeChange({ current, previous, unit: "amount", against }, settings);

test("an amount changes in percent of what it was", () => {
  expect(amounts(112, 100)).toEqual({
    direction: "up",
    amount: "12%",
    words: "Up 12% vs previous 30 days",
    against,
  });
  expect(amounts(50, 100).words).toBe("Down 50% vs previous 30 days");
  expect(amounts(-50, -100).words).toBe("Up 50% vs previous 30 days");
});

test("a rate changes in points", () => {
  const change = describeChange(
    { current: 0.031, previous: 0.027, unit: "rate", against },
    settings,
  );
  expect(change.amount).toBe("+0.4\u00a0pts");
  expect(change.words).toBe("Up 0.4\u00a0pts vs previous 30 days");
});

test("from nothing it is new, from the unknown there is no figure", () => {
  expect(amounts(5, 0).amount).toBe("new");
  expect(amounts(0, 0).words).toBe("No change vs previous 30 days");
  expect(amounts(5, null)).toMatchObject({ direction: "none", amount: "–" });
  expect(amounts(null, 5).words).toBe("Nothing to compare with previous 30 days");
});

test("whether up is good depends on the metric", () => {
  expect(changeTone(amounts(2, 1), "good")).toBe("ok");
  expect(changeTone(amounts(2, 1), "bad")).toBe("bad");
  expect(changeTone(amounts(1, 2), "bad")).toBe("ok");
  expect(changeTone(amounts(1, 1), "good")).toBe("neutral");
  expect(changeTone(amounts(2, 1), "neutral")).toBe("neutral");
});
