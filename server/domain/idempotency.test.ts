import { expect, test } from "vitest";
import { decideRepeat, type Earlier } from "./idempotency";

const now = new Date("2026-11-22T12:00:00Z");
const later = new Date("2026-11-22T12:01:00Z");
const before = new Date("2026-11-22T11:59:00Z");

const request = { verb: "invite-member", requestHash: "a", now };
const earlier: Earlier = {
  verb: "invite-member",
  requestHash: "a",
  state: "finished",
  leasedUntil: before,
  expiresAt: later,
};

test("a key nobody used runs the request", () => {
  expect(decideRepeat(null, request)).toBe("run");
});

test("a key that is forgotten by now runs the request", () => {
  expect(decideRepeat({ ...earlier, expiresAt: now }, request)).toBe("run");
});

test("a finished request is answered as before", () => {
  expect(decideRepeat(earlier, request)).toBe("replay");
});

test("the same key for another input, or another verb, is a mistake of the caller", () => {
  expect(decideRepeat({ ...earlier, requestHash: "b" }, request)).toBe("mismatch");
  expect(decideRepeat({ ...earlier, verb: "remove-member" }, request)).toBe("mismatch");
});

test("a request that is still running asks its repeat to wait", () => {
  expect(decideRepeat({ ...earlier, state: "started", leasedUntil: later }, request)).toBe("wait");
});

test("a request that died half way is taken up by its repeat", () => {
  expect(decideRepeat({ ...earlier, state: "started", leasedUntil: now }, request)).toBe("resume");
});
