import { parseCronItems } from "graphile-worker";
import { expect, test } from "vitest";
import { tasks } from "./tasks";
import { timetable } from "./timetable";

test("everything on the timetable is a task, at a time that can be read", () => {
  expect(parseCronItems([...timetable])).toHaveLength(timetable.length);
  const names = tasks.map(({ name }) => name);
  for (const { task } of timetable) expect(names).toContain(task);
});

test("no two tasks share a name", () => {
  const names = tasks.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});
