/** Where statements look for tables that are told in figures: views that stop at a moment come first. */
export const seenFirst = "as_seen, public";

/** Has a transaction of plain statements see nothing after a moment; everything where there is none. */
export const stopStatement = (horizon: Date | null): string =>
  horizon === null
    ? ""
    : `SET LOCAL app.horizon = '${horizon.toISOString()}'; SET LOCAL search_path = ${seenFirst};`;
