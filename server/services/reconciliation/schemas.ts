import { z } from "zod";
import { isDay, type Day } from "@/server/domain/calendar";

const day = z.custom<Day>((text) => typeof text === "string" && isDay(text), {
  error: "A day reads 2026-11-22.",
});

export const reconciledDaysInput = z.strictObject({
  /** `2026-11`; without it the month that it is now. */
  month: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/, "A month reads 2026-11.")
    .optional(),
});
export type ReconciledDaysInput = z.output<typeof reconciledDaysInput>;

export const checkDayInput = z.strictObject({ day });
export type CheckDayInput = z.output<typeof checkDayInput>;

export const differenceInput = z.strictObject({ differenceId: z.uuid() });
export type DifferenceInput = z.output<typeof differenceInput>;

export const explainDifferenceInput = differenceInput.extend({
  note: z
    .string()
    .trim()
    .min(1, "Say why the two differ.")
    .max(500, "A note has at most 500 characters."),
});
export type ExplainDifferenceInput = z.output<typeof explainDifferenceInput>;
