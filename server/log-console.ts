import { stripVTControlCharacters } from "node:util";
import type { Logger } from "@/server/log";
import { withoutPeople } from "@/server/log-error";

/** What a library has to say of itself is its own business until something is wrong. */
const levels = {
  error: "error",
  warn: "warn",
  info: "debug",
  log: "debug",
  debug: "trace",
} as const;

/**
 * Turns what libraries print into lines of our log: Next tells of errors in pages that way. What
 * they print may hold anything, so only texts and the safe parts of errors are kept.
 *
 * @returns what gives the console back
 */
export function logConsole(log: Logger, target: Console = globalThis.console): () => void {
  const originals = { ...target };
  for (const [method, level] of Object.entries(levels)) {
    const write = (...printed: unknown[]) => {
      const err = printed.find((part) => part instanceof Error);
      const words = printed.filter((part) => typeof part === "string").join(" ");
      const message = withoutPeople(stripVTControlCharacters(words)).trim();
      log[level]({ ...(err && { err }), from: "console" }, message);
    };
    Object.assign(target, { [method]: write });
  }
  return () => void Object.assign(target, originals);
}
