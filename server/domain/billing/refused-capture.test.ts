import { describe, expect, test } from "vitest";
import { defaultRules, type BillingRules } from "./dunning";
import { declined, eur, sells, story } from "./story-world";

const april = { at: "2026-04-01T00:00Z", sold: sells("S1_US", eur(3000)) };
const held = { kind: "approved" } as const;
const byDefault: BillingRules = { ...defaultRules.monthly, announceHours: null };
const rules = (attemptHours: number[], graceHours: number): BillingRules => ({
  dunning: { authorisesFirst: true, attemptHours, graceHours },
  announceHours: null,
});

/* Held 72 hours before, so that the tries 48, 24 and 0 hours before were not made. */
describe("what was held and cannot be taken", () => {
  test("is tried again half-way to the end of the grace", () => {
    const tale = story({ ...april, rules: byDefault });
    tale.until("2026-05-01T02:00Z", held, declined());
    expect(tale.lines()).toEqual([
      "2026-04-28 00:00 authorise 30.00",
      "2026-05-01 00:00 capture 30.00 insufficient-funds",
      "2026-05-01 00:00 enter-grace",
      "2026-05-01 01:00 authorise #2 30.00",
      "2026-05-01 01:00 capture #2 30.00",
      "2026-05-01 01:00 extend",
    ]);
    expect(tale.effects.map(({ kind }) => kind)).toContain("recovered");
  });

  test("as often as the timetable has tries, and then it ends", () => {
    const tale = story({ ...april, rules: rules([72, 24], 8) });
    const refused = Array.from({ length: 4 }, () => [held, declined()]).flat();
    tale.until("2026-05-02T00:00Z", ...refused);
    const tries = tale.lines().filter((line) => line.includes("insufficient"));
    expect(tries).toEqual([
      "2026-05-01 00:00 capture 30.00 insufficient-funds",
      "2026-05-01 04:00 capture #2 30.00 insufficient-funds",
      "2026-05-01 06:00 capture #3 30.00 insufficient-funds",
    ]);
    expect(tale.facts().state).toMatchObject({ kind: "ended", reason: "payment" });
  });

  test("is left to the timetable where that has tries in grace", () => {
    const tale = story({ ...april, rules: rules([72, -12], 24) });
    tale.until("2026-05-01T12:00Z", held, declined());
    expect(tale.lines().at(-3)).toBe("2026-05-01 12:00 authorise #2 30.00");
  });

  test("is not tried again on a card that was refused for good", () => {
    const tale = story({ ...april, rules: byDefault });
    tale.until("2026-05-02T00:00Z", held, declined("stolen-card"));
    expect(tale.lines().slice(-2)).toEqual([
      "2026-05-01 00:00 enter-grace",
      "2026-05-01 02:00 expire",
    ]);
  });
});
