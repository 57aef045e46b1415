/**
 * `Intl` formatters are slow to make and cheap to use, so each is made once. Both the server and
 * the browser format; they are given the same locale and zone and so say the same.
 */
const made = new Map<string, unknown>();

function once<Formatter>(kind: string, locale: string, options: object, make: () => Formatter) {
  const key = `${kind} ${locale} ${JSON.stringify(options)}`;
  const known = made.get(key);
  // The key holds the kind, so what is stored under it is a Formatter.
  if (known) return known as Formatter;
  const fresh = make();
  made.set(key, fresh);
  return fresh;
}

export const numberFormat = (locale: string, options: Intl.NumberFormatOptions) =>
  once("number", locale, options, () => new Intl.NumberFormat(locale, options));

const dateFormat = (locale: string, options: Intl.DateTimeFormatOptions) =>
  once("date", locale, options, () => new Intl.DateTimeFormat(locale, options));

export const relativeFormat = (locale: string) =>
  once("relative", locale, {}, () => {
    return new Intl.RelativeTimeFormat(locale, { numeric: "auto", style: "short" });
  });

/**
 * An instant or a span in words. Releases of `Intl` differ in the kind of space they put around a
 * dash or before a half of the day, and the server's and the browser's are rarely the same.
 */
export function dateText(
  locale: string,
  options: Intl.DateTimeFormatOptions,
  from: Date,
  to?: Date,
): string {
  const format = dateFormat(locale, options);
  const text = to ? format.formatRange(from, to) : format.format(from);
  return text.replace(/[\u2009\u202f]/g, " ");
}

/** Some locales write a hyphen for minus; a figure carries the real sign. */
export function withMinusSign(parts: readonly { type: string; value: string }[]): string {
  return parts.map((part) => (part.type === "minusSign" ? "−" : part.value)).join("");
}
