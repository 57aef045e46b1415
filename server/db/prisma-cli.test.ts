import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startDatabase, type Database } from "./embedded/start-database";
import { migrate } from "./migrate";

const root = path.resolve(import.meta.dirname, "../..");
const dir = mkdtempSync(path.join(os.tmpdir(), "tenure-prisma-"));
const prismaScript = path.join(root, "node_modules/prisma/build/index.js");
const run = promisify(execFile);
let server: Database;

beforeAll(async () => {
  server = await startDatabase({ dir, settings: { fsync: "off" } });
});
afterAll(async () => {
  await server.stop();
  rmSync(dir, { recursive: true, force: true });
});

/** Prisma's CLI as a developer uses it, on one of the server's databases. */
async function prisma(url: string, ...args: string[]): Promise<string> {
  const { stdout } = await run(process.execPath, [prismaScript, ...args], {
    cwd: root,
    env: {
      // Its engine is a script that asks for `node`: the one that runs this test.
      PATH: [path.dirname(process.execPath), "/usr/bin", "/bin"].join(path.delimiter),
      NODE_ENV: "test",
      CHECKPOINT_DISABLE: "1",
      NO_COLOR: "1",
      DATABASE_OWNER_URL: url,
    },
  });
  return stdout;
}

test("what a start has migrated, Prisma's CLI finds up to date", async () => {
  const { owner, app, worker } = await server.createDatabase("started");
  await migrate({ ownerUrl: owner, appUrl: app, workerUrl: worker });
  expect(await prisma(owner, "migrate", "status")).toContain("Database schema is up to date");
  expect(await prisma(owner, "migrate", "deploy")).toContain("No pending migrations");
});

test("what Prisma's CLI has migrated, a start finds up to date", async () => {
  const { owner, app, worker } = await server.createDatabase("deployed");
  await prisma(owner, "migrate", "deploy");
  expect(await migrate({ ownerUrl: owner, appUrl: app, workerUrl: worker })).toBe(0);
});

test("the migrations make what the schema describes", async () => {
  const from = ["--from-migrations", "prisma/migrations"];
  const to = ["--to-schema", "prisma/schema"];
  const difference = prisma(server.urls.owner, "migrate", "diff", ...from, ...to, "--exit-code");
  expect(await difference).toContain("No difference detected");
});
