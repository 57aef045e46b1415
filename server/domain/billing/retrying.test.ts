import { describe, expect, test } from "vitest";
import { money } from "../money";
import type { BillingRules } from "./dunning";
import { card, declined, eur, sells, story } from "./story-world";

const basic = sells("basic", eur(1000));

/** Tries a day before the due date and on it, with two days of grace. */
const rules: BillingRules = {
  dunning: { authorisesFirst: true, attemptHours: [24, 0], graceHours: 48 },
  announceHours: null,
};

const opened = (given: Partial<Parameters<typeof story>[0]> = {}) =>
  story({ at: "2026-01-10T09:00Z", sold: basic, rules, ...given });

describe("a payment that was declined", () => {
  test("is tried again at once, and taken on the due date", () => {
    const life = opened();
    life.until("2026-02-09T10:00Z", declined());
    life.lines();
    expect(life.tell("2026-02-09T10:00Z", { kind: "retry" })).toBe(null);
    life.until("2026-02-10T09:00Z");
    expect(life.lines()).toEqual([
      "2026-02-09 10:00 authorise #2 10.00",
      "2026-02-10 09:00 capture #2 10.00",
      "2026-02-10 09:00 extend",
    ]);
  });

  test("is paid in grace, when all tries of the timetable are over", () => {
    const life = opened();
    life.until("2026-02-11T09:00Z", declined(), declined());
    life.lines();
    expect(life.tell("2026-02-11T09:00Z", { kind: "retry" })).toBe(null);
    life.until("2026-02-11T09:00Z");
    expect(life.lines()).toEqual([
      "2026-02-11 09:00 authorise #3 10.00",
      "2026-02-11 09:00 capture #3 10.00",
      "2026-02-11 09:00 extend",
    ]);
    expect(life.facts().period.startsAt).toEqual(new Date("2026-02-10T09:00Z"));
  });

  test("leaves the other tries where they were, when it is declined once more", () => {
    const life = opened();
    life.until("2026-02-09T10:00Z", declined());
    life.tell("2026-02-09T10:00Z", { kind: "retry" });
    life.lines();
    life.until("2026-02-10T09:00Z", declined());
    expect(life.lines()).toEqual([
      "2026-02-09 10:00 authorise #2 10.00 insufficient-funds",
      "2026-02-10 09:00 authorise #3 10.00",
      "2026-02-10 09:00 capture #3 10.00",
      "2026-02-10 09:00 extend",
    ]);
  });
});

describe("is not tried again", () => {
  test("where nothing is outstanding", () => {
    expect(opened().tell("2026-01-20T09:00Z", { kind: "retry" })).toBe("nothing-due");
  });

  test("where the amount is held already", () => {
    expect(opened().tell("2026-02-09T10:00Z", { kind: "retry" })).toBe("nothing-due");
  });

  test("on a card that the bank refused for good", () => {
    const life = opened();
    life.until("2026-02-09T10:00Z", declined("stolen-card"));
    expect(life.tell("2026-02-09T10:00Z", { kind: "retry" })).toBe("method-refused");
    life.tell("2026-02-09T10:00Z", { kind: "change-method", method: null });
    expect(life.tell("2026-02-09T10:00Z", { kind: "retry" })).toBe("no-method");
  });

  test("more often than card schemes allow", () => {
    const declines = Array.from({ length: 14 }, () => new Date("2026-02-01T09:00Z"));
    const life = opened({ method: { ...card, declines } });
    life.until("2026-02-09T10:00Z", declined());
    expect(life.tell("2026-02-09T10:00Z", { kind: "retry" })).toBe("too-many-declines");
  });

  test("once it was stopped, or is over", () => {
    const life = opened();
    life.until("2026-02-09T10:00Z", declined());
    life.tell("2026-02-09T11:00Z", { kind: "stop", reason: null });
    expect(life.tell("2026-02-09T12:00Z", { kind: "retry" })).toBe("stopped");
    life.tell("2026-02-09T13:00Z", { kind: "terminate", reason: "publisher" });
    expect(life.tell("2026-02-09T14:00Z", { kind: "retry" })).toBe("ended");
  });

  test("where it is free", () => {
    const life = opened({ sold: sells("free", money(0, "EUR")) });
    expect(life.tell("2026-02-01T09:00Z", { kind: "retry" })).toBe("nothing-due");
  });
});
