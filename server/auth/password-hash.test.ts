import { hash } from "@node-rs/argon2";
import { expect, test } from "vitest";
import { hashPassword, isOutdatedHash, isPassword } from "./password-hash";

test("a password is recognised however its letters are encoded, and no other is", async () => {
  const stored = await hashPassword("Åland-ferry-9");
  expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await isPassword(stored, "A\u030Aland-ferry-9")).toBe(true);
  expect(await isPassword(stored, "åland-ferry-9")).toBe(false);
});

test("nobody's password is never right, and takes as long to refuse", async () => {
  const stored = await hashPassword("Åland-ferry-9");
  await isPassword(null, "warm up");
  const known = await millisecondsOf(() => isPassword(stored, "wrong-harbour-7"));
  const unknown = await millisecondsOf(() => isPassword(null, "wrong-harbour-7"));
  // Without a hash to check, the answer would come in microseconds.
  expect(unknown).toBeGreaterThan(known / 5);
  expect(await isPassword(null, "wrong-harbour-7")).toBe(false);
  expect(await isPassword("-", "-")).toBe(false);
});

test("hashes made at other costs are outdated", async () => {
  const cheap = await hash("Åland-ferry-9", { memoryCost: 8_192, timeCost: 1, parallelism: 1 });
  expect(isOutdatedHash(cheap)).toBe(true);
  expect(await isPassword(cheap, "Åland-ferry-9")).toBe(true);
  expect(isOutdatedHash(await hashPassword("Åland-ferry-9"))).toBe(false);
});

async function millisecondsOf(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < 5; run++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[2]!;
}
