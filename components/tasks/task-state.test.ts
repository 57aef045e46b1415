import { expect, test } from "vitest";
import type { Task } from "@/server/services/tasks/queries";
import { endedSince, inTray, justEnded, percentOf, wordsFor } from "./task-state";
import { summaryOf } from "./tray-summary";

const noon = Date.UTC(2026, 10, 22, 12);
const hoursAgo = (hours: number) => new Date(noon - hours * 3_600_000);

const task = (some: Partial<Task>): Task => ({
  id: "1",
  kind: "export",
  title: "Audit log (CSV)",
  state: "queued",
  isCancelling: false,
  done: 0,
  total: null,
  failure: null,
  fileBytes: null,
  createdAt: hoursAgo(30),
  finishedAt: null,
  expiresAt: hoursAgo(-100),
  ...some,
});

test.each([
  ["waits", task({}), null],
  ["does not know yet how much there is", task({ state: "running" }), null],
  ["has nothing to do", task({ state: "running", total: 0 }), null],
  ["is on its way", task({ state: "running", done: 1, total: 3 }), 33],
  ["is as good as done", task({ state: "running", done: 1_000, total: 1_000 }), 99],
  ["is done", task({ state: "done", done: 3, total: 3 }), 100],
  ["is done with nothing", task({ state: "done", done: 0, total: 0 }), 100],
])("a task that %s", (_, some, percent) => {
  expect(percentOf(some)).toBe(percent);
});

test("a task that is asked to stop says so until it has", () => {
  expect(wordsFor(task({ state: "running", isCancelling: true })).label).toBe("Cancelling");
  expect(wordsFor(task({ state: "cancelled" })).label).toBe("Cancelled");
});

test("the tray holds what is under way, however old, and what ended within a day", () => {
  const running = task({ id: "running", state: "running" });
  const fresh = task({ id: "fresh", state: "done", finishedAt: hoursAgo(23) });
  const old = task({ id: "old", state: "done", finishedAt: hoursAgo(25) });
  expect(inTray([fresh, old, running], noon)).toEqual([fresh, running]);
});

test("news are what ended since somebody looked, but for what they cancelled", () => {
  const [done, failed, cancelled] = (["done", "failed", "cancelled"] as const).map((state) =>
    task({ state, finishedAt: hoursAgo(1) }),
  );
  const tasks = [done!, failed!, cancelled!, task({})];
  expect(endedSince(tasks, hoursAgo(2).getTime())).toEqual([done, failed]);
  expect(endedSince(tasks, hoursAgo(1).getTime())).toEqual([]);
});

test("of those that are awaited, the ones that have ended are told of", () => {
  const tasks = [
    task({ id: "a" }),
    task({ id: "b", state: "failed" }),
    task({ id: "c", state: "done" }),
  ];
  expect(justEnded(new Set(["a", "b"]), tasks).map(({ id }) => id)).toEqual(["b"]);
  expect(justEnded(new Set(), tasks)).toEqual([]);
});

test("the tray tells in a word what matters most", () => {
  const ran = (done: number) => task({ state: "running", done, total: 10 });
  const [done, failed] = [task({ state: "done" }), task({ state: "failed" })];
  expect(summaryOf([], [])).toBeNull();
  expect(summaryOf([task({})], [failed])).toMatchObject({ text: "Waiting", percent: null });
  expect(summaryOf([ran(7), ran(2), task({})], [])).toMatchObject({ text: "20%", count: 3 });
  expect(summaryOf([], [done, done])).toMatchObject({ tone: "ok", text: "2 ready" });
  expect(summaryOf([], [done, failed])).toMatchObject({ tone: "bad", text: "1 failed" });
});
