import { instantOf, zonedParts } from "../calendar";

/*
 * What clocks of a zone show, by table. `zonedParts` asks the platform each time, which is too slow
 * for millions of periods; here it is asked once a day of a zone's year, and once is remembered.
 * The answers are the same, and the tests hold them to it.
 */

const dayMs = 86_400_000;
const blockMs = 365 * dayMs;
// Outside of these the platform is asked every time.
const tableFromMs = Date.UTC(1900, 0, 1);
const tableUntilMs = Date.UTC(2300, 0, 1);

/** From this instant on, clocks are ahead of UTC by that much. */
type Step = { fromMs: number; aheadMs: number };

const tables = new Map<string, Map<number, Step[]>>();

/**
 * What calendar and clock of a zone show at an instant, as the milliseconds at which UTC shows it.
 *
 * @throws RangeError as `zonedParts`
 */
export function shownMs(instant: Date, zone: string): number {
  const epochMs = instant.getTime();
  if (!isTabled(epochMs)) return askedMs(epochMs, zone);
  return epochMs + aheadMs(epochMs, zone);
}

/**
 * The instant at which clocks of a zone show that: the same choice as `instantOf` where summer time
 * skips or repeats it.
 *
 * @throws RangeError as `instantOf`
 */
export function instantShowing(shown: number, zone: string): Date {
  const isNear = isTabled(shown - 2 * dayMs) && isTabled(shown + 2 * dayMs);
  if (!isNear) return instantAsked(shown, zone);
  const before = aheadMs(shown - dayMs, zone);
  const after = aheadMs(shown + dayMs, zone);
  const earlierMs = shown - before;
  if (before === after || aheadMs(earlierMs, zone) === before) return new Date(earlierMs);
  const laterMs = shown - after;
  return new Date(aheadMs(laterMs, zone) === after ? laterMs : earlierMs);
}

const isTabled = (epochMs: number) => epochMs >= tableFromMs && epochMs < tableUntilMs;

function aheadMs(epochMs: number, zone: string): number {
  const steps = stepsOf(zone, Math.floor(epochMs / blockMs));
  for (let place = steps.length - 1; place > 0; place -= 1) {
    const step = steps[place];
    if (step && step.fromMs <= epochMs) return step.aheadMs;
  }
  return steps[0]?.aheadMs ?? 0;
}

function stepsOf(zone: string, block: number): Step[] {
  let table = tables.get(zone);
  if (!table) tables.set(zone, (table = new Map<number, Step[]>()));
  const known = table.get(block);
  if (known) return known;
  const steps = readSteps(zone, block * blockMs);
  table.set(block, steps);
  return steps;
}

/** No zone changes its clocks and changes them back within a day. */
function readSteps(zone: string, fromMs: number): Step[] {
  let last: Step = { fromMs, aheadMs: askedMs(fromMs, zone) - fromMs };
  const steps = [last];
  for (let day = fromMs; day < fromMs + blockMs; day += dayMs) {
    const nextMs = day + dayMs;
    const ahead = askedMs(nextMs, zone) - nextMs;
    if (ahead === last.aheadMs) continue;
    last = { fromMs: changeWithin(day, nextMs, zone, last.aheadMs), aheadMs: ahead };
    steps.push(last);
  }
  return steps;
}

/** The first instant at which clocks are no longer that far ahead. */
function changeWithin(fromMs: number, untilMs: number, zone: string, aheadBefore: number): number {
  let [low, high] = [fromMs, untilMs];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (askedMs(middle, zone) - middle === aheadBefore) low = middle;
    else high = middle;
  }
  return high;
}

function askedMs(epochMs: number, zone: string): number {
  const shown = zonedParts(new Date(epochMs), zone);
  const { year, month, day, hour, minute, second, millisecond } = shown;
  const midnight = new Date(0).setUTCFullYear(year, month - 1, day); // Date.UTC misreads years below 100
  return midnight + ((hour * 60 + minute) * 60 + second) * 1000 + millisecond;
}

function instantAsked(shown: number, zone: string): Date {
  const date = new Date(shown);
  return instantOf(
    {
      year: date.getUTCFullYear(),
      month: date.getUTCMonth() + 1,
      day: date.getUTCDate(),
      hour: date.getUTCHours(),
      minute: date.getUTCMinutes(),
      second: date.getUTCSeconds(),
      millisecond: date.getUTCMilliseconds(),
    },
    zone,
  );
}
