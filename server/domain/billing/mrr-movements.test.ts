import { expect, test } from "vitest";
import { mrrOf, revenueMovement } from "./mrr-movements";
import { eur, sells, story } from "./story-world";

const revenue = (minor: number, isOnBreak = false) => ({ amount: eur(minor), isOnBreak });
const move = (before: number, after: number, hasSubscribedBefore = true) =>
  revenueMovement({ before: revenue(before), after: revenue(after), hasSubscribedBefore });

test("who comes back after churn is a reactivation, and never new", () => {
  expect(move(0, 999, false)).toEqual({ kind: "new", delta: eur(999) });
  expect(move(999, 0)).toEqual({ kind: "churn", delta: eur(-999) });
  expect(move(0, 499)).toEqual({ kind: "reactivation", delta: eur(499) });
});

test("one of two subscriptions that ends is a contraction", () => {
  expect(move(999 + 500, 500)).toEqual({ kind: "contraction", delta: eur(-999) });
});

test("a break is no churn, and its end no return from it", () => {
  const hasSubscribedBefore = true;
  const goes = { before: revenue(999), after: revenue(0, true), hasSubscribedBefore };
  expect(revenueMovement(goes)).toEqual({ kind: "contraction", delta: eur(-999) });
  const returns = { before: revenue(0, true), after: revenue(999), hasSubscribedBefore };
  expect(revenueMovement(returns)).toEqual({ kind: "expansion", delta: eur(999) });
  const leaves = { before: revenue(0, true), after: revenue(0), hasSubscribedBefore };
  expect(revenueMovement(leaves)).toBeNull(); // nothing was left to lose
});

test("a year counts a twelfth, a trial nothing, a stopped one until it is over", () => {
  const yearly = story({ at: "2026-01-01T00:00Z", sold: sells("S1_US", eur(12_000), "year") });
  expect(mrrOf(yearly.facts())).toEqual(eur(1000));
  yearly.tell("2026-02-01T00:00Z", { kind: "stop", reason: null });
  expect(mrrOf(yearly.facts())).toEqual(eur(1000));
  yearly.until("2027-01-02T00:00Z");
  expect(mrrOf(yearly.facts())).toEqual(eur(0));
  const trial = { unit: "day", amount: 7 } as const;
  const tried = story({ at: "2026-01-01T00:00Z", sold: sells("S1_US", eur(999)), trial });
  expect(mrrOf(tried.facts())).toEqual(eur(0));
});
