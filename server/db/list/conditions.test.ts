import { expect, test } from "vitest";
import { inTransaction } from "@/server/context";
import { withTenantClient } from "@/server/db/tenant";
import { addTasks, tasks, titleOf, type Task } from "@/server/testing/task-list";
import { newWorld, type World } from "@/server/testing/world";
import { literalText } from "./literal";
import { readListPage } from "./read-page";
import { readListQuery, scopeOf } from "./read-query";
import { Prisma } from "../generated/client";
import { rowsSql } from "./statements";

const uuid = (last: number) => `019aa000-0000-7000-8000-00000000000${last}`;

/** Five tasks; the third was made in the first hour of 2 March in Amsterdam, still the 1st in UTC. */
const rows = [
  { title: "alpha", state: "queued", done: 1n, kind: "EUR", createdAt: "2026-02-27T12:00Z" },
  { title: "Alphabet", state: "running", done: 2n, kind: "EUR", createdAt: "2026-03-01T12:00Z" },
  { title: "be,ta", state: "done", done: 3n, kind: "USD", createdAt: "2026-03-01T23:30Z" },
  { title: "o'hara\\", state: "done", done: 4n, kind: "EUR", createdAt: "2026-03-02T12:00Z" },
  { title: "50%_x", state: "done", done: -5n, kind: "JPY", createdAt: "2026-03-05T12:00Z" },
];

async function worldWithRows() {
  const world = await newWorld({ now: "2026-03-05T13:00Z" });
  await addTasks(world, rows.length, (at) => ({
    ...rows[at],
    id: uuid(at),
    createdAt: new Date(rows[at]!.createdAt),
    fileName: at === 0 ? null : `file-${at}`,
    fileBytes: BigInt(at) * 10n ** 17n,
  }));
  return world;
}

const numbers = (titles: readonly string[]) =>
  titles.map((title) => rows.findIndex((row) => row.title === title)).toSorted((a, b) => a - b);

const cases: [string, number[]][] = [
  ["state.any:done", [2, 3, 4]],
  ["state.any:queued,running", [0, 1]],
  ["state.none:done", [0, 1]],
  ["fileName.none:file-1,file-2", [0, 3, 4]], // a row without a value is none of them
  ["title.is:alpha", [0]],
  ["title.starts:alph,50%", [0, 4]], // keys are lower case; a percent sign is itself
  ["title.is:o'hara\\", [3]],
  ["title.is:be~,ta", [2]],
  ["title.is:' OR true --", []],
  [`id.is:${uuid(1)},${uuid(4)}`, [1, 4]],
  ["fileBytes.is:300000000000000000", [3]],
  ["done.eq:3", [2]],
  ["done.gte:2.5", [2, 3]],
  ["done.lte:1.5", [0, 4]],
  ["done.between:2,3", [1, 2]],
  ["done.gte:999999999999", []],
  ["price.gte:2EUR", [1, 3]],
  ["price.between:-9JPY,0JPY", [4]],
  ["createdAt.eq:2026-03-01", [1]],
  ["createdAt.eq:2026-03-02", [2, 3]],
  ["createdAt.gte:2026-03-02", [2, 3, 4]],
  ["createdAt.lte:2026-03-01", [0, 1]],
  ["createdAt.in:today", [4]],
  ["createdAt.in:last-month", [0]],
  ["state.any:done;done.gte:0;createdAt.lte:2026-03-02", [2, 3]],
];

test("each kind of filter leaves the rows it names", async () => {
  const world = await worldWithRows();
  for (const [f, expected] of cases) {
    const { rows: found } = await inTransaction(world.ctx, (tx) =>
      readListPage(tx, tasks, { f }, titleOf),
    );
    expect([f, numbers(found)]).toEqual([f, expected]);
  }
});

test("the statement written out for COPY finds the same rows", async () => {
  const world = await worldWithRows();
  for (const [f, expected] of cases) {
    expect([f, numbers(await titlesByText(world, f))]).toEqual([f, expected]);
  }
});

test("a search finds by prefix, quotes and all", async () => {
  const world = await worldWithRows();
  const found = (q: string) =>
    inTransaction(world.ctx, (tx) => readListPage(tx, tasks, { q }, titleOf)).then(
      (page) => page.rows,
    );

  expect(await found("alph")).toEqual(["alpha"]);
  expect(await found("o'")).toEqual(["o'hara\\"]);
  expect(await found("lpha")).toEqual([]);
});

test("only text can be written into a statement", () => {
  expect(() => literalText(Prisma.sql`SELECT ${7}`)).toThrow(TypeError);
});

async function titlesByText(world: World, f: string): Promise<string[]> {
  const query = readListQuery(tasks, { f });
  const scope = await inTransaction(world.ctx, (tx) => scopeOf(tx, query));
  const text = literalText(rowsSql(tasks, query, scope, Prisma.sql`title`));
  return withTenantClient(world.publisherId, async (client) => {
    const { rows } = await client.query<Task>(text);
    return rows.map(titleOf);
  });
}
