import { expect, test } from "vitest";
import { sign } from "@/server/auth/secrets";
import { newId } from "@/server/db/new-id";
import { appPool } from "@/server/db/pool";
import { forgetSpentLimits } from "./forget-spent-limits";
import { takeRateLimit } from "./take-rate-limit";

const hourly = { name: "test", limit: 6, perSeconds: 3600, burst: 3 };
const take = (subject: string) => takeRateLimit(appPool(), { ...hourly, subject });

const keyOf = (subject: string) => `test:${sign("rate-limit", subject)}`;

/** Lets wall time pass for one bucket alone. */
const pass = (seconds: number, subject: string) =>
  appPool().query(
    `UPDATE rate_limit
        SET "theoreticalArrivalAt" = "theoreticalArrivalAt" - make_interval(secs => $2)
      WHERE key = $1`,
    [keyOf(subject), seconds],
  );

async function isHeld(subject: string): Promise<boolean> {
  const { rows } = await appPool().query("SELECT key FROM rate_limit WHERE key = $1", [
    keyOf(subject),
  ]);
  return rows.length === 1;
}

test("a burst is let through, then one for each share of the period", async () => {
  const subject = newId();
  for (const _ of [1, 2, 3]) expect(await take(subject)).toMatchObject({ allowed: true });

  const refused = await take(subject);
  expect(refused.allowed).toBe(false);
  expect(refused.retryAfterSeconds).toBeGreaterThan(590);
  expect(refused.retryAfterSeconds).toBeLessThanOrEqual(600); // 3600 s / 6
});

test("a refused try costs nothing, and time gives tries back", async () => {
  const subject = newId();
  for (const _ of [1, 2, 3]) await take(subject);
  for (const _ of [1, 2, 3]) expect(await take(subject)).toMatchObject({ allowed: false });

  await pass(601, subject);
  expect(await take(subject)).toMatchObject({ allowed: true });
  expect(await take(subject)).toMatchObject({ allowed: false });
});

test("tries of many nodes at once are all counted", async () => {
  const subject = newId();
  const decisions = await Promise.all(Array.from({ length: 20 }, () => take(subject)));
  expect(decisions.filter(({ allowed }) => allowed)).toHaveLength(3);
});

test("one subject's tries are not another's, nor another limit's", async () => {
  const subject = newId();
  for (const _ of [1, 2, 3, 4]) await take(subject);
  expect(await take(newId())).toMatchObject({ allowed: true });
  const other = await takeRateLimit(appPool(), { ...hourly, name: "other", subject });
  expect(other.allowed).toBe(true);
});

test("the table names nobody", async () => {
  const subject = `${newId()}@example.com`;
  await take(subject);
  const { rows } = await appPool().query<{ key: string }>("SELECT key FROM rate_limit");
  expect(rows.map(({ key }) => key).join()).not.toContain(subject);
});

test("spent buckets are forgotten, others kept", async () => {
  const [spent, held] = [newId(), newId()];
  await take(spent);
  await take(held);
  await pass(601, spent);
  expect(await forgetSpentLimits(appPool())).toBeGreaterThan(0);
  expect([await isHeld(spent), await isHeld(held)]).toEqual([false, true]);
});
