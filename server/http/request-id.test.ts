import { expect, test } from "vitest";
import { requestIdOf } from "./request-id";

test("a caller's own id is kept when it is harmless", () => {
  expect(requestIdOf("trace-01HZX.abc_9")).toBe("trace-01HZX.abc_9");
});

test.each([
  ["nothing", undefined],
  ["too short to be unique", "abc"],
  ["too long", "a".repeat(65)],
  ["several", ["trace-0001", "trace-0002"]],
  ["a new line that would forge a log entry", 'abcdefgh\n{"level":"error"}'],
  ["markup", "<script>alert(1)</script>"],
])("%s gets a new id", (_, inbound) => {
  expect(requestIdOf(inbound)).toMatch(/^[0-9a-f-]{36}$/);
});
