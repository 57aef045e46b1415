import { inTransaction } from "@/server/context";
import { beginTask } from "@/server/services/tasks/begin-task";
import { finishTask } from "@/server/services/tasks/end-task";
import { saveChunk } from "@/server/services/tasks/save-chunk";
import { startTask } from "@/server/services/tasks/start-task";
import type { World } from "./world";

/** A task of the Owner's own, waiting. */
export const start = ({ ctx, owner }: World, title = "A file") =>
  inTransaction(ctx, (tx) =>
    startTask(tx, {
      kind: "export",
      title,
      input: {},
      fileName: "file.txt",
      contentType: "text/plain",
      startedBy: owner.accountId,
      job: "run-export",
    }),
  );

/** Takes a task up, as a worker would. */
export async function begin({ system }: World, taskId: string) {
  const task = await beginTask(system, taskId);
  return { taskId, attempt: task!.attempt };
}

export const bytes = Buffer.from("some");

/** Works a task through to its end. */
export async function work(
  world: World,
  taskId: string,
  pieces: readonly Buffer[] = [bytes, bytes],
) {
  const attempt = await begin(world, taskId);
  for (const [position, bytes] of pieces.entries()) {
    await saveChunk(world.system, attempt, { position, bytes, done: position, total: 2 });
  }
  const fileBytes = pieces.reduce((sum, piece) => sum + piece.length, 0);
  await finishTask(world.system, attempt, { done: 2, fileBytes });
}
