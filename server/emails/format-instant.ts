const format = new Intl.DateTimeFormat("en-GB", {
  dateStyle: "long",
  timeStyle: "short",
  timeZone: "UTC",
});

/** An instant for a reader whose time zone we do not know: `22 November 2026 at 14:05 UTC`. */
export const formatInstant = (iso: string): string => `${format.format(new Date(iso))} UTC`;
