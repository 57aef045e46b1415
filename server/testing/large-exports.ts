import { openExportFile } from "@/server/services/exports/open-export-file";
import type { ExportInput } from "@/server/services/exports/schemas";
import { startExport } from "@/server/services/exports/start-export";
import { bytesOf, list } from "./export-world";
import type { World } from "./world";

/** Has the Owner ask for a large export. */
export const start = ({ ctx }: World, params: Partial<ExportInput> = {}) =>
  startExport(ctx, { list, format: "csv", ...params });

/** The file that came of it. */
export async function fileOf({ ctx }: World, taskId: string) {
  const { body, ...file } = await openExportFile(ctx, { taskId, acceptsGzip: false });
  return { ...file, bytes: await bytesOf(body) };
}
