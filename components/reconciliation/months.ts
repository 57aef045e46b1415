import { addMonthsKeepingAnchor, dayOf, parseDay } from "@/server/domain/calendar";

/** The month so many months later, as `2026-11`. */
export function neighbourMonth(month: string, months: number): string {
  const first = parseDay(`${month}-01`);
  return first ? dayOf(addMonthsKeepingAnchor(first, months)).slice(0, 7) : month;
}

/** "November 2026". */
export const monthText = (month: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, { month: "long", year: "numeric", timeZone: "UTC" }).format(
    new Date(`${month}-01T00:00:00Z`),
  );
