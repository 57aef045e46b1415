/* Plain arithmetic for the oracle of tests: UTC, milliseconds, whole minor units. */

const day = 86_400_000;

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
export function after(anchor: number, unit: OraclePlan["unit"], units: number): number {
  if (unit === "days") return anchor + units * day;
  const from = new Date(anchor);
  const month = from.getUTCMonth() + units;
  const lastDay = new Date(Date.UTC(from.getUTCFullYear(), month + 1, 0)).getUTCDate();
  const date = Math.min(from.getUTCDate(), lastDay);
  return Date.UTC(from.getUTCFullYear(), month, date) + (anchor % day);
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
