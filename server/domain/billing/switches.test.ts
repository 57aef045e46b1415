import { describe, expect, test } from "vitest";
import { defaultRules } from "./dunning";
import { eur, sells, story, type Story } from "./story-world";
import type { SwitchAlgorithm } from "./switch-algorithms";
import { quoteSwitch, type SwitchRequest } from "./switches";

const rules = { ...defaultRules.monthly, announceHours: null };
/** 30 days at 30.00: a day is worth 1.00. */
const basic = sells("S1_US", eur(3000));
const plus = sells("S2_US", eur(6000));
const begins = { at: "2026-04-01T00:00Z", sold: basic, rules };
const middle = "2026-04-16T00:00Z"; // 15 of 30 days are left

const request = (algorithm: SwitchAlgorithm, target = plus): SwitchRequest => {
  return { id: "w1", target, direction: "upgrade", algorithm, trial: "keep" };
};
const quoteOf = (tale: Story, of: SwitchRequest, at = middle) => {
  tale.until(at);
  const decision = quoteSwitch(tale.facts(), of, new Date(at));
  if (!decision.isAvailable) throw new Error(decision.reason);
  return decision.quote;
};

/*
 * On 16 April, from 30.00 to 60.00 a month. Of the 30.00, 15/30 is unused: 15.00. A month from
 * then is 30 days, so that 15.00 buys 15.00 / 60.00 × 30 days = 7.5 days on the new plan.
 */
describe("from 30.00 to 60.00 in the middle of a month", () => {
  test.each([
    ["DEFERRED", null, 0, 0, "2026-05-01T00:00Z"],
    ["IMMEDIATE_WITHOUT_PRORATION", null, 0, 0, "2026-05-01T00:00Z"],
    ["IMMEDIATE_AND_CHARGE_WITHOUT_PRORATION", 6000, 0, 0, "2026-05-16T00:00Z"],
    ["IMMEDIATE_AND_CHARGE_WITH_FULL_REFUND", 6000, 3000, 0, "2026-05-16T00:00Z"],
    ["IMMEDIATE_AND_CHARGE_WITH_REFUND", 6000, 1500, 0, "2026-05-16T00:00Z"],
    ["IMMEDIATE_AND_CHARGE_WITH_TIME_PRORATION", 6000, 0, 648_000, "2026-05-23T12:00Z"],
    ["IMMEDIATE_WITH_TIME_PRORATION", null, 0, 648_000, "2026-04-23T12:00Z"],
  ] as const)("%s", (algorithm, charge, refund, creditSeconds, nextAt) => {
    const quote = quoteOf(story(begins), request(algorithm));
    expect(quote.charge?.gross ?? null).toEqual(charge === null ? null : eur(charge));
    expect(quote.refund).toEqual(refund === 0 ? [] : [{ charge: "initial", amount: eur(refund) }]);
    expect(quote.creditSeconds).toBe(creditSeconds);
    expect(quote.nextPayment).toMatchObject({ at: new Date(nextAt), line: { gross: eur(6000) } });
  });

  test("the preview is what happens", () => {
    for (const algorithm of [
      "IMMEDIATE_WITHOUT_PRORATION",
      "IMMEDIATE_AND_CHARGE_WITHOUT_PRORATION",
      "IMMEDIATE_AND_CHARGE_WITH_FULL_REFUND",
      "IMMEDIATE_AND_CHARGE_WITH_REFUND",
      "IMMEDIATE_AND_CHARGE_WITH_TIME_PRORATION",
      "IMMEDIATE_WITH_TIME_PRORATION",
    ] as const) {
      const tale = story(begins);
      const { after, charge, refund } = quoteOf(tale, request(algorithm));
      tale.tell(middle, { kind: "switch", request: request(algorithm) });
      tale.until(middle);
      const { since, ...made } = tale.facts();
      expect(made).toEqual({ ...after, since: undefined });
      expect(since).toEqual(new Date(middle));
      const charged = tale.effects.find(({ kind }) => kind === "charged");
      expect(charged).toEqual(
        charge ? expect.objectContaining({ line: charge, purpose: "switch" }) : undefined,
      );
      const due = tale.effects.find(({ kind }) => kind === "refund-due");
      expect(due).toEqual(refund.length > 0 ? { kind: "refund-due", portions: refund } : undefined);
    }
  });
});

test("the upgrade on the day after renewal gives back all but a day", () => {
  const tale = story(begins);
  // Renewed on 1 May for 31 days; on 2 May 30/31 of 30.00 is unused: 29.032…
  const quote = quoteOf(tale, request("IMMEDIATE_AND_CHARGE_WITH_REFUND"), "2026-05-02T00:00Z");
  expect(quote.refund).toEqual([{ charge: "capture:1:1", amount: eur(2903) }]);
  expect(quote.charge?.gross).toEqual(eur(6000));
  expect(quote.nextPayment.at).toEqual(new Date("2026-06-02T00:00Z"));
});

test("two upgrades in one period count what was carried from the first", () => {
  const tale = story(begins);
  const first = request("IMMEDIATE_AND_CHARGE_WITH_TIME_PRORATION");
  tale.tell(middle, { kind: "switch", request: first });
  tale.until(middle);
  // 60.00 + 15.00 carried, for 30 + 7.5 days, to 23 May 12:00.
  expect(tale.facts().period).toMatchObject({
    endsAt: new Date("2026-05-23T12:00Z"),
    funding: [
      { charge: "switch:w1:charge", amount: eur(6000) },
      { charge: "initial", amount: eur(1500) },
    ],
  });
  // 15 days later 22.5 of 37.5 days are left: 45.00, of the charges 36.00 and 9.00.
  const best = {
    ...request("IMMEDIATE_AND_CHARGE_WITH_REFUND", sells("S3_US", eur(9000))),
    id: "w2",
  };
  const quote = quoteOf(tale, best, "2026-05-01T00:00Z");
  expect(quote.refund).toEqual([
    { charge: "switch:w1:charge", amount: eur(3600) },
    { charge: "initial", amount: eur(900) },
  ]);
});

/*
 * Bought for 10.00 on 1 May at noon, left on 16 May at noon: 16 of 31 days are unused, 5.16129…
 * A month from then is 31 days: 10.00 × 16/31 / 20.00 × 31 days = 8 days, to the second.
 */
test("time is counted from what was paid, and not from a rounded worth", () => {
  const at = "2026-05-16T12:00:00Z";
  const tale = story({ ...begins, at: "2026-05-01T12:00:00Z", sold: sells("S1_US", eur(1000)) });
  const dearer = request("IMMEDIATE_AND_CHARGE_WITH_TIME_PRORATION", sells("S2_US", eur(2000)));
  const quote = quoteOf(tale, dearer, at);
  expect(quote.creditSeconds).toBe(8 * 86_400);
  expect(quote.nextPayment.at).toEqual(new Date("2026-06-24T12:00:00Z"));
  // Money has no smaller unit: 5.16 of the old charge pays for it.
  expect(quote.after.period.funding.at(-1)).toEqual({ charge: "initial", amount: eur(516) });
  tale.tell(at, { kind: "switch", request: dearer });
  tale.until(at);
  expect(tale.facts().period.endsAt).toEqual(quote.nextPayment.at);
});

test("a full refund is of the last payment, and of nothing older", () => {
  const tale = story(begins);
  tale.tell(middle, {
    kind: "switch",
    request: request("IMMEDIATE_AND_CHARGE_WITH_TIME_PRORATION"),
  });
  tale.until(middle); // paid with 60.00, and 15.00 of the 30.00 before
  const best = request("IMMEDIATE_AND_CHARGE_WITH_FULL_REFUND", sells("S3_US", eur(9000)));
  const later = "2026-04-20T00:00Z";
  expect(quoteOf(tale, { ...best, id: "w2" }, later).refund).toEqual([
    { charge: "switch:w1:charge", amount: eur(6000) },
  ]);
  // Once that has gone back, nothing of it is left to refund.
  const refund = { charge: "switch:w1:charge", amount: eur(6000) };
  tale.tell(later, { kind: "refund", refund, access: { kind: "kept" } });
  expect(quoteOf(tale, { ...best, id: "w2" }, later).refund).toEqual([]);
});

test("going to and fro without paying gains nobody anything", () => {
  const tale = story(begins);
  tale.until(middle);
  for (let turn = 0; turn < 50; turn += 1) {
    const target = turn % 2 === 0 ? plus : basic;
    const to = { ...request("IMMEDIATE_WITH_TIME_PRORATION", target), id: `w${turn}` };
    expect(tale.tell(middle, { kind: "switch", request: to })).toBeNull();
  }
  expect(tale.facts().period.endsAt).toEqual(new Date("2026-05-01T00:00Z")); // 15.00 is 15 days
});

test("a downgrade that waits for the end of the period can be called off until then", () => {
  const tale = story({ ...begins, sold: plus });
  const down = { ...request("DEFERRED", basic), direction: "downgrade" as const };
  expect(tale.tell("2026-04-10T00:00Z", { kind: "switch", request: down })).toBeNull();
  expect(tale.tell("2026-04-20T00:00Z", { kind: "cancel-switch" })).toBeNull();
  expect(tale.tell("2026-04-20T00:00Z", { kind: "cancel-switch" })).toBe("no-switch-planned");
  tale.until("2026-05-01T00:00Z");
  expect(tale.lines().at(-2)).toBe("2026-05-01 00:00 capture 60.00");

  tale.tell("2026-05-10T00:00Z", { kind: "switch", request: { ...down, id: "w2" } });
  tale.until("2026-06-01T00:00Z");
  expect(tale.lines()).toEqual([
    "2026-05-29 00:00 authorise 30.00",
    "2026-06-01 00:00 capture 30.00",
    "2026-06-01 00:00 apply-switch",
    "2026-06-01 00:00 extend",
  ]);
  expect(tale.facts().terms.offerId).toBe("S1_US");
});

test("a switch whose charge is declined fails, and nothing has changed", () => {
  const tale = story(begins);
  tale.until(middle);
  const before = tale.facts();
  const now = request("IMMEDIATE_AND_CHARGE_WITH_REFUND");
  tale.tell(middle, { kind: "switch", request: now });
  expect(tale.tell("2026-04-15T00:00Z", { kind: "stop", reason: null })).toBe("switch-under-way");
  tale.until(middle, { kind: "declined", code: "insufficient-funds" });
  expect(tale.effects.map(({ kind }) => kind)).toEqual([
    "switch-started",
    "declined",
    "switch-failed",
  ]);
  const { method, since, ...after } = tale.facts();
  expect({ ...after, method: before.method, since: before.since }).toEqual(before);
  expect([method?.declines.length, since]).toEqual([1, new Date(middle)]);
});

describe("in a free trial", () => {
  const onTrial = { ...begins, trial: { unit: "day", amount: 30 } } as const;

  test("that is kept, the new plan is tried to its end and paid for then", () => {
    const quote = quoteOf(story(onTrial), request("IMMEDIATE_AND_CHARGE_WITH_REFUND"));
    expect(quote).toMatchObject({ charge: null, refund: [], creditSeconds: 0 });
    expect(quote.nextPayment).toMatchObject({
      at: new Date("2026-05-01T00:00Z"),
      line: { gross: eur(6000) },
    });
    expect(quote.after.state).toMatchObject({ isInTrial: true });
  });

  test("that ends with the switch, it is paid for today", () => {
    const tale = story(onTrial);
    const ending = { ...request("IMMEDIATE_AND_CHARGE_WITHOUT_PRORATION"), trial: "end" as const };
    tale.tell(middle, { kind: "switch", request: ending });
    tale.until(middle);
    expect(tale.facts()).toMatchObject({
      state: { isInTrial: false },
      dueAt: new Date("2026-05-16T00:00Z"),
    });
    expect(tale.effects.map(({ kind }) => kind)).toContain("trial-converted");
  });
});
