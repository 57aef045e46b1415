import pg from "pg";
import { makeAccount } from "@/prisma/demo/accounts";
import { makeHistory } from "@/prisma/demo/history";
import { openDemo } from "@/prisma/demo/opening";
import { composeContext } from "@/server/compose";
import { CopiedRows } from "@/server/db/copy-rows";
import { newId } from "@/server/db/new-id";
import { env } from "@/server/env";
import { expectBooksToHold } from "@/server/testing/invariants";
import type { Bench } from "./support/bench";

const until = new Date("2026-11-22T00:00:00Z");

/** The demo's whole history, beside as many rows of a bare table copied by the same role. */
export const bench: Bench = {
  name: "seed",
  target: "< 90 s for 7,043 subscribers",
  run: async () => {
    const supportId = await makeAccount({ email: `support-${newId()}@example.com`, name: "Sam" });
    const startedAt = performance.now();
    const { publisherId } = await openDemo(supportId, until);
    const { customers, rows } = await makeHistory(publisherId, {
      ...{ factor: 1, until, say: () => undefined },
    });
    const value = secondsSince(startedAt);

    const actor = { kind: "system", job: "bench" } as const;
    await expectBooksToHold({ system: composeContext({ publisherId, actor, requestId: newId() }) });
    const bare = await copyBare(rows);
    const count = rows.toLocaleString("en");
    const notes = [
      `${count} rows of ${customers.toLocaleString("en")} subscribers; the books hold`,
      `copied bare, as many take ${bare.toFixed(1)} s`,
    ];
    return { value, unit: "s", ratio: value / bare, notes };
  },
};

const secondsSince = (startedAt: number) => (performance.now() - startedAt) / 1_000;

const atOnce = 30_000;

/** As wide as most of ours, with a key and nothing else. */
async function copyBare(count: number): Promise<number> {
  const client = new pg.Client({ connectionString: env().DATABASE_OWNER_URL });
  await client.connect();
  try {
    await client.query(`CREATE TABLE bare_copy (
      "publisherId" bigint, id uuid, name text, "amountMinor" bigint, "createdAt" timestamptz,
      PRIMARY KEY ("publisherId", id))`);
    const startedAt = performance.now();
    const table = new CopiedRows("bare_copy");
    for (let place = 0; place < count; place += 1) {
      const row = { publisherId: 100_000_000, id: newId(), name: "Northlight, monthly" };
      table.add({ ...row, amountMinor: 799, createdAt: until });
      if (table.count >= atOnce) await table.write(client);
    }
    await table.write(client);
    return secondsSince(startedAt);
  } finally {
    await client.query("DROP TABLE IF EXISTS bare_copy");
    await client.end();
  }
}
