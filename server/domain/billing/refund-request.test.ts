import { expect, test } from "vitest";
import { answerRefundRequest, mayAskForRefund, type RefundRequestState } from "./refund-request";

const at = new Date("2026-03-01T09:00Z");
const open: RefundRequestState = { kind: "open", askedAt: at, reason: "bought it twice" };

test("a request is answered once", () => {
  const declined = answerRefundRequest(open, { kind: "decline", because: "it was watched" }, at);
  expect(declined).toEqual({ kind: "declined", at, because: "it was watched" });
  expect(declined && answerRefundRequest(declined, { kind: "accept" }, at)).toBeNull();
  expect(answerRefundRequest(open, { kind: "accept" }, at)).toEqual({ kind: "accepted", at });
  expect(answerRefundRequest(open, { kind: "withdraw" }, at)).toEqual({ kind: "withdrawn", at });
});

test("what is asked about already, or has gone back, is not asked about again", () => {
  expect(mayAskForRefund([], { leftMinor: 500 })).toBe(true);
  expect(mayAskForRefund([open], { leftMinor: 500 })).toBe(false);
  expect(mayAskForRefund([{ kind: "declined", at, because: "" }], { leftMinor: 500 })).toBe(true);
  expect(mayAskForRefund([], { leftMinor: 0 })).toBe(false);
});
