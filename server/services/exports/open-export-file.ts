import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";
import { authorize } from "@/server/auth/authorize";
import type { ServiceContext } from "@/server/context";
import { openTaskFile } from "@/server/services/tasks/open-task-file";
import { exportableList } from "./exportable-lists";
import { exportTaskInput, type ExportFileInput } from "./schemas";

/**
 * The file of a finished export, for whoever started it and may still read its list.
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
  const { list, format } = exportTaskInput.parse(input);
  authorize(ctx.actor, exportableList(list).permission);

  const file = { fileName, contentType };
  if (format === "xlsx") return { ...file, isGzipped: false, bytes: keptBytes, body: read() };
  if (acceptsGzip) return { ...file, isGzipped: true, bytes: keptBytes, body: read() };

  const body = createGunzip();
  pipeline(read(), body, () => undefined);
  return { ...file, isGzipped: false, bytes: null, body };
}
