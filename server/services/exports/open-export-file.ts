import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";
import { authorize } from "@/server/auth/authorize";
import type { ServiceContext } from "@/server/context";
import { openTaskFile } from "@/server/services/tasks/open-task-file";
import { bulkKinds } from "@/server/services/bulk/bulk-kinds";
import { bulkTaskInput } from "@/server/services/bulk/schemas";
import { exportableList } from "./exportable-lists";
import { exportTaskInput, type ExportFileInput } from "./schemas";

/**
 * The file of a finished export, for whoever started it and may still read its list; or what became of
 * the rows of a bulk action, for whoever may still take it.
 *
 * @param input.acceptsGzip whether a CSV may leave compressed, as it is kept
 * @throws not-found  `task.file-not-found`, `export.unknown-list`
 */
export async function openExportFile(
  ctx: ServiceContext,
  { taskId, acceptsGzip }: ExportFileInput,
) {
  authorize(ctx.actor, "exports:create");
  const { input, fileName, contentType, keptBytes, read } = await openTaskFile(ctx, { taskId });
  const { permission, format } = readTask(input);
  authorize(ctx.actor, permission);

  const file = { fileName, contentType };
  if (format === "xlsx") return { ...file, isGzipped: false, bytes: keptBytes, body: read() };
  if (acceptsGzip) return { ...file, isGzipped: true, bytes: keptBytes, body: read() };

  const body = createGunzip();
  pipeline(read(), body, () => undefined);
  return { ...file, isGzipped: false, bytes: null, body };
}

/** What taking a file away takes, by what it was made from. */
function readTask(input: unknown) {
  const bulk = bulkTaskInput.safeParse(input);
  if (bulk.success) {
    return { permission: bulkKinds[bulk.data.action.kind].permission, format: "csv" as const };
  }
  const { list, format } = exportTaskInput.parse(input);
  return { permission: exportableList(list).permission, format };
}
