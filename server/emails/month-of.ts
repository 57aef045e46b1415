/** "January 2027", until whose end a card is good. */
export const monthOf = ({ year, month }: { year: number; month: number }, locale: string): string =>
  new Intl.DateTimeFormat(locale, { month: "long", year: "numeric", timeZone: "UTC" }).format(
    Date.UTC(year, month - 1, 1),
  );
