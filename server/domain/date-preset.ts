import { addDays, type PlainDate } from "./calendar";

/** Periods that move with the clock, in the order people look for them. */
export const datePresets = [
  "today",
  "yesterday",
  "last-7-days",
  "last-30-days",
  "last-90-days",
  "month-to-date",
  "quarter-to-date",
  "year-to-date",
  "last-month",
] as const;

export type DatePreset = (typeof datePresets)[number];

export const isDatePreset = (text: string): text is DatePreset =>
  (datePresets as readonly string[]).includes(text);

/** The days a preset stands for, both included. "Last 7 days" are today and the six before it. */
export function daysOfPreset(
  preset: DatePreset,
  today: PlainDate,
): { from: PlainDate; to: PlainDate } {
  switch (preset) {
    case "today":
      return { from: today, to: today };
    case "yesterday":
      return { from: addDays(today, -1), to: addDays(today, -1) };
    case "last-7-days":
      return { from: addDays(today, -6), to: today };
    case "last-30-days":
      return { from: addDays(today, -29), to: today };
    case "last-90-days":
      return { from: addDays(today, -89), to: today };
    case "month-to-date":
      return { from: { ...today, day: 1 }, to: today };
    case "quarter-to-date":
      return {
        from: { ...today, month: today.month - ((today.month - 1) % 3), day: 1 },
        to: today,
      };
    case "year-to-date":
      return { from: { ...today, month: 1, day: 1 }, to: today };
    case "last-month": {
      const to = addDays({ ...today, day: 1 }, -1);
      return { from: { ...to, day: 1 }, to };
    }
  }
}
