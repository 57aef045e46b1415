import { toDecimalString, type Money } from "@/server/domain/money";

/*
 * How the public contracts write what we count exactly. Nothing is calculated with these.
 */

/** An amount in major units as a JSON number: 12.3 for 12.30. */
export const majorUnits = (amount: Money): number => Number(toDecimalString(amount));

/** An amount in major units as a text with the four decimals that transactions have: `6.9900`. */
export function fourDecimals(amount: Money): string {
  const [whole = "", decimals = ""] = toDecimalString(amount).split(".");
  return `${whole}.${decimals.padEnd(4, "0")}`;
}

/** An instant in seconds of UNIX. */
export const unixSeconds = (at: Date): number => Math.floor(at.getTime() / 1000);

export const unixSecondsOrNull = (at: Date | null): number | null => (at ? unixSeconds(at) : null);

/** What the contracts call an end that never comes: the first of January 2038, nearly. */
export const neverSeconds = 2_145_913_200;

/** `2026-11-22 12:00:00`, in UTC. */
export const dateAndTime = (at: Date): string => at.toISOString().slice(0, 19).replace("T", " ");

/** The end of an access; `null` where there is none to tell. */
export function wireExpiry(endsAt: Date | "never" | null): number | null {
  return endsAt === "never" ? neverSeconds : unixSecondsOrNull(endsAt);
}
