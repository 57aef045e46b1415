import { requirePerson } from "@/server/auth/actor";
import type { ServiceContext } from "@/server/context";
import { enqueue } from "@/server/db/enqueue";
import { newId } from "@/server/db/new-id";
import { recordChange } from "@/server/services/events/record-change";
import { once } from "@/server/services/idempotency/once";
import { contentTypes } from "./content-types";
import { exportSource } from "./export-source";
import type { ExportInput } from "./schemas";

const keptDays = 7;

/**
 * Starts a large export as a background task with progress; its file is kept for seven days.
 *
 * @throws not-found  `export.unknown-list`
 * @throws invalid    `list.unreadable`
 */
export async function startExport(ctx: ServiceContext, input: ExportInput) {
  const source = await exportSource(ctx, input);
  const { accountId } = requirePerson(ctx.actor);

  return once(ctx, "start-export", input, async (tx) => {
    const taskId = newId();
    const now = tx.wall.now();
    await tx.db.backgroundTask.create({
      data: {
        publisherId: tx.publisherId,
        id: taskId,
        kind: "export",
        title: `${source.list.title} (${input.format.toUpperCase()})`,
        input,
        fileName: `${source.fileStem}.${input.format}`,
        contentType: contentTypes[input.format],
        startedBy: accountId,
        createdAt: now,
        expiresAt: new Date(now.getTime() + keptDays * 86_400_000),
      },
    });
    await enqueue(
      tx.db,
      "run-export",
      { publisherId: Number(tx.publisherId), taskId },
      { jobKey: `run-export:${taskId}`, maxAttempts: 3 },
    );
    await recordChange(tx, {
      type: "export.requested",
      payload: { taskId, list: input.list },
      targetType: "export",
      targetId: taskId,
      after: { list: input.list, format: input.format, search: input.q ?? "", filters: input.f ?? "" },
    });
    return { taskId };
  });
}
