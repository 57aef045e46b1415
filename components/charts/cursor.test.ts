import { expect, test } from "vitest";
import { bandMiddle, cursorAfterKey, cursorAt } from "./cursor";

test("arrows walk the points and stop at both ends", () => {
  expect(cursorAfterKey("ArrowRight", null, 3)).toBe(0);
  expect(cursorAfterKey("ArrowRight", 2, 3)).toBe(2);
  expect(cursorAfterKey("ArrowLeft", null, 3)).toBe(2);
  expect(cursorAfterKey("ArrowLeft", 0, 3)).toBe(0);
  expect(cursorAfterKey("End", 0, 3)).toBe(2);
});

test("Escape leaves, and once left belongs to the page again", () => {
  expect(cursorAfterKey("Escape", 1, 3)).toBeNull();
  expect(cursorAfterKey("Escape", null, 3)).toBeUndefined();
});

test("a pointer is at the point whose band it is over", () => {
  expect(cursorAt(0.5, 3)).toBe(1);
  expect(cursorAt(1.2, 3)).toBe(2);
  expect(cursorAt(-0.1, 3)).toBe(0);
  expect(cursorAt(0.5, 0)).toBeNull();
  expect(bandMiddle(1, 3)).toBe(0.5);
});
