import type { ListResult } from "./list-result";

/** A list that is there in one piece: no pages, nothing on its way. */
export const wholeList = <Row>(rows: readonly Row[]): ListResult<Row> => ({
  page: {
    rows,
    nextCursor: null,
    previousCursor: null,
    total: { count: rows.length, isCapped: false },
  },
  isStale: false,
  error: null,
  answeredAt: 0,
  retry: () => undefined,
  isRetrying: false,
});

/** Rows in the one order that they have. */
export const unsorted = {
  chosen: null,
  sort: { field: "", direction: "ascending" as const },
  onSort: () => undefined,
};
