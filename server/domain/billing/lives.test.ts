import fc from "fast-check";
import { expect, test } from "vitest";
import { lived } from "./lived";

/*
 * Whole lives of random commands, answers of the gateway and steps of the clock, each beside an
 * oracle that shares nothing with the rules. `LIVES=20 npm test -- unit lives` lives twenty times
 * as many.
 */

const lives = 50_000 * Number(process.env["LIVES"] ?? 1);
const words = fc.array(fc.nat(2 ** 31 - 1), { minLength: 30, maxLength: 110 });

test("a life goes as the oracle says, and its books are right", () => {
  const ends = new Map<string, number>();
  fc.assert(
    fc.property(words, (words) => {
      const { state } = lived(words, {
        stepMs: Infinity,
        isAnswered: false,
        switchesPlans: false,
      }).facts;
      const end = state.kind === "ended" ? state.reason : state.kind;
      ends.set(end, (ends.get(end) ?? 0) + 1);
    }),
    { numRuns: lives },
  );
  const everyEnd = ["payment", "customer", "publisher", "refund", "chargeback"];
  const reached = [...everyEnd, "active", "stopped", "paused"].filter((end) => !ends.has(end));
  expect(reached).toEqual([]);
}, 600_000);
