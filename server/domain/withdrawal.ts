import { addDays, startOfDay, zonedParts, type PlainDate } from "./calendar";
import { vatCountries } from "./vat-rates";

/*
 * The right to withdraw from a contract made at a distance (Directive 2011/83/EU, articles 9 to 16, as
 * amended by Directive (EU) 2023/2673). What goes beyond it in the customer's favour is written down
 * in docs/decisions.
 */

const periodDays = 14;

/** The Union, the rest of the European Economic Area, and the United Kingdom, which kept the rule. */
const countries: ReadonlySet<string> = new Set([...vatCountries, "IS", "LI", "NO", "GB"]);

/** Whether consumers of this country may withdraw. */
export const mayWithdraw = (country: string): boolean => countries.has(country);

/**
 * The first instant at which it is too late. The day of the contract is not counted; the period ends
 * with its last day, or with the next working day where that is a Saturday or a Sunday.
 *
 * @param zone  whose days they are
 * @see Regulation (EEC, Euratom) No 1182/71, article 3
 */
export function withdrawalEndsAt(contractAt: Date, zone: string): Date {
  let last = addDays(zonedParts(contractAt, zone), periodDays);
  while (isWeekend(last)) last = addDays(last, 1);
  return startOfDay(addDays(last, 1), zone);
}

function isWeekend({ year, month, day }: PlainDate): boolean {
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
  return weekday === 0 || weekday === 6;
}
