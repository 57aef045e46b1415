import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { expect, onTestFinished, test } from "vitest";
import { startDatabase } from "./start-database";

const settings = { fsync: "off" };

function newFolder(): string {
  const dir = mkdtempSync(path.join(os.tmpdir(), "tenure-embedded-"));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

async function start(dir: string) {
  const database = await startDatabase({ dir, settings });
  onTestFinished(() => database.stop());
  return database;
}

/** Starts the database from a process of its own, which can be killed. */
async function startElsewhere(dir: string) {
  const script = `
    import { startDatabase } from ${JSON.stringify(path.join(import.meta.dirname, "start-database.ts"))};
    await startDatabase(${JSON.stringify({ dir, settings })});
    process.stdout.write("up");
    setInterval(() => undefined, 60_000);`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", script], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  await once(child.stdout, "data");
  return child;
}

async function query<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

test("the app's role neither owns the database nor passes row-level security", async () => {
  const { urls } = await start(newFolder());
  const roles = await query(
    urls.app,
    `SELECT rolname, rolsuper, rolbypassrls, pg_has_role(current_user, oid, 'MEMBER') AS "isApp"
     FROM pg_roles WHERE rolname LIKE 'tenure%' ORDER BY rolname`,
  );
  expect(roles).toEqual([
    { rolname: "tenure_app", rolsuper: false, rolbypassrls: false, isApp: true },
    { rolname: "tenure_owner", rolsuper: false, rolbypassrls: false, isApp: false },
    { rolname: "tenure_worker", rolsuper: false, rolbypassrls: false, isApp: false },
  ]);
  await expect(query(urls.app, "CREATE TABLE mine (id int)")).rejects.toThrow("permission denied");
});

test("nobody gets in without a password, and only the owner reads it", async () => {
  const dir = newFolder();
  const { urls } = await start(dir);
  const guess = new URL(urls.superuser);
  guess.password = "guess";
  await expect(query(guess.href, "SELECT 1")).rejects.toThrow("password authentication failed");
  expect(statSync(path.join(dir, "secrets.json")).mode & 0o777).toBe(0o600);
});

test("a second start joins the server of the first", async () => {
  const dir = newFolder();
  const first = await start(dir);
  const second = await start(dir);
  expect([first.adopted, second.adopted]).toEqual([false, true]);
  expect(second.port).toBe(first.port);

  await second.stop();
  expect(await query(first.urls.app, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
});

test("the server ends with a killed process, and the next start finds everything", async () => {
  const dir = newFolder();
  const parent = await startElsewhere(dir);
  const guest = await start(dir);
  expect(guest.adopted).toBe(true);
  await query(guest.urls.owner, "CREATE TABLE kept AS SELECT 42 AS answer");

  const lost = guest.lost();
  parent.kill("SIGKILL");
  await lost;

  const next = await start(dir);
  expect(next.adopted).toBe(false);
  expect(next.port).toBe(guest.port);
  expect(await query(next.urls.owner, "SELECT answer FROM kept")).toEqual([{ answer: 42 }]);
});

test("a killed server is started again with nothing lost", async () => {
  const dir = newFolder();
  const first = await start(dir);
  await query(first.urls.owner, "CREATE TABLE kept AS SELECT 42 AS answer");
  const [pid] = readFileSync(path.join(first.cluster, "postmaster.pid"), "utf8").split("\n");
  const lost = first.lost();
  process.kill(Number(pid), "SIGKILL");
  await lost;

  const next = await start(dir);
  expect(await query(next.urls.owner, "SELECT answer FROM kept")).toEqual([{ answer: 42 }]);
});

test("a data folder can be moved", async () => {
  const dir = newFolder();
  const before = await start(dir);
  await query(before.urls.owner, "CREATE TABLE kept (id int)");
  await before.stop();
  const moved = `${dir}-moved`;
  onTestFinished(() => rmSync(moved, { recursive: true, force: true }));
  renameSync(dir, moved);

  const after = await start(moved);
  expect(await query(after.urls.owner, "SELECT count(*)::int FROM kept")).toEqual([{ count: 0 }]);
});

test("a port that is asked for and taken is said so", async () => {
  const server = net.createServer().listen(0, "127.0.0.1");
  onTestFinished(() => void server.close());
  await once(server, "listening");
  const { port } = server.address() as net.AddressInfo;
  await expect(startDatabase({ dir: newFolder(), port, settings })).rejects.toThrow(
    `Port ${port} is taken`,
  );
});

test("lost secrets are said so, rather than made anew", async () => {
  const dir = newFolder();
  await (await start(dir)).stop();
  rmSync(path.join(dir, "secrets.json"));
  await expect(startDatabase({ dir, settings })).rejects.toThrow("restore it from a backup");
});

test("a database is copied with its rows, owner and grants", async () => {
  const database = await start(newFolder());
  await query(
    database.urls.owner,
    "CREATE TABLE kept AS SELECT 42 AS answer; GRANT SELECT ON kept TO tenure_app",
  );
  const copy = await database.createDatabase("copy");
  expect(await query(copy.app, "SELECT answer FROM kept")).toEqual([{ answer: 42 }]);
  await database.dropDatabase("copy");
  await expect(query(copy.app, "SELECT 1")).rejects.toThrow("does not exist");
});
