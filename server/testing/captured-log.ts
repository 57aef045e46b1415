import { PassThrough } from "node:stream";
import { createLog, type Logger } from "@/server/log";

const registryKey = Symbol.for("tenure.singletons");

type Holder = { [registryKey]?: Map<string, unknown> };

/**
 * Has the process write its log, down to the least line, where a test can read it: what verbs log
 * goes there, whichever door they were called through.
 */
export function captureLog() {
  const registry = ((globalThis as Holder)[registryKey] ??= new Map());
  const before = registry.get("log");
  const lines = new PassThrough();
  const log: Logger = createLog("trace", lines);
  registry.set("log", log);
  return {
    log,
    text: () => String(lines.read() ?? ""),
    release() {
      if (before === undefined) registry.delete("log");
      else registry.set("log", before);
    },
  };
}
