/**
 * Days of the calendar as text, `2027-03-12`, which sorts and compares as it stands. A day has no
 * zone; whoever turns an instant into a day has asked the publisher's.
 */
export type PlainDate = string;

/** Whether the text is a day that exists. */
export function isPlainDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && toPlain(fromPlain(text)) === text;
}

export function addDays(date: PlainDate, days: number): PlainDate {
  const moved = fromPlain(date);
  moved.setUTCDate(moved.getUTCDate() + days);
  return toPlain(moved);
}

/** The same day of another month, or that month's last where it has none. */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const moved = fromPlain(startOfMonth(date));
  moved.setUTCMonth(moved.getUTCMonth() + months);
  const lastDay = new Date(Date.UTC(moved.getUTCFullYear(), moved.getUTCMonth() + 1, 0));
  moved.setUTCDate(Math.min(Number(date.slice(8)), lastDay.getUTCDate()));
  return toPlain(moved);
}

export const startOfMonth = (date: PlainDate): PlainDate => `${date.slice(0, 7)}-01`;

/** 1 for Monday to 7 for Sunday. */
export const weekdayOf = (date: PlainDate): number => fromPlain(date).getUTCDay() || 7;

/** The day an instant falls on in a zone. */
export function dayIn(timeZone: string, at: number): PlainDate {
  // Swedish writes dates the ISO way.
  return new Intl.DateTimeFormat("sv", { timeZone }).format(at);
}

/**
 * The weeks that hold a month, whole, with the days of its neighbours.
 *
 * @param weekStart 1 for Monday to 7 for Sunday
 */
export function weeksOfMonth(month: PlainDate, weekStart: number): PlainDate[][] {
  const first = startOfMonth(month);
  const lead = (weekdayOf(first) - weekStart + 7) % 7;
  const next = addMonths(first, 1);
  const weeks: PlainDate[][] = [];
  for (let monday = addDays(first, -lead); monday < next; monday = addDays(monday, 7)) {
    weeks.push(Array.from({ length: 7 }, (_, day) => addDays(monday, day)));
  }
  return weeks;
}

/** The day a week begins with where the locale is spoken; Monday where nobody knows. */
export function weekStartOf(locale: string): number {
  const { getWeekInfo } = Intl.Locale.prototype as { getWeekInfo?: () => { firstDay: number } };
  return getWeekInfo?.call(new Intl.Locale(locale)).firstDay ?? 1;
}

const fromPlain = (date: PlainDate) => new Date(`${date}T00:00Z`);

const toPlain = (date: Date): PlainDate =>
  Number.isNaN(date.getTime()) ? "" : date.toISOString().slice(0, 10);
