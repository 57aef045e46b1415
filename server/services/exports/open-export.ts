import type { Readable } from "node:stream";
import { inTransaction, type ServiceContext } from "@/server/context";
import { streamCsv, streamRows } from "@/server/db/stream-rows";
import { recordChange } from "@/server/services/events/record-change";
import { contentTypes } from "./content-types";
import { exportSource } from "./export-source";
import type { ExportInput } from "./schemas";
import { xlsxFile } from "./write-xlsx";

export type ExportFile = { fileName: string; contentType: string; body: Readable };

/**
 * Opens a list as a file that is written while it is read: exactly the rows of the filter, in
 * constant memory.
 *
 * @throws not-found  `export.unknown-list`
 * @throws invalid    `list.unreadable`
 */
export async function openExport(ctx: ServiceContext, input: ExportInput): Promise<ExportFile> {
  const source = await exportSource(ctx, input);
  await inTransaction(ctx, (tx) =>
    recordChange(tx, {
      type: "export.requested",
      payload: { taskId: null, list: input.list },
      targetType: "export",
      targetId: input.list,
      after: { format: input.format, search: input.q ?? "", filters: input.f ?? "" },
    }),
  );

  const scope = { publisherId: ctx.publisherId, zone: source.zone };
  const isCsv = input.format === "csv";
  return {
    fileName: `${source.fileStem}.${input.format}`,
    contentType: contentTypes[input.format],
    body: isCsv
      ? await streamCsv(scope, source.sql)
      : await xlsxFile(source, streamRows(scope, source.sql)),
  };
}
