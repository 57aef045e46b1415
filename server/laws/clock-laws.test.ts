import { expect, test } from "vitest";
import { sourceFiles } from "./source-files";

/** Where the clocks are put together, and where lives are told by clocks of their own. */
const makers =
  /^server\/(?:context|compose|business-time|clock|testing\/|crash\/|laws\/)|\.test\.tsx?$/;
const served = /^(?:server\/(?:services|api|auth|jobs|http)|app)\//;

const own = sourceFiles().filter(({ path }) => served.test(path) && !makers.test(path));

const linesWith = (pattern: RegExp): string[] =>
  own.flatMap(({ path, text }) =>
    text.split("\n").flatMap((line, at) => (pattern.test(line) ? [`${path}:${at + 1}`] : [])),
  );

test("business time is read in a transaction, which knows the publisher's clock", () => {
  expect(linesWith(/\bctx\.clock\b/)).toEqual([]);
  expect(linesWith(/\bclock\b[^)]*\}: ServiceContext\b/)).toEqual([]);
});

test("verbs read no machine's clock", () => {
  const readings = linesWith(/\bDate\.now\(\)|\bnew Date\(\)/);
  // A token's own life is technical, and there is no call around it.
  expect(readings.filter((line) => !line.startsWith("server/auth/session-token.ts"))).toEqual([]);
});
