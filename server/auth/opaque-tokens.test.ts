import { expect, test } from "vitest";
import {
  newKeyText,
  newRefreshToken,
  publisherOfKey,
  publisherOfRefreshToken,
  successorOf,
} from "./opaque-tokens";

const publishers = [100_000_000n, 123_456_789n, 999_999_999n];

test("a token has the promised form and names its publisher", () => {
  for (const publisherId of publishers) {
    const [key, refresh] = [newKeyText(publisherId), newRefreshToken(publisherId)];
    expect(key).toMatch(/^[A-Za-z0-9_-]{48}$/);
    expect(refresh).toMatch(/^[0-9a-f]{64}$/);
    expect(publisherOfKey(key)).toBe(publisherId);
    expect(publisherOfRefreshToken(refresh)).toBe(publisherId);
    expect(newKeyText(publisherId)).not.toBe(key);
  }
});

test("a used token has one successor, which the used one does not give away", () => {
  const [publisherId, used] = [publishers[0]!, newRefreshToken(publishers[0]!)];
  const next = successorOf(publisherId, used);
  expect(next).toMatch(/^[0-9a-f]{64}$/);
  expect(publisherOfRefreshToken(next)).toBe(publisherId);
  expect(successorOf(publisherId, used)).toBe(next);
  expect(next.slice(8)).not.toBe(used.slice(8));
  expect(successorOf(publisherId, next)).not.toBe(next);
});

test.each(["", "A".repeat(48), "é".repeat(48), "A".repeat(47), "f".repeat(64), "0".repeat(64)])(
  "%j names nobody",
  (text) => expect([publisherOfKey(text), publisherOfRefreshToken(text)]).toEqual([null, null]),
);
