import { expect, test } from "vitest";
import { isDeclineCode, isHardDecline } from "./decline-codes";

test("no money today is money tomorrow; a stolen card stays stolen", () => {
  expect(isHardDecline("insufficient-funds")).toBe(false);
  expect(isHardDecline("do-not-honour")).toBe(false);
  expect(isHardDecline("stolen-card")).toBe(true);
  expect(isHardDecline("suspected-fraud")).toBe(true);
});

test("only the codes of the table are codes", () => {
  expect(isDeclineCode("expired-card")).toBe(true);
  expect(isDeclineCode("toString")).toBe(false);
});
