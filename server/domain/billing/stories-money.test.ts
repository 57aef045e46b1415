import { describe, expect, test } from "vitest";
import { add, money } from "../money";
import { assertBalanced, salePostings } from "../postings";
import { taxLine } from "../tax";
import { initialCharge } from "./beginning";
import { defaultRules } from "./dunning";
import { mrrOf, revenueMovement } from "./mrr-movements";
import { decideRefund, refundPostings, type ChargedLine } from "./refunds";
import { declined, eur, sells, story } from "./story-world";

const sold = sells("S1_US", eur(1210));
const rules = { ...defaultRules.monthly, announceHours: null };
const begins = { at: "2026-01-10T09:00Z", sold, rules };
const nothing = { net: eur(0), tax: eur(0), gross: eur(0) };

test("a refund in part, then a chargeback of the rest", () => {
  const charged = taxLine(eur(1210), { basisPoints: 2100, isIncluded: true }); // 10.00 + 2.10
  const fresh: ChargedLine[] = [{ charged, refunded: nothing }];
  const part = decideRefund(fresh, { kind: "amount", gross: eur(500) });
  if (!part.isAccepted) throw new Error(part.reason);
  expect(part.total).toEqual({ net: eur(413), tax: eur(87), gross: eur(500) }); // 210 × 500 / 1210 = 86.8

  const tale = story(begins);
  const refund = { charge: initialCharge, amount: part.total.gross };
  const kept = { kind: "kept" } as const;
  expect(tale.tell("2026-01-15T09:00Z", { kind: "refund", refund, access: kept })).toBeNull();
  expect(tale.hasAccess("2026-01-16T09:00Z")).toBe(true);

  const rest = decideRefund([{ charged, refunded: part.total }], { kind: "all-that-is-left" });
  if (!rest.isAccepted) throw new Error(rest.reason);
  expect(rest.total).toEqual({ net: eur(587), tax: eur(123), gross: eur(710) });
  const back = { charge: initialCharge, amount: rest.total.gross };
  tale.tell("2026-01-20T09:00Z", { kind: "chargeback", back });
  expect(tale.facts().state).toMatchObject({ kind: "ended", reason: "chargeback" });
  expect(tale.hasAccess("2026-01-20T09:00Z")).toBe(false);

  const entries = [charged, part.total, rest.total];
  const postings = entries.flatMap((line, place) =>
    place === 0 ? salePostings(line) : refundPostings(line),
  );
  assertBalanced(postings);
  for (const account of ["gateway-clearing", "revenue", "tax-payable"]) {
    const sides = postings.filter((posting) => posting.account === account);
    expect(sides.map(({ amount }) => amount).reduce(add)).toEqual(eur(0)); // all of it went back
  }
});

describe("a chargeback", () => {
  test("of an older period revokes nothing: that period has been had", () => {
    const tale = story(begins);
    tale.until("2026-02-11T00:00Z");
    const back = { charge: initialCharge, amount: eur(1210) };
    expect(tale.tell("2026-02-11T09:00Z", { kind: "chargeback", back })).toBeNull();
    expect(tale.facts().state.kind).toBe("active");
  });

  /*
   * 12.10 on 10 January, and 24.20 on 25 January with the 6.25 that 16 of 31 days were worth: they
   * buy 8 days more than the month, to 5 March 09:00. Of 30.45 for 39 days, 6.25 paid for 8.
   */
  test("of what was taken over ends the period sooner, by its share", () => {
    const tale = story(begins);
    const target = sells("S2_US", eur(2420));
    const algorithm = "IMMEDIATE_AND_CHARGE_WITH_TIME_PRORATION";
    const request = { id: "w1", target, direction: "upgrade", algorithm, trial: "end" } as const;
    tale.tell("2026-01-25T09:00Z", { kind: "switch", request });
    tale.until("2026-01-25T09:00Z");
    expect(tale.facts().period).toMatchObject({
      endsAt: new Date("2026-03-05T09:00Z"),
      funding: [{ amount: eur(2420) }, { charge: initialCharge, amount: eur(625) }],
    });
    const back = { charge: initialCharge, amount: eur(1210) };
    expect(tale.tell("2026-02-01T09:00Z", { kind: "chargeback", back })).toBeNull();
    // 39 days × 6.25 / 30.45 = 8.0049 days
    expect(tale.facts().period.endsAt.toISOString()).toMatch(/^2026-02-25T08:5/);
    expect(tale.facts().state).toMatchObject({ kind: "stopped", endsAs: "chargeback" });
    expect(tale.hasAccess("2026-02-25T08:00Z")).toBe(true);
    expect(tale.tell("2026-02-02T09:00Z", { kind: "resume" })).toBe("given-back");
    // When the other goes back as well nothing is left that was paid for.
    const rest = { charge: "switch:w1:charge", amount: eur(2420) };
    tale.tell("2026-02-02T09:00Z", { kind: "chargeback", back: rest });
    expect(tale.facts().state).toMatchObject({ kind: "ended", reason: "chargeback" });
  });

  test("of the running period leaves the next, which another charge paid for", () => {
    const ahead = { authorisesFirst: false, attemptHours: [72, 0], graceHours: 2 };
    const tale = story({ ...begins, rules: { dunning: ahead, announceHours: null } });
    tale.until("2026-02-08T09:00Z"); // charged on 7 February for 10 February
    const back = { charge: initialCharge, amount: eur(1210) };
    tale.tell("2026-02-08T09:00Z", { kind: "chargeback", back });
    expect(tale.hasAccess("2026-02-08T09:00Z")).toBe(false);
    expect(tale.hasAccess("2026-02-10T08:59Z")).toBe(false);
    expect(tale.hasAccess("2026-02-10T09:00Z")).toBe(true);
    tale.until("2026-03-10T09:00Z");
    expect(tale.facts().state).toMatchObject({ kind: "ended", reason: "chargeback" });
    expect(tale.lines().at(-1)).toBe("2026-03-10 09:00 expire");
  });

  test("of a period paid ahead leaves the one before it", () => {
    const ahead = { authorisesFirst: false, attemptHours: [72, 0], graceHours: 2 };
    const tale = story({ ...begins, rules: { dunning: ahead, announceHours: null } });
    tale.until("2026-02-08T09:00Z"); // charged on 7 February for 10 February
    const back = { charge: "capture:1:1", amount: eur(1210) };
    tale.tell("2026-02-08T09:00Z", { kind: "chargeback", back });
    expect(tale.hasAccess("2026-02-10T08:59Z")).toBe(true);
    tale.until("2026-02-10T09:00Z");
    expect(tale.hasAccess("2026-02-10T09:00Z")).toBe(false);
    expect(tale.facts().state).toMatchObject({ kind: "ended", reason: "chargeback" });
  });
});

describe("a refund", () => {
  const refund = { charge: initialCharge, amount: eur(1210) };

  test("ends access now, or on a day, as the admin chose", () => {
    const now = story(begins);
    now.tell("2026-01-15T09:00Z", { kind: "refund", refund, access: { kind: "ends" } });
    expect(now.facts().state).toMatchObject({ kind: "ended", reason: "refund" });

    const later = story(begins);
    const access = { kind: "ends-at", at: new Date("2026-01-20T09:00Z") } as const;
    later.tell("2026-01-15T09:00Z", { kind: "refund", refund, access });
    expect(later.hasAccess("2026-01-20T08:59Z")).toBe(true);
    expect(later.tell("2026-01-16T09:00Z", { kind: "resume" })).toBe("given-back");
    later.until("2026-01-20T09:00Z");
    expect(later.facts().state).toMatchObject({ kind: "ended", reason: "refund" });
  });

  test("does not give access past the end of what was paid for", () => {
    const access = { kind: "ends-at", at: new Date("2026-03-01T09:00Z") } as const;
    const tale = story(begins);
    const answer = tale.tell("2026-01-15T09:00Z", { kind: "refund", refund, access });
    expect(answer).toBe("after-the-end");
  });
});

test("a win-back is a reactivation, at the price it came back for", () => {
  const lost = story(begins);
  const no = declined();
  lost.until("2026-02-10T11:00Z", no, no, no, no);
  const churn = revenueMovement({
    before: { amount: eur(1210), isOnBreak: false },
    after: { amount: mrrOf(lost.facts()), isOnBreak: false },
    hasSubscribedBefore: true,
  });
  expect(churn).toEqual({ kind: "churn", delta: eur(-1210) });

  const half = { basisPoints: 5000, periodsLeft: 2 };
  const back = story({ ...begins, at: "2026-02-20T09:00Z", paid: eur(605), discount: half });
  const returned = revenueMovement({
    before: { amount: money(0, "EUR"), isOnBreak: false },
    after: { amount: mrrOf(back.facts()), isOnBreak: false },
    hasSubscribedBefore: true,
  });
  expect(returned).toEqual({ kind: "reactivation", delta: eur(605) }); // 12.10 − 50 %
});
