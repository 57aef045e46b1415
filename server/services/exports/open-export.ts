import type { Readable } from "node:stream";
import { inTransaction, type ServiceContext } from "@/server/context";
import { recordChange } from "@/server/services/events/record-change";
import { dealLines } from "./deal-lines";
import { exportSource, loggedRequest, presentMoment } from "./export-source";
import { readSource } from "./read-source";
import type { ExportInput } from "./schemas";
import { workbook } from "./workbook";

/**
 * Opens a list as a file that is written while it is read: exactly the rows of the filter, in
 * constant memory.
 *
 * @throws not-found     `export.unknown-list`
 * @throws invalid       `list.unreadable`
 * @throws rate-limited  `export.busy`
 */
export async function openExport(ctx: ServiceContext, input: ExportInput) {
  const source = await exportSource(ctx, input, await presentMoment(ctx));
  const { list, format } = input;
  await inTransaction(ctx, (tx) =>
    recordChange(tx, {
      type: "export.requested",
      payload: { taskId: null, list },
      targetType: "export",
      targetId: list,
      after: loggedRequest(source, input),
    }),
  );

  const { fileName, contentType } = source;
  const rows: Readable = await readSource(source);
  const body = format === "csv" ? rows : workbook(source, dealLines(rows));
  return { fileName, contentType, body };
}
