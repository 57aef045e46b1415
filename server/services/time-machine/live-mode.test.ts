import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { expect, test } from "vitest";
import { hasTimeMachine } from "@/server/business-time";
import { claimMode } from "@/server/db/claim-mode";
import { startDatabase } from "@/server/db/embedded/start-database";
import { migrate } from "@/server/db/migrate";
import { newWorld } from "@/server/testing/world";
import { requireTimeMachine, requireTraveller } from "./require-time-machine";

const live = hasTimeMachine("live");

test("no verb and no job sets a clock of real books", async () => {
  const { ctx, system } = await newWorld();
  expect([live, hasTimeMachine("sandbox")]).toEqual([false, true]);
  const refused = expect.objectContaining({ kind: "conflict", code: "time-machine.live" });
  expect(() => requireTimeMachine(ctx, "settings:write", live)).toThrow(refused);
  expect(() => requireTraveller(system, live)).toThrow(refused);
});

test("a live database takes no clock from the app, and shows none", async () => {
  const dir = mkdtempSync(path.join(os.tmpdir(), "tenure-live-"));
  const server = await startDatabase({ dir, settings: { fsync: "off" } });
  const owner = new pg.Client({ connectionString: server.urls.owner });
  const app = new pg.Client({ connectionString: server.urls.app });
  try {
    const { urls } = server;
    await migrate({ ownerUrl: urls.owner, appUrl: urls.app, workerUrl: urls.worker });
    await claimMode(urls.owner, "live");
    await Promise.all([owner.connect(), app.connect()]);
    const clock = `INSERT INTO publisher_clock VALUES (0, 1000, now())`;
    await app.query("BEGIN; SET LOCAL app.publisher = '0'");
    await expect(app.query(clock)).rejects.toThrow("row-level security");
    await app.query("ROLLBACK");
    await app.query("BEGIN; SET LOCAL app.publisher = '0'");
    const travel = `INSERT INTO time_travel ("publisherId", id, "fromAt", "toAt", "reachedAt", "startedBy", "createdAt", "progressAt")
      VALUES (0, gen_random_uuid(), now(), now(), now(), gen_random_uuid(), now(), now())`;
    await expect(app.query(travel)).rejects.toThrow("row-level security");
    await app.query("ROLLBACK");

    // Nor would one be read that came there by other ways.
    await owner.query(clock);
    await app.query("BEGIN; SET LOCAL app.publisher = '0'");
    expect((await app.query("SELECT * FROM publisher_clock")).rows).toEqual([]);
    const { rows } = await app.query(`SELECT * FROM open_publisher(0, NULL)`);
    expect(rows).toMatchObject([{ publisherMs: "0", hasCustomersAhead: false }]);
    await app.query("ROLLBACK");
  } finally {
    await Promise.allSettled([owner.end(), app.end()]);
    await server.stop();
    rmSync(dir, { recursive: true, force: true });
  }
}, 60_000);
