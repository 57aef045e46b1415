import { expect, test } from "vitest";
import { placeBeside } from "./place-beside";

const screen = { width: 400, height: 300 };
const box = { width: 100, height: 20 };
const control = { x: 150, y: 100, width: 40, height: 40 };

test("stands on the wanted side, in the middle", () => {
  expect(placeBeside(control, box, "top", screen)).toEqual({ x: 120, y: 74 });
  expect(placeBeside(control, box, "bottom", screen)).toEqual({ x: 120, y: 146 });
  expect(placeBeside(control, box, "right", screen)).toEqual({ x: 196, y: 110 });
  expect(placeBeside(control, box, "left", screen)).toEqual({ x: 44, y: 110 });
});

test("goes to the other side where the wanted one has no room", () => {
  expect(placeBeside({ ...control, y: 10 }, box, "top", screen).y).toBe(56);
  expect(placeBeside({ ...control, x: 340 }, box, "right", screen).x).toBe(234);
});

test("stays whole on the screen", () => {
  expect(placeBeside({ ...control, x: 0 }, box, "top", screen).x).toBe(8);
  expect(placeBeside({ ...control, x: 380 }, box, "bottom", screen).x).toBe(292);
});

test("keeps the wanted side when the other has no room either", () => {
  const wide = { width: 390, height: 20 };
  expect(placeBeside(control, wide, "right", screen)).toEqual({ x: 8, y: 110 });
});
