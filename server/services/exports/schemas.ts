import { z } from "zod";

export const exportFormat = z.enum(["csv", "xlsx"], "Choose CSV or XLSX.");
export type ExportFormat = z.infer<typeof exportFormat>;

const parameter = z.string().max(8_000);

/** A list and its URL parameters: the file holds what the screen showed, on all its pages. */
export const exportInput = z.object({
  list: z.string().max(60),
  format: exportFormat,
  q: parameter.optional(),
  f: parameter.optional(),
  sort: parameter.optional(),
});
export type ExportInput = z.infer<typeof exportInput>;
