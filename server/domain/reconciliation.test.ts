import { expect, test } from "vitest";
import { money } from "./money";
import { dayTotals, matchDay, type OurEntry, type TheirEntry } from "./reconciliation";

const ours = (gatewayReference: string | null, given: Partial<OurEntry> = {}): OurEntry => ({
  item: "charge",
  gatewayReference,
  idempotencyKey: "key",
  amount: money(799, "EUR"),
  paymentId: 123456789,
  refundId: null,
  transactionNumber: 987654321,
  ...given,
});

const theirs = (gatewayReference: string, minor = 799, currency = "EUR"): TheirEntry => ({
  item: "charge",
  gatewayReference,
  amount: money(minor, currency),
});

test("what stands in both books alike is no finding", () => {
  expect(matchDay([ours("a"), ours("b")], [theirs("b"), theirs("a")])).toEqual({
    findings: [],
    oursAlone: [],
    theirsAlone: [],
  });
});

test("amounts and currencies are compared to the unit", () => {
  const { findings } = matchDay(
    [ours("a"), ours("b")],
    [theirs("a", 798), theirs("b", 799, "USD")],
  );
  expect(findings).toMatchObject([
    { kind: "amount-differs", subject: "charge a", ours: { minor: 799 }, theirs: { minor: 798 } },
    { kind: "amount-differs", subject: "charge b", theirs: { currency: "USD" } },
  ]);
});

test("two of ours for one of theirs are one too many", () => {
  const { findings } = matchDay([ours("a"), ours("a", { paymentId: 222222222 })], [theirs("a")]);
  expect(findings).toMatchObject([{ kind: "double", subject: "payment 222222222" }]);
});

test("what stands alone is handed back, whatever its name is elsewhere", () => {
  const refund = ours("a", { item: "refund", refundId: "r" });
  const nameless = ours(null);
  expect(matchDay([refund, nameless], [theirs("a")])).toEqual({
    findings: [],
    oursAlone: [refund, nameless],
    theirsAlone: [theirs("a")],
  });
});

test("a day comes to what was charged and what went back, in each currency", () => {
  const back = ours("r", { item: "refund", amount: money(300, "EUR") });
  const yen = theirs("y", 500, "JPY");
  expect(dayTotals([ours("a"), ours("b"), back], [theirs("a"), yen])).toEqual([
    { currency: "EUR", ours: { charged: 1598, back: 300 }, theirs: { charged: 799, back: 0 } },
    { currency: "JPY", ours: { charged: 0, back: 0 }, theirs: { charged: 500, back: 0 } },
  ]);
});
