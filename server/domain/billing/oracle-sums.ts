/* Plain arithmetic for the oracle of tests: milliseconds, whole minor units, and two zones. */

const [hour, day] = [3_600_000, 86_400_000];

export type OracleZone = "UTC" | "Europe/Amsterdam";

export type OraclePlan = {
  id: string;
  price: number;
  unit: "days" | "months";
  amount: number;
  maxPause: number | null;
};

/** How a life begins, in the oracle's words. */
export type OracleStart = {
  start: number;
  zone: OracleZone;
  /** Whether 21 % of tax are in all prices. */
  isTaxed: boolean;
  plan: OraclePlan;
  trialDays: number;
  grace: number;
  /** How long before a due date the first try is made. */
  firstTry: number;
  /** How many tries a due date has. */
  tries: number;
  discount: { percent: number; left: number } | null;
  initialCharge: number;
};

export type Status = "active" | "stopped" | "paused" | "terminated";

/** So many units after an instant; the last day of a month that is too short. */
export function after(
  anchor: number,
  unit: OraclePlan["unit"],
  units: number,
  zone: OracleZone,
): number {
  if (units === 0) return anchor;
  const shown = anchor + ahead(anchor, zone);
  if (unit === "days") return showing(shown + units * day, zone);
  const from = new Date(shown);
  const month = from.getUTCMonth() + units;
  const lastDay = new Date(Date.UTC(from.getUTCFullYear(), month + 1, 0)).getUTCDate();
  const date = Math.min(from.getUTCDate(), lastDay);
  return showing(Date.UTC(from.getUTCFullYear(), month, date) + (shown % day), zone);
}

/** Clocks of Amsterdam are an hour ahead, and two from the last Sunday of March to that of October. */
function ahead(at: number, zone: OracleZone): number {
  if (zone === "UTC") return 0;
  const year = new Date(at).getUTCFullYear();
  const isSummer = at >= lastSunday(year, 3) && at < lastSunday(year, 10);
  return isSummer ? 2 * hour : hour;
}

/** At one in the morning, UTC. */
function lastSunday(year: number, month: number): number {
  const end = Date.UTC(year, month, 0);
  return end - new Date(end).getUTCDay() * day + hour;
}

/** When clocks show that: the first time where they do twice, and as before where they skip it. */
function showing(shown: number, zone: OracleZone): number {
  if (zone === "UTC") return shown;
  const [summer, winter] = [shown - 2 * hour, shown - hour];
  return ahead(summer, zone) === 2 * hour ? summer : winter;
}

/** A price by the month. */
export const monthly = (price: number, { unit, amount }: OraclePlan): number =>
  Math.round(unit === "months" ? price / amount : (price * 52 * 7) / (12 * amount));

export const sum = (parts: Iterable<number>): number => {
  let total = 0;
  for (const part of parts) total += part;
  return total;
};

/** A part of an amount to the nearest unit, halves up; or down to the last whole one. */
export function share(amount: number, part: number, whole: number, down?: "down"): number {
  const half = down ? 0n : BigInt(whole);
  return Number((2n * BigInt(amount) * BigInt(part) + half) / (2n * BigInt(whole)));
}
