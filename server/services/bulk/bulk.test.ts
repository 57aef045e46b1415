import { describe, expect, test } from "vitest";
import { inTransaction } from "@/server/context";
import { newId } from "@/server/db/new-id";
import { openExportFile } from "@/server/services/exports/open-export-file";
import { cancelTask } from "@/server/services/tasks/cancel-task";
import { listTasks } from "@/server/services/tasks/list-tasks";
import { commerceRows } from "@/server/testing/commerce-rows";
import { setCustomerState } from "@/server/testing/customers";
import { bytesOf, csvRows } from "@/server/testing/export-world";
import { expectBooksToHold } from "@/server/testing/invariants";
import { doJobs } from "@/server/testing/jobs";
import { newShop, rowsOf } from "@/server/testing/purchases";
import { newWorld, type World } from "@/server/testing/world";
import { runBulk } from "./run-bulk";
import { startBulk } from "./start-bulk";

async function withCustomers(count: number) {
  const world = await newWorld();
  const rows = commerceRows(world);
  const ids: number[] = [];
  for (let each = 0; each < count; each += 1) ids.push(Number((await rows.customer()).id));
  return { world, ids };
}

const fileOf = async (world: World, taskId: string) => {
  const { body } = await openExportFile(world.ctx, { taskId, acceptsGzip: false });
  return csvRows(await bytesOf(body));
};

const statesOf = (world: World) =>
  rowsOf(world, async ({ db, publisherId }) =>
    (await db.customer.findMany({ where: { publisherId }, orderBy: { id: "asc" } })).map(
      ({ state }) => state,
    ),
  );

describe("a bulk action", () => {
  test("is done to each row by a job, and says what became of each", async () => {
    const { world, ids } = await withCustomers(45);
    const [first = 0] = ids;
    await setCustomerState(world, first, "anonymised");
    const { taskId } = await startBulk(world.ctx, {
      ...{ action: { kind: "block" }, count: 45 },
      rows: { kind: "rows", ids: ids.map(String) },
    });
    await doJobs(world, "run-bulk");
    expect((await statesOf(world)).filter((state) => state === "blocked")).toHaveLength(44);
    const lines = await fileOf(world, taskId);
    expect(lines).toHaveLength(45);
    expect(lines.find(({ id }) => id === String(first))).toMatchObject({
      outcome: "failed",
      reason: "This customer was anonymised. Nobody is left to let in.",
    });
    expect(await listTasks(world.ctx)).toMatchObject([
      {
        ...{ title: "Block customers (45)", state: "done", done: 45 },
        failure: "1 of 45 could not be done: the file says why.",
      },
    ]);
    const entries = await rowsOf(world, ({ db, publisherId }) =>
      db.auditEntry.findMany({ where: { publisherId, action: "customer.blocked" } }),
    );
    expect(new Set(entries.map(({ actorId }) => actorId))).toEqual(
      new Set([world.owner.accountId]),
    );
  });

  test("of all that match is of those that were confirmed, or of none", async () => {
    const { world } = await withCustomers(3);
    const all = {
      action: { kind: "block" },
      rows: { kind: "all", f: "state.any:active" },
    } as const;
    await expect(startBulk(world.ctx, { ...all, count: 2 })).rejects.toMatchObject({
      code: "bulk.rows-changed",
    });
    await startBulk(world.ctx, { ...all, count: 3 });
    await commerceRows(world).customer(); // came after it was confirmed
    await doJobs(world, "run-bulk");
    expect((await statesOf(world)).toSorted()).toEqual(["active", "blocked", "blocked", "blocked"]);
  });

  test("that is run again after a crash does nothing twice", async () => {
    const { world, ids } = await withCustomers(2);
    const { number, localization } = await commerceRows(world).offer();
    const offerId = `S${number}_${localization.country}`;
    const { taskId } = await startBulk(world.ctx, {
      action: { kind: "grant-access", offerId, until: null, reason: "Waited for us" },
      ...{ rows: { kind: "rows", ids: ids.map(String) }, count: 2 },
    });
    const aborted = AbortSignal.abort();
    await expect(runBulk(world.system, { taskId, signal: aborted })).rejects.toThrow();
    await runBulk(world.system, { taskId });
    await rowsOf(world, ({ db, publisherId }) =>
      db.backgroundTask.updateMany({ where: { publisherId }, data: { state: "running" } }),
    );
    await runBulk(world.system, { taskId });
    const grants = await rowsOf(world, ({ db, publisherId }) =>
      db.entitlement.count({ where: { publisherId } }),
    );
    expect(grants).toBe(2);
  });

  test("stops renewals, and leaves the books in order", async () => {
    const world = await newWorld();
    const shop = await newShop(world);
    await shop.buy();
    await shop.buy();
    await startBulk(world.ctx, {
      ...{ action: { kind: "stop-renewal" }, rows: { kind: "all" }, count: 2 },
    });
    await doJobs(world, "run-bulk");
    const states = await rowsOf(world, ({ db, publisherId }) =>
      db.subscription.findMany({ where: { publisherId }, select: { state: true } }),
    );
    expect(states).toEqual([{ state: "stopped" }, { state: "stopped" }]);
    await expectBooksToHold(world);
  });

  test("that is cancelled stops where it is, and says how far it came", async () => {
    const { world, ids } = await withCustomers(30);
    const { taskId } = await startBulk(world.ctx, {
      ...{ action: { kind: "block" }, count: 30 },
      rows: { kind: "rows", ids: ids.map(String) },
    });
    await inTransaction(world.system, ({ db, publisherId }) =>
      db.backgroundTask.update({
        where: { publisherId_id: { publisherId, id: taskId } },
        data: { state: "running" },
      }),
    );
    const running = { ...world.system, idempotencyKey: newId() };
    const going = runBulk(running, { taskId });
    await cancelTask(world.ctx, { taskId });
    await going;
    const [task] = await listTasks(world.ctx);
    expect(task?.state).toBe("cancelled");
    const blocked = (await statesOf(world)).filter((state) => state === "blocked").length;
    expect(blocked).toBeLessThanOrEqual(20);
  });

  test("takes the permission that one row takes", async () => {
    const { world, ids } = await withCustomers(1);
    const { ctx } = await world.newAdmin({ reporting: "full", billing: true });
    for (const kind of ["block", "unblock", "stop-renewal"] as const) {
      const rows = { kind: "rows", ids: ids.map(String) } as const;
      await expect(startBulk(ctx, { action: { kind }, rows, count: 1 })).rejects.toMatchObject({
        kind: "forbidden",
      });
    }
  });
});
