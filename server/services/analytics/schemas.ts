import { z } from "zod";
import { comparisons } from "@/server/domain/compared-days";
import { parsePageRange, usualComparison, usualRange } from "@/server/domain/page-range";

/** The period of a page as its address holds it: `last-30-days` or `2026-11-01_2026-11-22`. */
const range = z
  .string()
  .max(40)
  .optional()
  .transform((text, context) => {
    const parsed = text === undefined ? usualRange : parsePageRange(text);
    if (parsed) return parsed;
    context.addIssue("Choose a first and a last day.");
    return z.NEVER;
  });

export const periodInput = z.strictObject({
  range,
  comparison: z.enum(comparisons).default(usualComparison),
});
export type PeriodInput = z.output<typeof periodInput>;

export const rangeInput = z.strictObject({ range });
export type RangeInput = z.output<typeof rangeInput>;
