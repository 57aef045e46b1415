/** A date of the Gregorian calendar in nobody's zone: years 1 to 9999, months 1 to 12. */
export type PlainDate = { year: number; month: number; day: number };

/** What a calendar and a clock on the wall show together. */
export type LocalDateTime = PlainDate & {
  hour: number;
  minute: number;
  second: number;
  millisecond: number;
};

/** A plain date as text, `2026-01-31`; in alphabetical order is in order of time. */
export type Day = `${number}-${number}-${number}`;

const dayMs = 86_400_000;
// The calendar repeats every 400 years; counting from there keeps Date.UTC off the years below 100.
const cycleYears = 400;
const cycleMs = 146_097 * dayMs;
const firstInstantMs = Date.UTC(1 + cycleYears, 0, 1) - cycleMs;
const endOfTimeMs = Date.UTC(10_000, 0, 1);

/** Whether the calendar has this date: 29 February in leap years alone. */
export function isValidDate({ year, month, day }: PlainDate): boolean {
  return (
    isWithin(year, 1, 9999) && isWithin(month, 1, 12) && isWithin(day, 1, daysInMonth(year, month))
  );
}

/** Reads a day as ISO 8601 writes it, four digits of year, or `null` when there is no such day. */
export function parseDay(text: string): PlainDate | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  const date = { year: Number(year), month: Number(month), day: Number(day) };
  return isValidDate(date) ? date : null;
}

export const isDay = (text: string): text is Day => parseDay(text) !== null;

/** The date as text; what carries a time of day as well loses it. */
export function dayOf({ year, month, day }: PlainDate): Day {
  const [yyyy, mm, dd] = [String(year).padStart(4, "0"), twoDigits(month), twoDigits(day)];
  return `${yyyy}-${mm}-${dd}` as Day; // digits and dashes by construction
}

/** The date so many days later, or earlier when negative. */
export function addDays(date: PlainDate, days: number): PlainDate {
  const { year, month, day } = partsOf(utcMs(atMidnight(date)) + days * dayMs);
  return { year, month, day };
}

/**
 * The date so many months after the anchor, on the anchor's own day or, where the month is too
 * short, on its last. Counting from the anchor each time, never from the month before, keeps the
 * day for ever: 31 January, 28 February, 31 March.
 *
 * @param months whole number; negative counts backwards
 */
export function addMonthsKeepingAnchor(anchor: PlainDate, months: number): PlainDate {
  const count = anchor.year * 12 + (anchor.month - 1) + months;
  const year = Math.floor(count / 12);
  const month = count - year * 12 + 1;
  return { year, month, day: Math.min(anchor.day, daysInMonth(year, month)) };
}

/**
 * Whether this names a time zone of the IANA database, such as `Europe/Amsterdam`. A fixed offset
 * such as `+01:00` does not: it knows no summer.
 */
export function isZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    return new Intl.DateTimeFormat("en-US", { timeZone: name }).format(0) !== "";
  } catch {
    return false;
  }
}

/**
 * What calendars and clocks of a zone show at an instant.
 *
 * @throws RangeError for an unknown zone, and outside the years 1 to 9999
 */
export function zonedParts(instant: Date, zone: string): LocalDateTime {
  const epochMs = instant.getTime();
  return partsOf(epochMs + offsetMs(epochMs, zone));
}

/**
 * The instant at which clocks of a zone show a date and time. A time that the start of summer skips
 * moves forward by as much as the clocks do (02:30 becomes 03:30); of a time that the end of summer
 * repeats, the earlier counts.
 *
 * @throws RangeError for an unknown zone, and for a date or time that no calendar or clock shows
 * @see RFC 5545 section 3.3.5, and `compatible` in ECMAScript's Temporal: the same choice
 */
export function instantOf(local: LocalDateTime, zone: string): Date {
  if (!isValidDate(local) || !isValidTime(local)) {
    throw new RangeError(`No calendar or clock shows ${JSON.stringify(local)}.`);
  }
  const shownMs = utcMs(local);
  const before = offsetMs(shownMs - dayMs, zone);
  const after = offsetMs(shownMs + dayMs, zone);
  const earlierMs = shownMs - before;
  const laterMs = shownMs - after;
  if (before === after || offsetMs(earlierMs, zone) === before) return new Date(earlierMs);
  return new Date(offsetMs(laterMs, zone) === after ? laterMs : earlierMs);
}

/**
 * The first instant of a date in a zone: midnight, or the end of the gap where summer time skips
 * midnight. A day runs from here to the start of the next one, and is not always 24 hours long.
 */
export const startOfDay = (date: PlainDate, zone: string): Date =>
  instantOf(atMidnight(date), zone);

const atMidnight = ({ year, month, day }: PlainDate): LocalDateTime => {
  return { year, month, day, hour: 0, minute: 0, second: 0, millisecond: 0 };
};

const daysInMonth = (year: number, month: number) =>
  new Date(Date.UTC(year + cycleYears, month, 0)).getUTCDate();

const isWithin = (value: number, least: number, most: number) =>
  Number.isInteger(value) && value >= least && value <= most;

const isValidTime = ({ hour, minute, second, millisecond }: LocalDateTime) =>
  isWithin(hour, 0, 23) &&
  isWithin(minute, 0, 59) &&
  isWithin(second, 0, 59) &&
  isWithin(millisecond, 0, 999);

const twoDigits = (value: number) => String(value).padStart(2, "0");

const utcMs = ({ year, month, day, hour, minute, second, millisecond }: LocalDateTime) =>
  Date.UTC(year + cycleYears, month - 1, day, hour, minute, second, millisecond) - cycleMs;

function partsOf(epochMs: number): LocalDateTime {
  const date = new Date(epochMs);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    millisecond: date.getUTCMilliseconds(),
  };
}

const clocks = new Map<string, Intl.DateTimeFormat>(); // making one costs a hundred readings

function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known) return known;
  const clock = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    calendar: "gregory",
    numberingSystem: "latn",
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  clocks.set(zone, clock);
  return clock;
}

/** How far clocks of the zone are ahead of UTC at an instant. */
function offsetMs(epochMs: number, zone: string): number {
  if (!(epochMs >= firstInstantMs && epochMs < endOfTimeMs)) {
    throw new RangeError("The instant is outside the years 1 to 9999.");
  }
  const secondMs = Math.floor(epochMs / 1000) * 1000;
  // American order; matching the digits is three times as fast as formatToParts.
  const shown = clockOf(zone).format(secondMs).match(/\d+/g) ?? [];
  const [month = 0, day = 0, year = 0, hour = 0, minute = 0, second = 0] = shown.map(Number);
  return utcMs({ year, month, day, hour, minute, second, millisecond: 0 }) - secondMs;
}
