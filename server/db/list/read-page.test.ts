import { expect, test } from "vitest";
import { inTransaction } from "@/server/context";
import { newId } from "@/server/db/new-id";
import type { ListParams } from "@/server/domain/list-query";
import { newWorld, type World } from "@/server/testing/world";
import { countList, readListPage } from "./read-page";
import { addTasks, minute, tasks, titleOf } from "@/server/testing/task-list";

const page = (world: World, params: ListParams = {}) =>
  inTransaction(world.ctx, (tx) => readListPage(tx, tasks, params, titleOf));

/** Every title from the first page to the last, and back. */
async function walk(world: World, params: ListParams) {
  const pages = [await page(world, params)];
  for (let next = pages[0]!.nextCursor; next; next = pages.at(-1)!.nextCursor) {
    pages.push(await page(world, { ...params, after: next }));
  }
  const back = [];
  for (let before = pages.at(-1)!.previousCursor; before;) {
    const earlier = await page(world, { ...params, after: before });
    back.unshift(...earlier.rows);
    before = earlier.previousCursor;
  }
  return { forward: pages.map(({ rows }) => rows), back };
}

test("every row is on one page, in order, whichever way one turns", async () => {
  const world = await newWorld();
  // Three rows to each minute: their ids decide.
  await addTasks(world, 120, (at) => ({ createdAt: minute(Math.floor(at / 3)) }));
  const names = Array.from({ length: 120 }, (_, at) => `task ${at}`);

  const newestFirst = await walk(world, { size: "25" });
  expect(newestFirst.forward.map((rows) => rows.length)).toEqual([25, 25, 25, 25, 20]);
  expect(newestFirst.forward.flat()).toEqual(names.toReversed());
  expect(newestFirst.back).toEqual(names.toReversed().slice(0, 100));

  const oldestFirst = await walk(world, { size: "25", sort: "createdAt" });
  expect(oldestFirst.forward.flat()).toEqual(names);
});

test("sorts by text and by number as well", async () => {
  const world = await newWorld();
  await addTasks(world, 60, (at) => ({
    title: `t${String((at * 7) % 60).padStart(2, "0")}`,
    done: BigInt(at % 4),
  }));

  const byTitle = await walk(world, { size: "25", sort: "title" });
  expect(byTitle.forward.flat()).toEqual(byTitle.forward.flat().toSorted());
  const byDone = await walk(world, { size: "25", sort: "-done" });
  expect(new Set(byDone.forward.flat()).size).toBe(60);
});

test("rows that arrive meanwhile neither repeat nor skip another", async () => {
  const world = await newWorld();
  await addTasks(world, 60);
  const first = await page(world, { size: "25" });

  await addTasks(world, 10, (at) => ({ title: `new ${at}`, createdAt: minute(500) }));
  const second = await page(world, { size: "25", after: first.nextCursor! });

  expect(first.rows.at(-1)).toBe("task 35");
  expect(second.rows[0]).toBe("task 34");
});

test("the ends of a list have no cursor beyond them", async () => {
  const world = await newWorld();
  await addTasks(world, 30);

  const first = await page(world, { size: "25" });
  expect(first.previousCursor).toBeNull();
  const last = await page(world, { size: "25", after: first.nextCursor! });
  expect(last.nextCursor).toBeNull();
  const again = await page(world, { size: "25", after: last.previousCursor! });
  expect(again).toEqual(first);
});

test("an empty list is a page of nothing", async () => {
  expect(await page(await newWorld())).toEqual({
    rows: [],
    nextCursor: null,
    previousCursor: null,
    total: { count: 0, isCapped: false },
  });
});

test("the total is exact to ten thousand and says so beyond", async () => {
  const world = await newWorld();
  await addManyTasks(world, 10_000);
  expect((await page(world)).total).toEqual({ count: 10_000, isCapped: false });

  await addTasks(world, 1);
  expect((await page(world)).total).toEqual({ count: 10_000, isCapped: true });
  expect(await inTransaction(world.ctx, (tx) => countList(tx, tasks, {}))).toBe(10_001);
});

test("another publisher's rows are on no page", async () => {
  const [mine, theirs] = await Promise.all([newWorld(), newWorld()]);
  await addTasks(theirs, 5);

  expect((await page(mine)).rows).toEqual([]);
  const elsewhere = { ...mine.ctx, publisherId: theirs.publisherId };
  const rows = await inTransaction(mine.ctx, (tx) =>
    // Even a statement that names the other publisher finds nothing: the policy is the second lock.
    readListPage({ ...tx, publisherId: elsewhere.publisherId }, tasks, {}, titleOf),
  );
  expect(rows.rows).toEqual([]);
});

test.each<ListParams>([
  { f: "colour.any:red" },
  { sort: "colour" },
  { after: "bm90LWEtY3Vyc29y" },
  { q: "\u0000" },
  { size: "7" },
])("what cannot be read is refused rather than left out: %j", async (params) => {
  const world = await newWorld();
  await expect(page(world, params)).rejects.toMatchObject({
    kind: "invalid",
    code: "list.unreadable",
    fields: { [Object.keys(params)[0]!]: expect.any(String) },
  });
});

test("a cursor means nothing under another sort, nor with a value its column cannot hold", async () => {
  const world = await newWorld();
  await addTasks(world, 30);
  const { nextCursor } = await page(world, { size: "25" });

  const forged = (value: string, id = newId()) =>
    Buffer.from(JSON.stringify(["-createdAt", value, id, "after"])).toString("base64url");
  const cursors = [
    forged("2027-02-30T00:00:00.000000Z"),
    forged("2027-02-03T24:00:00.000000Z"),
    forged("yesterday"),
    forged("2027-02-03T00:00:00.000000Z", "7"),
  ];

  await expect(page(world, { sort: "title", after: nextCursor! })).rejects.toMatchObject({
    kind: "invalid",
  });
  for (const after of cursors) {
    await expect(page(world, { after })).rejects.toMatchObject({ kind: "invalid" });
  }
});

function addManyTasks({ ctx, publisherId, owner }: World, count: number) {
  return inTransaction(
    ctx,
    (tx) => tx.db.$executeRaw`
    INSERT INTO background_task
      ("publisherId", id, kind, title, input, "startedBy", "createdAt", "expiresAt")
    SELECT ${publisherId}, uuidv7(), 'export', 'many', '{}', ${owner.accountId}::uuid, now(), now()
    FROM generate_series(1, ${count})`,
  );
}
