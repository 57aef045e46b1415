/*
 * What people type into a form may come back in an export, and a spreadsheet runs a cell that looks
 * like a formula. Text is therefore marked as text; figures that the product itself has typed as
 * numbers are left alone, minus sign and all.
 */

/**
 * Makes text harmless to spreadsheets: an apostrophe goes before a first character that would begin
 * a formula. For every text cell of every export, XLSX too, where saving as CSV would wake it.
 *
 * @see OWASP, CSV Injection: = + - @, tab, carriage return, line feed and the full-width forms
 */
export function neutraliseFormula(text: string): string {
  switch (text.charCodeAt(0)) {
    case 0x09: // tab
    case 0x0a: // line feed
    case 0x0d: // carriage return
    case 0x2b: // +
    case 0x2d: // -
    case 0x3d: // =
    case 0x40: // @
    case 0xff0b: // full-width +
    case 0xff0d: // full-width -
    case 0xff1d: // full-width =
    case 0xff20: // full-width @
      return `'${text}`;
    default:
      return text;
  }
}

/**
 * Writes one cell of a CSV file: text neutralised and quoted where it must be, numbers as they are,
 * nothing for `null`.
 *
 * @see RFC 4180 section 2
 */
export function csvCell(value: string | number | bigint | null): string {
  if (value === null) return "";
  if (typeof value !== "string") return String(value);
  const text = neutraliseFormula(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
