import { describe, expect, test } from "vitest";
import { accessOf, givesAccess } from "./access";
import { begunElsewhere } from "./beginning";
import { defaultRules } from "./dunning";
import { mrrOf } from "./mrr-movements";
import { plan } from "./plan";
import { eur, sells } from "./story-world";
import { decide, type Command } from "./subscription-state";
import type { SubscriptionFacts } from "./subscription-facts";

const rules = defaultRules.monthly;
const at = (text: string) => new Date(`2026-${text}T09:00Z`);

const begins = (isInTrial = false) =>
  begunElsewhere({
    startsAt: at("01-10"),
    expiresAt: at("02-10"),
    isInTrial,
    sold: sells("S1_US", eur(999)),
    zone: "UTC",
    taxCountry: "US",
    discount: null,
    method: null,
  });

const told = (facts: SubscriptionFacts, command: Command, day: string): SubscriptionFacts => {
  const decision = decide(facts, rules, command, at(day));
  if (!decision.isAccepted) throw new Error(decision.reason);
  return decision.facts;
};
const answer = (facts: SubscriptionFacts, command: Command, day: string) => {
  const decision = decide(facts, rules, command, at(day));
  return decision.isAccepted ? "accepted" : decision.reason;
};

describe("what is paid elsewhere", () => {
  test("is never charged, and ends when nobody says that it goes on", () => {
    const done = plan(begins(), rules, at("03-01"));
    expect(done.actions.map(({ kind }) => kind)).toEqual(["enter-grace", "expire"]);
    expect(done.facts.state).toMatchObject({ kind: "ended", reason: "payment" });
  });

  test("goes on to the date that it is told", () => {
    const until = at("03-12");
    const on = told(begins(true), { kind: "renew-elsewhere", until, convertsTrial: true }, "02-09");
    expect(on).toMatchObject({
      state: { kind: "active", isInTrial: false },
      period: { index: 0, startsAt: at("02-10"), endsAt: until },
    });
    expect(mrrOf(on)).toEqual(eur(999));
    expect(plan(on, rules, at("03-11")).actions).toEqual([]);
  });

  test("is revived after its end, and gives access again", () => {
    const { facts: over } = plan(begins(), rules, at("03-01"));
    const again = told(over, { kind: "revive", until: at("04-01") }, "03-02");
    expect(givesAccess(accessOf(again, rules), at("03-03"))).toBe(true);
    expect(mrrOf(again)).toEqual(eur(999));
    expect(answer(begins(), { kind: "revive", until: at("04-01") }, "01-20")).toBe("not-ended");
  });

  test("is transferred with everything that is left of it", () => {
    const decision = decide(begins(), rules, { kind: "transfer", customerId: "c2" }, at("01-20"));
    expect(decision).toMatchObject({
      isAccepted: true,
      effects: [{ kind: "succeeded", as: "transferred", customerId: "c2" }],
    });
  });

  test.each([
    ["pause", { kind: "pause", cycles: 1 }],
    ["change-method", { kind: "change-method", method: null }],
    ["discount", { kind: "apply-discount", discount: { basisPoints: 1000, periodsLeft: 1 } }],
    ["price", { kind: "announce-price", price: eur(1), from: at("01-01") }],
  ] as const)("is not ours to change: %s", (_, command) => {
    expect(answer(begins(), command, "01-20")).toBe("externally-managed");
  });
});
