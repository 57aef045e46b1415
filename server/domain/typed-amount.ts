import { fromDecimalString, type Money } from "./money";

/**
 * Reads an amount as people type it: in half of Europe, a comma stands before the decimals. One
 * before three digits may as well part the thousands, and so is not read at all.
 */
export const readTypedAmount = (typed: string, currency: string): Money | null =>
  fromDecimalString(typed.trim().replace(/^(\d+),(\d{1,2})$/, "$1.$2"), currency);
