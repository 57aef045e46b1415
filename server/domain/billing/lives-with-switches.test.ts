import fc from "fast-check";
import { expect, test } from "vitest";
import { lived } from "./lived";

const lives = 40_000 * Number(process.env["LIVES"] ?? 1);
const words = fc.array(fc.nat(2 ** 31 - 1), { minLength: 30, maxLength: 110 });

test("a life of changing plans goes as the oracle says, to the minor unit and the second", () => {
  fc.assert(
    fc.property(words, (words) => {
      lived(words, { stepMs: Infinity, isAnswered: false, switchesPlans: true });
    }),
    { numRuns: lives },
  );
  expect(lives).toBeGreaterThanOrEqual(40_000);
}, 600_000);
