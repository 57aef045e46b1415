import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { createLog } from "@/server/log";
import { logConsole } from "@/server/log-console";

test("what libraries print becomes lines without people", () => {
  const lines = new PassThrough();
  const target = { ...globalThis.console };
  const giveBack = logConsole(createLog("debug", lines), target);
  target.error("\u001b[31m⨯\u001b[39m", new Error("no row for ada@example.com"), { row: "Ada" });
  target.log("ready for ada@example.com");
  giveBack();

  const printed = String(lines.read()).trim().split("\n");
  const [error, remark] = printed.map((line): unknown => JSON.parse(line));
  expect(error).toMatchObject({
    level: "error",
    msg: "⨯",
    err: { message: "no row for [private]" },
  });
  expect(remark).toMatchObject({ level: "debug", msg: "ready for [private]", from: "console" });
  expect(JSON.stringify(error)).not.toContain("Ada");
  expect(target.log).toBe(globalThis.console.log);
});
