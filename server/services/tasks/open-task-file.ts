import { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { requireMember } from "@/server/auth/actor";
import { authorize } from "@/server/auth/authorize";
import { inTransaction, type ServiceContext } from "@/server/context";
import { notFound } from "@/server/domain/errors";
import type { TaskInput } from "./schemas";

/**
 * The finished file of one of the caller's tasks, read piece by piece.
 *
 * @throws not-found  no such task of this person, not finished, or its file is no longer kept
 */
export async function openTaskFile(ctx: ServiceContext, { taskId }: TaskInput) {
  authorize(ctx.actor, "exports:create");
  const { accountId } = requireMember(ctx.actor);
  const { publisherId } = ctx;

  const task = await inTransaction(ctx, (tx) =>
    tx.db.backgroundTask.findFirst({
      where: {
        publisherId,
        id: taskId,
        startedBy: accountId,
        state: "done",
        expiresAt: { gt: tx.wall.now() },
      },
    }),
  );
  if (!task?.fileName || !task.contentType) {
    throw notFound("task.file-not-found", "There is no such file, or it is no longer kept.");
  }

  const pieces = Readable.from(readPieces(ctx, taskId), { objectMode: false });
  const isCompressed = task.contentType.startsWith("text/csv");
  return {
    fileName: task.fileName,
    contentType: task.contentType,
    body: isCompressed ? pieces.pipe(createGunzip()) : pieces,
  };
}

async function* readPieces(ctx: ServiceContext, taskId: string) {
  const { publisherId } = ctx;
  for (let position = 0; ; position += 1) {
    const chunk = await inTransaction(ctx, (tx) =>
      tx.db.backgroundTaskChunk.findUnique({
        where: { publisherId_taskId_position: { publisherId, taskId, position } },
      }),
    );
    if (!chunk) return;
    yield Buffer.from(chunk.bytes);
  }
}
