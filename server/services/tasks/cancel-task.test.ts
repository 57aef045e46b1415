import { describe, expect, test } from "vitest";
import { inTransaction } from "@/server/context";
import { begin, bytes, start, work } from "@/server/testing/background-tasks";
import { newWorld } from "@/server/testing/world";
import { beginTask } from "./begin-task";
import { cancelTask } from "./cancel-task";
import { finishTask } from "./end-task";
import { listTasks } from "./list-tasks";
import { saveChunk } from "./save-chunk";

describe("cancelling", () => {
  test("a task that waits ends it at once, and twice is as good as once", async () => {
    const world = await newWorld();
    const { taskId } = await start(world);
    expect(await cancelTask(world.ctx, { taskId })).toMatchObject({ state: "cancelled" });
    expect(await cancelTask(world.ctx, { taskId })).toMatchObject({ state: "cancelled" });
    expect(await beginTask(world.system, taskId)).toBeNull();
  });

  test("a task that runs ends it at its next piece, and removes what there was", async () => {
    const world = await newWorld();
    const { taskId } = await start(world);
    const attempt = await begin(world, taskId);
    const piece = (position: number) => ({ position, bytes, done: 1, total: 2 });
    expect(await saveChunk(world.system, attempt, piece(0))).toBe(true);
    expect(await cancelTask(world.ctx, { taskId })).toMatchObject({ isCancelling: true });

    expect(await saveChunk(world.system, attempt, piece(1))).toBe(false);
    expect(await finishTask(world.system, attempt, { done: 2, fileBytes: 8 })).toBe(false);
    expect(await listTasks(world.ctx)).toMatchObject([{ state: "cancelled" }]);
    const pieces = await inTransaction(world.ctx, ({ db, publisherId }) =>
      db.backgroundTaskChunk.count({ where: { publisherId } }),
    );
    expect(pieces).toBe(0);
  });

  test("a task whose worker died is found out by the next one", async () => {
    const world = await newWorld();
    const { taskId } = await start(world);
    await begin(world, taskId);
    await cancelTask(world.ctx, { taskId });
    expect(await beginTask(world.system, taskId)).toBeNull();
    expect(await listTasks(world.ctx)).toMatchObject([{ state: "cancelled" }]);
  });

  test("what has ended comes too late", async () => {
    const world = await newWorld();
    const { taskId } = await start(world);
    await work(world, taskId);
    await expect(cancelTask(world.ctx, { taskId })).rejects.toMatchObject({
      kind: "conflict",
      code: "task.already-ended",
    });
  });
});
