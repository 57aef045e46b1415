import { describe, expect, test } from "vitest";
import { inTransaction, type ServiceContext } from "@/server/context";
import { newId } from "@/server/db/new-id";
import { begin, bytes, start, work } from "@/server/testing/background-tasks";
import { newWorld } from "@/server/testing/world";
import { beginTask } from "./begin-task";
import { cancelTask } from "./cancel-task";
import { failTask, finishTask } from "./end-task";
import { forgetExpiredTasks } from "./forget-expired-tasks";
import { listTasks } from "./list-tasks";
import { openTaskFile } from "./open-task-file";
import { saveChunk } from "./save-chunk";

async function textOf(ctx: ServiceContext, taskId: string): Promise<string> {
  const { read } = await openTaskFile(ctx, { taskId });
  return String(Buffer.concat(await Array.fromAsync(read() as AsyncIterable<Buffer>)));
}

describe("a task", () => {
  test("shows how far it has come, and then its file, piece by piece", async () => {
    const world = await newWorld();
    const { taskId } = await start(world);
    const attempt = await begin(world, taskId);
    await saveChunk(world.system, attempt, { position: 0, bytes, done: 3, total: 9 });
    expect(await listTasks(world.ctx)).toMatchObject([{ state: "running", done: 3, total: 9 }]);
    await expect(textOf(world.ctx, taskId)).rejects.toMatchObject({ kind: "not-found" });

    await work(world, taskId);
    expect(await listTasks(world.ctx)).toMatchObject([{ state: "done", done: 2, fileBytes: 8 }]);
    expect(await textOf(world.ctx, taskId)).toBe("somesome");
  });

  test("belongs to whoever started it", async () => {
    const [world, other] = [await newWorld(), await newWorld()];
    const colleague = await world.newAdmin({ reporting: "full" });
    const { taskId } = await start(world);
    await work(world, taskId);

    for (const ctx of [colleague.ctx, other.ctx]) {
      expect(await listTasks(ctx)).toEqual([]);
      await expect(cancelTask(ctx, { taskId })).rejects.toMatchObject({ kind: "not-found" });
      await expect(openTaskFile(ctx, { taskId })).rejects.toMatchObject({ kind: "not-found" });
    }
  });

  test("takes the permission to export", async () => {
    const world = await newWorld();
    const { ctx } = await world.newAdmin({ reporting: "no-pii" });
    const taskId = newId();
    await expect(listTasks(ctx)).rejects.toMatchObject({ kind: "forbidden" });
    await expect(cancelTask(ctx, { taskId })).rejects.toMatchObject({ kind: "forbidden" });
    await expect(openTaskFile(ctx, { taskId })).rejects.toMatchObject({ kind: "forbidden" });
  });

  test("is worked on by the product alone", async () => {
    const { ctx } = await newWorld();
    const attempt = { taskId: newId(), attempt: 1 };
    const chunk = { position: 0, bytes, done: 0, total: 0 };
    for (const refused of [
      beginTask(ctx, attempt.taskId),
      saveChunk(ctx, attempt, chunk),
      finishTask(ctx, attempt, { done: 0, fileBytes: 0 }),
      failTask(ctx, attempt, "No."),
      forgetExpiredTasks(ctx),
    ]) {
      await expect(refused).rejects.toMatchObject({ kind: "forbidden" });
    }
  });

  test("is announced by mail when it took so long that nobody will have waited", async () => {
    const world = await newWorld();
    const [quick, slow] = [await start(world, "Quick"), await start(world, "Slow")];
    await work(world, quick.taskId);
    world.clock.set("2026-11-22T12:00:11Z");
    await work(world, slow.taskId);

    const mails = await inTransaction(world.ctx, ({ db, publisherId }) =>
      db.emailMessage.findMany({ where: { publisherId } }),
    );
    expect(mails).toMatchObject([
      { template: "export-ready", toEmail: world.owner.email, props: { title: "Slow" } },
    ]);
  });

  test("whose file goes while somebody reads it does not end as if it were whole", async () => {
    const world = await newWorld();
    const { taskId } = await start(world);
    await work(world, taskId);
    const { read } = await openTaskFile(world.ctx, { taskId });
    await inTransaction(world.ctx, ({ db, publisherId }) =>
      db.backgroundTaskChunk.deleteMany({ where: { publisherId, taskId, position: 1 } }),
    );
    await expect(Array.fromAsync(read())).rejects.toThrow("deleted");
  });
});
