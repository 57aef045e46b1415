import { isDay, type Day } from "./calendar";
import { isCurrency } from "./currency";
import type { DatePeriod, Range } from "./date-period";
import { isDatePreset } from "./date-preset";
import type { Filter } from "./list-filter";
import type { FilterParts } from "./list-filter-text";
import type { FieldSpec } from "./list-shape";

const idForms = {
  uuid: /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  digits: /^[1-9][0-9]{0,17}$/,
  token: /^[\w.:-]{1,200}$/,
} as const;

// Fifteen significant digits are what a double gives back unchanged.
const decimal = /^-?[0-9]{1,12}(?:\.[0-9]{1,3})?$/;
const amount = /^(-?[0-9]{1,15})([A-Z]{3})$/;
const longestText = 200;

/** Reads the values of one filter as its field wants them; `null` when any of them does not fit. */
export function filterOf(spec: FieldSpec, { field, operator, values }: FilterParts): Filter | null {
  if (values.length === 0) return null;
  switch (spec.kind) {
    case "text":
      if (operator !== "is" && operator !== "starts") return null;
      return values.every(isPlainText) ? { kind: "text", field, operator, values } : null;
    case "enum":
      if (operator !== "any" && operator !== "none") return null;
      return values.every((value) => isChoice(spec, value))
        ? { kind: "enum", field, operator, values }
        : null;
    case "id":
      return operator === "is" && values.every((value) => idForms[spec.form].test(value))
        ? { kind: "id", field, values }
        : null;
    case "number": {
      const range = readRange(operator, values.map(readNumber));
      return range && { kind: "number", field, range };
    }
    case "money":
      return readMoney(field, operator, values);
    case "date": {
      const period =
        operator === "in" ? readPreset(values) : readRange(operator, values.map(readDay));
      return period && { kind: "date", field, period };
    }
  }
}

/** The operator and values that `filterOf` reads back as the same filter. */
export function partsOf(filter: Filter): FilterParts {
  const { field } = filter;
  switch (filter.kind) {
    case "text":
    case "enum":
      return { field, operator: filter.operator, values: filter.values };
    case "id":
      return { field, operator: "is", values: filter.values };
    case "number":
      return { field, ...rangeParts(filter.range, String) };
    case "money":
      return { field, ...rangeParts(filter.range, (minor) => `${minor}${filter.currency}`) };
    case "date":
      return "preset" in filter.period
        ? { field, operator: "in", values: [filter.period.preset] }
        : { field, ...rangeParts(filter.period, String) };
  }
}

function isChoice(spec: Extract<FieldSpec, { kind: "enum" }>, value: string): boolean {
  if ("form" in spec) return idForms[spec.form].test(value);
  return spec.values?.includes(value) ?? isPlainText(value);
}

/** Text that PostgreSQL can store and a person can see: of bearable length, no control characters. */
export const isPlainText = (text: string) =>
  text.length <= longestText && !/\p{Cc}/u.test(text) && text.isWellFormed();

type Scalar = number | string;

/** Ends in the wrong order are swapped: there is only one thing they can mean. */
function readRange<Value extends Scalar>(
  operator: string,
  values: readonly (Value | null)[],
): Range<Value> | null {
  const [first, second] = values;
  if (first === undefined || first === null || second === null || values.length > 2) return null;
  if (operator === "between") {
    const last = second ?? first;
    return last < first ? { from: last, to: first } : { from: first, to: last };
  }
  if (second !== undefined) return null;
  if (operator === "eq") return { from: first, to: first };
  if (operator === "gte") return { from: first, to: null };
  return operator === "lte" ? { from: null, to: first } : null;
}

function rangeParts<Value extends Scalar>(
  { from, to }: Range<Value>,
  text: (value: Value) => string,
) {
  const ends = [from, to].filter((end) => end !== null).map(text);
  return { operator: comparisonOf(from, to), values: [...new Set(ends)] };
}

function comparisonOf(from: Scalar | null, to: Scalar | null) {
  if (from === null) return "lte";
  if (to === null) return "gte";
  return from === to ? "eq" : "between";
}

function readMoney(field: string, operator: string, values: readonly string[]): Filter | null {
  const matches = values.map((value) => amount.exec(value));
  const currency = matches[0]?.[2];
  if (currency === undefined || !isCurrency(currency)) return null;
  if (matches.some((match) => match?.[2] !== currency)) return null;
  const range = readRange(
    operator,
    matches.map((match) => plainZero(Number(match?.[1]))),
  );
  return range && { kind: "money", field, currency, range };
}

const readNumber = (text: string) => (decimal.test(text) ? plainZero(Number(text)) : null);

/** `-0` would not survive being written down. */
const plainZero = (value: number) => value + 0;

/** Years in which a zone can answer where a day begins, with room to spare. */
const readDay = (text: string): Day | null =>
  isDay(text) && text >= "1900" && text < "3000" ? text : null;

const readPreset = (values: readonly string[]): DatePeriod | null => {
  const [preset] = values;
  return preset !== undefined && values.length === 1 && isDatePreset(preset) ? { preset } : null;
};
