import { Readable } from "node:stream";
import { requireMember } from "@/server/auth/actor";
import { authorize } from "@/server/auth/authorize";
import { inTransaction, type ServiceContext } from "@/server/context";
import { notFound } from "@/server/domain/errors";
import type { TaskInput } from "./schemas";

/**
 * The finished file of one of the caller's tasks, as it was written, and what it was made from.
 * Nothing is held open for it: a slow reader costs nobody a connection.
 *
 * @throws not-found  `task.file-not-found`: no such task of this person, or its file is not there
 */
export async function openTaskFile(ctx: ServiceContext, { taskId }: TaskInput) {
  authorize(ctx.actor, "exports:create");
  const { accountId } = requireMember(ctx.actor);
  const { publisherId } = ctx;

  return inTransaction(ctx, async (tx) => {
    const task = await tx.db.backgroundTask.findFirst({
      where: {
        publisherId,
        id: taskId,
        startedBy: accountId,
        state: "done",
        expiresAt: { gt: tx.wall.now() },
      },
    });
    if (!task?.fileName || !task.contentType) {
      throw notFound("task.file-not-found", "There is no such file, or it is no longer kept.");
    }
    const [kept] = await tx.db.$queryRaw<[{ bytes: bigint }]>`
      SELECT coalesce(sum(octet_length(bytes)), 0) AS bytes FROM background_task_chunk
       WHERE "publisherId" = ${publisherId} AND "taskId" = ${taskId}::uuid`;
    const keptBytes = Number(kept.bytes);
    return {
      input: task.input,
      fileName: task.fileName,
      contentType: task.contentType,
      keptBytes,
      read: () => Readable.from(readPieces(ctx, taskId, keptBytes), { objectMode: false }),
    };
  });
}

async function* readPieces(ctx: ServiceContext, taskId: string, keptBytes: number) {
  const { publisherId } = ctx;
  let read = 0;
  for (let position = 0; read < keptBytes; position += 1) {
    const where = { publisherId_taskId_position: { publisherId, taskId, position } };
    const chunk = await inTransaction(ctx, (tx) => tx.db.backgroundTaskChunk.findUnique({ where }));
    if (!chunk) throw new Error("the file was deleted while somebody read it");
    read += chunk.bytes.length;
    yield Buffer.from(chunk.bytes);
  }
}
