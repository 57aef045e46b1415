import { exponentOf, type Currency } from "./currency";
import { fromDecimalString, money, type Money } from "./money";

/** What a subscription costs at least where a unit is worth about a euro or a dollar. */
const usualLeast = "1.49";

/** The same in currencies whose unit is worth far more or less, as a usual price. */
// prettier-ignore
const leasts: Partial<Record<Currency, string>> = {
  // By the European Central Bank's reference rates of 13 April 2026.
  BRL: "8.90", CNY: "12.00", CZK: "35.00", DKK: "11.00", HKD: "14.00", HUF: "550.00", IDR: "30000.00", ILS: "5.50",
  INR: "159.00", ISK: "210", JPY: "280", KRW: "2600", MXN: "30.00", MYR: "7.00", NOK: "16.00", PHP: "105.00",
  PLN: "6.50", RON: "7.50", SEK: "16.00", THB: "56.00", TRY: "79.00", ZAR: "29.00",
  // Fixed to the euro or the dollar.
  AED: "6.50", BHD: "0.650", JOD: "1.240", OMR: "0.670", QAR: "6.50", SAR: "6.50", XAF: "980", XOF: "980", XPF: "178",
  // Quoted by neither: rough values, good enough for a lower bound.
  ARS: "2500.00", CLP: "1640", COP: "6700.00", EGP: "82.00", GHS: "19.00", IQD: "2280.000", KES: "220.00",
  KWD: "0.530", KZT: "900.00", LYD: "9.500", MNT: "6200.00", NGN: "2500.00", PEN: "6.00", RSD: "175.00",
  TND: "5.000", TWD: "55.00", UAH: "74.00", VND: "45000",
};

/** How many times the least a price can be at most: 14,900 euros. */
const mostTimes = 10_000;

/**
 * The prices a subscription can have besides 0. A currency not in the table has its units counted
 * as euros, or as cents where it has no decimals.
 *
 * @throws RangeError when the currency is not in use
 */
export function subscriptionPriceBounds(currency: string): { least: Money; most: Money } {
  const text = leasts[currency as Currency] ?? (exponentOf(currency) === 0 ? "149" : usualLeast);
  const least = fromDecimalString(text, currency);
  if (!least) throw new RangeError(`${text} is no amount of ${currency}.`);
  return { least, most: money(least.minor * mostTimes, currency) };
}
