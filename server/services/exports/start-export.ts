import { requireMember } from "@/server/auth/actor";
import type { ServiceContext } from "@/server/context";
import { recordChange } from "@/server/services/events/record-change";
import { once } from "@/server/services/idempotency/once";
import { startTask } from "@/server/services/tasks/start-task";
import { exportSource, loggedRequest, presentMoment } from "./export-source";
import type { ExportInput } from "./schemas";

/**
 * Starts a large export as a background task with progress, whose file is kept for a week.
 *
 * @throws not-found  `export.unknown-list`
 * @throws invalid    `list.unreadable`
 */
export async function startExport(ctx: ServiceContext, input: ExportInput) {
  const moment = await presentMoment(ctx);
  const source = await exportSource(ctx, input, moment);
  const { accountId } = requireMember(ctx.actor);
  const { list, format } = input;

  return once(ctx, "start-export", input, async (tx) => {
    const { taskId } = await startTask(tx, {
      kind: "export",
      title: `${source.list.title} (${format.toUpperCase()})`,
      input: { ...input, now: moment.now.toISOString(), askedAt: moment.askedAt.toISOString() },
      fileName: source.fileName,
      contentType: source.contentType,
      startedBy: accountId,
      job: "run-export",
    });
    await recordChange(tx, {
      type: "export.requested",
      payload: { taskId, list },
      targetType: "export",
      targetId: taskId,
      after: loggedRequest(source, input),
    });
    return { taskId };
  });
}
