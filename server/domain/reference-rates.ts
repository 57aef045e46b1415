import { isDay, type Day } from "./calendar";

/** Units of a currency for one euro on a day, as an exact decimal. */
export type ReferenceRate = { currency: string; day: Day; unitsPerEuro: string };

const notQuoted = "N/A";

/**
 * Reads reference rates as the European Central Bank publishes them: a column for each currency, a
 * row for each working day. What was not quoted is left out.
 *
 * @see https://www.ecb.europa.eu/stats/eurofxref/eurofxref-hist.csv
 * @throws RangeError for anything but such a table
 */
export function parseReferenceRates(csv: string): ReferenceRate[] {
  const [head = "", ...lines] = csv.trim().split(/\r?\n/);
  const [first, ...currencies] = head.split(",");
  if (first !== "Date") throw new RangeError("A table of reference rates begins with Date.");
  return lines.flatMap((line) => {
    const [day = "", ...cells] = line.split(",");
    if (!isDay(day)) throw new RangeError(`${day} is no day of reference rates.`);
    return currencies.flatMap((currency, place) => {
      const unitsPerEuro = cells[place]?.trim() ?? "";
      // Every line ends with a comma, behind which there is nothing.
      if (currency.trim() === "" || unitsPerEuro === "" || unitsPerEuro === notQuoted) return [];
      if (!/^\d+(\.\d+)?$/.test(unitsPerEuro)) {
        throw new RangeError(`${unitsPerEuro} is no rate of ${currency}.`);
      }
      return [{ currency, day, unitsPerEuro }];
    });
  });
}
