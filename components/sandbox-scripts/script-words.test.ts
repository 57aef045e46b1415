import { expect, test } from "vitest";
import { scriptOutcomes } from "@/server/domain/payment-script";
import { answerText, hardness, outcomeLabel, subjectKeyOf, subjectText } from "./script-words";

test("every outcome has words of its own", () => {
  const words = scriptOutcomes.payment.map(outcomeLabel);
  expect(new Set(words).size).toBe(words.length);
  expect(outcomeLabel("insufficient-funds")).toBe("Decline: insufficient funds");
});

test("a refusal is hard or soft, and nothing else is", () => {
  expect([hardness("stolen-card"), hardness("do-not-honour"), hardness("succeeds")]).toEqual([
    "hard",
    "soft",
    null,
  ]);
});

test("subjects are named, and told apart", () => {
  const customer = { id: 123456789, email: "ana@example.com" };
  const card = { brand: "visa", lastFour: "4242" };
  expect(subjectText({ kind: "card", ...card })).toBe("Test card Visa •••• 4242");
  expect(subjectText({ kind: "customer", customer })).toBe("Every card of ana@example.com");
  const method = { kind: "method", paymentDetailsId: 987654321, ...card, customer } as const;
  expect(subjectText(method)).toBe("Visa •••• 4242 of ana@example.com");
  expect(subjectKeyOf(method)).toBe("method 987654321");
});

test("what was answered is said as it was", () => {
  const asked = {
    gatewayReference: "ch_1",
    kind: "charge",
    declineCode: "stolen-card",
    amount: null,
    brand: null,
    lastFour: null,
    scriptPosition: 0,
    timesAsked: 1,
    bookedAt: new Date("2026-11-22T12:00:00Z"),
  } as const;
  expect(answerText({ ...asked, state: "refused" })).toBe("Declined: stolen card");
  expect(answerText({ ...asked, state: "captured" })).toBe("Taken");
  expect(answerText({ ...asked, kind: "verification", state: "captured" })).toBe("Approved");
});
