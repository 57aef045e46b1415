import { describe, expect, test } from "vitest";
import { inTransaction } from "@/server/context";
import { readersAtWork } from "@/server/db/reader-pool";
import { cancelTask } from "@/server/services/tasks/cancel-task";
import { listTasks } from "@/server/services/tasks/list-tasks";
import { addEntries, csvRows, offers, worldWithTargets } from "@/server/testing/export-world";
import { fileOf, start } from "@/server/testing/large-exports";
import { newWorld, type World } from "@/server/testing/world";
import { runExport } from "./run-export";

describe("a worker that dies", () => {
  test("leaves a file that the next one starts over", async () => {
    const world = await worldWithTargets("1", "2");
    const { taskId } = await start(world, { f: offers });
    await leaveHalfDone(world, taskId);

    expect(await runExport(world.system, { taskId })).toBe("done");
    expect(csvRows((await fileOf(world, taskId)).bytes)).toHaveLength(2);
    expect(await runExport(world.system, { taskId })).toBe("skipped");
  });

  test("and was alive after all spoils nothing", async () => {
    const world = await newWorld();
    await addEntries(world, 500, 200);
    const { taskId } = await start(world, { f: offers });
    const outcomes = await Promise.all([
      runExport(world.system, { taskId }),
      runExport(world.system, { taskId }),
    ]);
    expect(outcomes.toSorted()).toEqual(["done", "stopped"]);
    expect(csvRows((await fileOf(world, taskId)).bytes)).toHaveLength(500);
  });

  test("and only had to stop leaves the task to the queue", async () => {
    const world = await worldWithTargets("1");
    const { taskId } = await start(world);
    const signal = AbortSignal.abort();
    await expect(runExport(world.system, { taskId, signal })).rejects.toThrow("aborted");
    expect(await listTasks(world.ctx)).toMatchObject([{ state: "running" }]);
    expect(await runExport(world.system, { taskId })).toBe("done");
  });
});

/** What a killed worker leaves: a running task with some of its file. */
const leaveHalfDone = ({ ctx, publisherId }: World, taskId: string) =>
  inTransaction(ctx, async ({ db }) => {
    await db.backgroundTask.update({
      where: { publisherId_id: { publisherId, id: taskId } },
      data: { state: "running", attempt: 1, done: 1, total: 2 },
    });
    await db.backgroundTaskChunk.create({
      data: { publisherId, taskId, position: 0, bytes: Buffer.from("half a file") },
    });
  });

test("cancelling stops a file on its way and frees what it held", async () => {
  const world = await newWorld();
  await addEntries(world, 2_000, 200);
  const { taskId } = await start(world);
  const running = runExport(world.system, { taskId });
  await expect
    .poll(async () => (await listTasks(world.ctx))[0]?.state, { interval: 2 })
    .toBe("running");
  expect(await cancelTask(world.ctx, { taskId })).toMatchObject({ isCancelling: true });

  expect(await running).toBe("stopped");
  expect(await listTasks(world.ctx)).toMatchObject([{ state: "cancelled" }]);
  await expect.poll(readersAtWork).toBe(0);
});
