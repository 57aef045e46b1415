import fc from "fast-check";
import { expect, test } from "vitest";
import { lived } from "./lived";

const lives = 4_000 * Number(process.env["LIVES"] ?? 1);
const words = fc.array(fc.nat(2 ** 31 - 1), { minLength: 30, maxLength: 60 });
const dayMs = 86_400_000;

test("a life looked at every day is the life looked at once in a while", () => {
  fc.assert(
    fc.property(words, (words) => {
      const atOnce = lived(words, { stepMs: Infinity, isAnswered: true, switchesPlans: true });
      const byTheDay = lived(words, { stepMs: dayMs, isAnswered: true, switchesPlans: true });
      expect(byTheDay.done.join()).toBe(atOnce.done.join());
      expect(JSON.stringify(byTheDay.facts)).toBe(JSON.stringify(atOnce.facts));
    }),
    { numRuns: lives },
  );
}, 600_000);
