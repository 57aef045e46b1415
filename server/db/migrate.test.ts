import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startDatabase, type Database } from "./embedded/start-database";
import type { DatabaseUrls } from "./embedded/urls";
import { migrate, migrationState } from "./migrate";
import { checksumOf, isUnchanged, type Migration } from "./migration-files";

const dir = mkdtempSync(path.join(os.tmpdir(), "tenure-migrate-"));
let server: Database;
let databases = 0;

beforeAll(async () => {
  server = await startDatabase({ dir, settings: { fsync: "off" } });
});
afterAll(async () => {
  await server.stop();
  rmSync(dir, { recursive: true, force: true });
});

const books: Migration = { name: "1_books", sql: "CREATE TABLE book (title text);" };
const pages: Migration = {
  name: "2_pages",
  sql: `CREATE TABLE event (id int);
        CREATE FUNCTION count_books() RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER
        SET search_path = public AS $$ BEGIN RETURN (SELECT count(*) FROM book); END $$;
        REVOKE EXECUTE ON FUNCTION count_books FROM PUBLIC;`,
};
const broken: Migration = {
  name: "3_broken",
  sql: "CREATE TABLE half (id int); SELECT nothing FROM nowhere;",
};

async function newDatabase() {
  databases += 1;
  const urls = await server.createDatabase(`migrate_${databases}`);
  const run = (...migrations: Migration[]) => migrate({ ...addresses(urls), migrations });
  return { urls, run, sql: (text: string) => query(urls.owner, text) };
}

const addresses = ({ owner, app, worker }: DatabaseUrls) => ({
  ownerUrl: owner,
  appUrl: app,
  workerUrl: worker,
});

async function query(url: string, text: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}

test("every migration is applied once, in the order of names", async () => {
  const { run, sql } = await newDatabase();
  expect(await run(books)).toBe(1);
  expect(await run(books, pages)).toBe(1);
  expect(await run(books, pages)).toBe(0);
  expect(await sql("SELECT migration_name AS name, checksum FROM _prisma_migrations")).toEqual([
    { name: "1_books", checksum: checksumOf(books.sql) },
    { name: "2_pages", checksum: checksumOf(pages.sql) },
  ]);
});

test("several starts at once apply it once", async () => {
  const { run } = await newDatabase();
  const applied = await Promise.all([run(books, pages), run(books, pages), run(books, pages)]);
  expect(applied.sort()).toEqual([0, 0, 2]);
});

test("a database that is newer than the code is refused, and left as it is", async () => {
  const { run, sql } = await newDatabase();
  await run(books, pages);
  await expect(run(books)).rejects.toThrow(
    "The database is newer than this code, which does not know its migration 2_pages",
  );
  expect(await sql("SELECT count(*)::int FROM event")).toEqual([{ count: 0 }]);
});

test("a migration that fails leaves nothing but its record, and stops every later start", async () => {
  const { run, sql, urls } = await newDatabase();
  await expect(run(books, broken)).rejects.toThrow(
    'The migration 3_broken failed, and nothing of it was kept: relation "nowhere" does not exist',
  );
  expect(await sql("SELECT to_regclass('half') AS half, to_regclass('book') AS book")).toEqual([
    { half: null, book: "book" },
  ]);
  await expect(run(books, broken)).rejects.toThrow("3_broken has failed before");

  const client = new pg.Client({ connectionString: urls.owner });
  await client.connect();
  const state = await migrationState(client, [books, broken]);
  await client.end();
  expect(state).toEqual({ pending: ["3_broken"], failed: ["3_broken"], unknown: [], edited: [] });
});

test("a failed migration that was resolved is tried again", async () => {
  const { run, sql } = await newDatabase();
  await expect(run(broken)).rejects.toThrow("failed");
  await sql("UPDATE _prisma_migrations SET rolled_back_at = now()");
  expect(await run({ ...broken, sql: "CREATE TABLE whole (id int);" })).toBe(1);
});

test("a migration that was edited after it was applied is refused", async () => {
  const { run } = await newDatabase();
  await run(books);
  await expect(run({ ...books, sql: `${books.sql} -- better` })).rejects.toThrow(
    "1_books was edited after this database had applied it",
  );
});

test("other line endings are no edit", () => {
  const unix = "CREATE TABLE a ();\nCREATE TABLE b ();\n";
  const windows = unix.replaceAll("\n", "\r\n");
  expect(isUnchanged(windows, checksumOf(unix))).toBe(true);
  expect(isUnchanged(unix, checksumOf(windows))).toBe(true);
  expect(isUnchanged(`${unix} `, checksumOf(unix))).toBe(false);
});

test("the app's role adds to history and cannot rewrite it", async () => {
  const { run, urls } = await newDatabase();
  await run(books, pages);
  await query(urls.app, "INSERT INTO book VALUES ('a'); UPDATE book SET title = 'b'");
  expect(await query(urls.app, "SELECT count_books()::int AS count")).toEqual([{ count: 1 }]);
  await query(urls.app, "INSERT INTO event VALUES (1)");
  await expect(query(urls.app, "UPDATE event SET id = 2")).rejects.toThrow("permission denied");
  await expect(query(urls.app, "DELETE FROM event")).rejects.toThrow("permission denied");
  await expect(query(urls.app, "DELETE FROM _prisma_migrations")).rejects.toThrow("permission");
  await expect(query(urls.app, "SELECT * FROM graphile_worker.jobs")).rejects.toThrow("permission");
});

test("an app's role that row-level security would not bind is refused", async () => {
  const { urls } = await newDatabase();
  const as = (appUrl: string) => migrate({ ...addresses(urls), appUrl, migrations: [books] });
  await expect(as(urls.superuser)).rejects.toThrow("signs in as postgres, who is a superuser");
  await expect(as(urls.owner)).rejects.toThrow("tenure_owner, who owns the table _prisma_migr");

  await query(urls.superuser, "CREATE ROLE passer LOGIN BYPASSRLS PASSWORD 'pass'");
  const passer = new URL(urls.app);
  passer.username = "passer";
  passer.password = "pass";
  await query(urls.superuser, `GRANT CONNECT ON DATABASE migrate_${databases} TO passer`);
  await expect(as(passer.href)).rejects.toThrow("who may bypass row-level security");

  await query(urls.superuser, "ALTER ROLE passer NOBYPASSRLS; GRANT tenure_owner TO passer");
  await expect(as(passer.href)).rejects.toThrow("passer, who owns the table");
});

test("a queue that the owner cannot write to is refused with the statement that helps", async () => {
  const { urls } = await newDatabase();
  await query(urls.superuser, "CREATE ROLE stranger LOGIN PASSWORD 'pass'");
  await query(urls.superuser, "ALTER SCHEMA graphile_worker OWNER TO stranger");
  await query(urls.superuser, `GRANT ALL ON DATABASE migrate_${databases} TO stranger`);
  const stranger = new URL(urls.worker);
  stranger.username = "stranger";
  stranger.password = "pass";
  await expect(
    migrate({ ...addresses(urls), workerUrl: stranger.href, migrations: [books] }),
  ).rejects.toThrow("GRANT stranger TO tenure_owner");
});
