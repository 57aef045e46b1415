import { z } from "zod";

export const exportFormat = z.enum(["csv", "xlsx"], "Choose CSV or XLSX.");
export type ExportFormat = z.infer<typeof exportFormat>;

const parameter = z.string().max(8_000).optional();

/** A list and its URL parameters: the file holds what the screen showed, on all its pages. */
export const exportInput = z.object({
  list: z.string().max(60),
  format: exportFormat,
  q: parameter,
  f: parameter,
  sort: parameter,
});
export type ExportInput = z.infer<typeof exportInput>;

/** An export as its task keeps it: what it shows was fixed when somebody asked for it. */
export const exportTaskInput = exportInput.extend({
  now: z.coerce.date(),
  askedAt: z.coerce.date(),
});

export const exportFileInput = z.object({
  taskId: z.uuid("This is no file's id."),
  acceptsGzip: z.boolean(),
});
export type ExportFileInput = z.infer<typeof exportFileInput>;
