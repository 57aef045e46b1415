import { expect, test } from "vitest";
import { initialsOf } from "./initials";

test.each([
  ["Ana Silva", "AS"],
  ["Ana Maria da Silva", "AS"],
  ["cher", "C"],
  ["ana.silva@example.com", "AS"],
  ["👩‍🚀 Moon TV", "👩‍🚀T"],
  ["  ", ""],
])("%s is shortened to %s", (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
