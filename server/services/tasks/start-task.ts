import type { TransactionContext } from "@/server/context";
import { enqueue } from "@/server/db/enqueue";
import type { Prisma } from "@/server/db/generated/client";
import { newId } from "@/server/db/new-id";

const keptMs = 7 * 86_400_000;

type NewTask = {
  kind: string;
  title: string;
  input: Prisma.InputJsonObject;
  fileName: string;
  contentType: string;
  startedBy: string;
  /** Name of the job that works on it, given the task's id. */
  job: string;
};

/** Begins long work within the transaction of whoever asks for it: no commit, no task. */
export async function startTask(
  tx: TransactionContext,
  { job, ...task }: NewTask,
): Promise<{ taskId: string }> {
  const { publisherId } = tx;
  const taskId = newId();
  const createdAt = tx.wall.now();
  const expiresAt = new Date(createdAt.getTime() + keptMs);
  await tx.db.backgroundTask.create({
    data: { publisherId, id: taskId, ...task, createdAt, expiresAt },
  });
  await enqueue(
    tx.db,
    job,
    { publisherId: Number(publisherId), taskId },
    { jobKey: `${job}:${taskId}` },
  );
  return { taskId };
}
