import { expect, test } from "vitest";
import { stretchText } from "./switch-words";

test.each([
  [648_000, "7 days 12 h"],
  [86_400, "1 day"],
  [1_800, "1 h"],
  [60, "0 h"],
])("%i seconds are %s", (seconds, text) => expect(stretchText(seconds)).toBe(text));
