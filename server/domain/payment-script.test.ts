import { expect, test } from "vitest";
import { declineCodes } from "./decline-codes";
import { scriptEntryFault, scriptOutcomes, type ScriptEntry } from "./payment-script";

const entry = (given: Partial<ScriptEntry>): ScriptEntry => ({
  operation: "payment",
  outcome: "succeeds",
  chargebackAfterDays: null,
  ...given,
});

test("a payment can be answered with everything a card can be refused for", () => {
  expect(scriptOutcomes.payment).toEqual(expect.arrayContaining(Object.keys(declineCodes)));
});

test.each([
  entry({}),
  entry({ outcome: "stolen-card" }),
  entry({ chargebackAfterDays: 0 }),
  entry({ outcome: "timeout-captured", chargebackAfterDays: 540 }),
  entry({ operation: "capture", outcome: "do-not-honour" }),
  entry({ operation: "refund", outcome: "timeout-not-captured" }),
])("takes %o", (given) => {
  expect(scriptEntryFault(given)).toBeNull();
});

test.each([
  [entry({ operation: "refund", outcome: "stolen-card" }), "cannot be answered"],
  [entry({ operation: "capture", outcome: "challenge" }), "cannot be answered"],
  [entry({ outcome: "stolen-card", chargebackAfterDays: 3 }), "charged back"],
  [entry({ operation: "refund", chargebackAfterDays: 3 }), "charged back"],
  [entry({ chargebackAfterDays: 541 }), "0 to 540"],
  [entry({ chargebackAfterDays: -1 }), "0 to 540"],
  [entry({ chargebackAfterDays: 1.5 }), "0 to 540"],
])("refuses %o", (given, fault) => {
  expect(scriptEntryFault(given)).toContain(fault);
});
