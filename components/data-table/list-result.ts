/** How many rows there are: exact up to a limit, "more than" beyond it. */
export type Total = { count: number; isCapped: boolean };

export type Page<Row> = {
  rows: readonly Row[];
  /** Where the next page begins; `null` on the last. */
  nextCursor: string | null;
  previousCursor: string | null;
  total: Total;
};

/** What a list has to show for what was asked, and what it is doing about it. */
export type ListResult<Row> = {
  /** The page that was asked for, or while it is on its way the one before it. */
  page: Page<Row> | undefined;
  /** The page is an earlier answer: another is on its way. */
  isStale: boolean;
  /** The last try failed; with a page, that page is what was known before. */
  error: Error | null;
  /** When `page` was answered, in milliseconds. */
  answeredAt: number;
  retry: () => void;
  isRetrying: boolean;
};
