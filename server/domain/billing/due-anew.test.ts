import { describe, expect, test } from "vitest";
import type { BillingRules } from "./dunning";
import { declined, eur, sells, story, type Story } from "./story-world";
import type { Command } from "./subscription-state";

const rules = (attemptHours: number[], authorisesFirst = true): BillingRules => ({
  dunning: { authorisesFirst, attemptHours, graceHours: 2 },
  announceHours: null,
});
const april = { at: "2026-04-01T00:00Z", sold: sells("S1_US", eur(3000)) };
const another = { kind: "change-method", method: { id: "card-2", expiry: null } } as const;
const request = {
  id: "w1",
  target: sells("S2_US", eur(6000)),
  direction: "upgrade",
  algorithm: "DEFERRED",
  trial: "keep",
} as const;
const kinds = (tale: Story) => tale.effects.map(({ kind }) => kind);

describe("what was tried for one due date", () => {
  const extend = { kind: "extend", until: new Date("2026-06-15T00:00Z") } as const;

  test.each([true, false])("says nothing of a later one (holding first: %s)", (holdsFirst) => {
    const tale = story({ ...april, rules: rules([72, 48, 24, 0], holdsFirst) });
    tale.until("2026-04-28T00:00Z", declined());
    tale.tell("2026-04-28T06:00Z", extend);
    expect(tale.decide("2026-05-05T00:00Z", { kind: "retry" })).toBe("nothing-due");
    expect(tale.tell("2026-05-05T00:00Z", another)).toBeNull();
    expect(tale.tell("2026-05-06T00:00Z", { kind: "switch", request })).toBeNull();
    expect(tale.tell("2026-05-07T00:00Z", { kind: "cancel-switch" })).toBeNull();
    tale.lines();
    tale.until("2026-06-15T00:00Z");
    // Numbered on, so that no key of a charge is used twice.
    expect(tale.lines()).toEqual(
      holdsFirst
        ? [
            "2026-06-12 00:00 authorise #2 30.00",
            "2026-06-15 00:00 capture #2 30.00",
            "2026-06-15 00:00 extend",
          ]
        : ["2026-06-12 00:00 capture #2 30.00", "2026-06-12 00:00 extend"],
    );
    expect(kinds(tale)).not.toContain("recovered"); // nothing of this one had failed
  });

  test("says nothing of the one after a break", () => {
    const tale = story({ ...april, rules: rules([72, 0]) });
    tale.until("2026-04-28T00:00Z", declined());
    tale.tell("2026-04-28T06:00Z", { kind: "pause", cycles: 3 });
    tale.until("2026-05-05T00:00Z");
    tale.lines();
    tale.tell("2026-05-05T00:00Z", another);
    tale.until("2026-08-01T00:00Z");
    expect(tale.lines()).toEqual([
      "2026-07-29 00:00 authorise #2 30.00",
      "2026-08-01 00:00 resume",
      "2026-08-01 00:00 capture #2 30.00",
      "2026-08-01 00:00 extend",
    ]);
  });
});

describe("a card that was refused for good, or is missing", () => {
  test("is asked about again before a break is over", () => {
    const tale = story({ ...april, rules: rules([72, 48, 24, 0]) });
    tale.until("2026-04-28T00:00Z", declined("stolen-card"));
    tale.tell("2026-04-28T06:00Z", { kind: "pause", cycles: 1 });
    expect(tale.tell("2026-05-20T00:00Z", { kind: "retry" })).toBe("paused");
    tale.lines();
    tale.until("2026-06-01T02:00Z");
    expect(tale.lines()).toEqual([
      "2026-05-29 00:00 ask-for-method", // 72 hours before, and not tried once more
      "2026-06-01 00:00 resume",
      "2026-06-01 02:00 expire",
    ]);
  });

  test("is replaced in time, and the new one is tried when it is due to be", () => {
    const tale = story({ ...april, rules: rules([72, 0]) });
    tale.until("2026-04-28T00:00Z", declined("stolen-card"));
    tale.tell("2026-04-28T06:00Z", { kind: "extend", until: new Date("2026-06-15T00:00Z") });
    const now = "2026-05-05T00:00Z";
    expect(tale.tell(now, { kind: "switch", request })).toBe("MISSING_PAYMENT_DETAILS");
    tale.tell(now, another);
    tale.lines();
    tale.until("2026-06-12T00:00Z");
    expect(tale.lines()).toEqual(["2026-06-12 00:00 authorise #2 30.00"]);
  });

  test("is asked about again for each due date", () => {
    const tale = story({ ...april, rules: rules([72, 0]) });
    tale.tell("2026-04-02T00:00Z", { kind: "change-method", method: null });
    tale.until("2026-04-28T00:00Z");
    tale.tell("2026-04-28T06:00Z", { kind: "extend", until: new Date("2026-06-15T00:00Z") });
    tale.until("2026-06-15T02:00Z");
    expect(tale.lines()).toEqual([
      "2026-04-28 00:00 ask-for-method",
      "2026-06-12 00:00 ask-for-method",
      "2026-06-15 00:00 enter-grace",
      "2026-06-15 02:00 expire",
    ]);
  });
});

/* The only try holds 30.00 on 28 April; what somebody decides on 30 April lets go of it. */
describe("what was held and let go is asked for anew", () => {
  const half = { basisPoints: 5000, periodsLeft: 1 };
  const until: Record<string, [told: Command[], amount: string]> = {
    "a discount": [[{ kind: "apply-discount", discount: half }], "15.00"],
    "a price": [[{ kind: "announce-price", price: eur(3500), from: new Date(0) }], "35.00"],
    "a stop taken back": [[{ kind: "stop", reason: null }, { kind: "resume" }], "30.00"],
    "a break taken back": [[{ kind: "pause", cycles: 1 }, { kind: "end-pause" }], "30.00"],
    "another card": [[another], "30.00"],
  };

  test.each(Object.entries(until))("after %s", (_, [told, amount]) => {
    const tale = story({ ...april, rules: rules([72]) });
    for (const command of told) expect(tale.tell("2026-04-30T06:00Z", command)).toBeNull();
    expect(kinds(tale)).toContain("authorisation-voided");
    tale.lines();
    tale.until("2026-05-01T00:00Z");
    expect(tale.lines()).toEqual([
      `2026-04-30 06:00 authorise #2 ${amount}`,
      `2026-05-01 00:00 capture #2 ${amount}`,
      "2026-05-01 00:00 extend",
    ]);
  });

  test("after a switch that is called off", () => {
    const tale = story({ ...april, rules: rules([72]) });
    tale.tell("2026-04-10T00:00Z", { kind: "switch", request });
    tale.tell("2026-04-30T06:00Z", { kind: "cancel-switch" });
    tale.until("2026-05-01T00:00Z");
    expect(tale.lines()).toEqual([
      "2026-04-28 00:00 authorise 60.00",
      "2026-04-30 06:00 authorise #2 30.00",
      "2026-05-01 00:00 capture #2 30.00",
      "2026-05-01 00:00 extend",
    ]);
  });

  test("and not before a stopped one is resumed", () => {
    const tale = story({ ...april, rules: rules([72]) });
    tale.tell("2026-04-29T00:00Z", { kind: "stop", reason: null });
    tale.lines();
    tale.until("2026-04-30T00:00Z");
    expect(tale.lines()).toEqual([]);
    tale.tell("2026-04-30T00:00Z", { kind: "resume" });
    tale.until("2026-04-30T00:00Z");
    expect(tale.lines()).toEqual(["2026-04-30 00:00 authorise #2 30.00"]);
  });

  test("and where the card was taken away, another is asked for", () => {
    const tale = story({ ...april, rules: rules([72]) });
    tale.tell("2026-04-30T06:00Z", { kind: "change-method", method: null });
    tale.lines();
    tale.until("2026-04-30T06:00Z");
    expect(tale.lines()).toEqual(["2026-04-30 06:00 ask-for-method"]);
  });
});
