"use client";

import { parseAsString, useQueryStates } from "nuqs";
import { useCallback, useMemo } from "react";
import {
  listParamNames,
  listParams,
  parseListQuery,
  type ListParams,
  type ListProblem,
  type ListQuery,
} from "@/server/domain/list-query";
import type { ListShape } from "@/server/domain/list-shape";

const parsers = Object.fromEntries(listParamNames.map((name) => [name, parseAsString])) as Record<
  (typeof listParamNames)[number],
  typeof parseAsString
>;

export type ListState = {
  query: ListQuery;
  /** The state as the URL says it, in its shortest form. */
  params: ListParams;
  /** What of the URL could not be read. */
  problems: readonly ListProblem[];
  /** Whatever changes, one stands at the first page again, unless it is the page that changes. */
  change: (patch: Partial<ListQuery>, history?: "push" | "replace") => void;
  /** Goes to another state altogether, such as a saved view's. */
  open: (params: ListParams) => void;
};

/** The URL is the state: reload, share and Back give the same screen. */
export function useListState(shape: ListShape): ListState {
  const [found, setFound] = useQueryStates(parsers, { history: "push", shallow: true });

  const { query, problems } = useMemo(() => {
    const given = Object.entries(found).filter(([, value]) => value !== null);
    return parseListQuery(shape, Object.fromEntries(given));
  }, [shape, found]);
  const params = useMemo(() => listParams(shape, query), [shape, query]);

  const open = useCallback(
    (next: ListParams, history: "push" | "replace" = "push") => {
      const complete = listParamNames.map((name) => [name, next[name] ?? null] as const);
      void setFound(Object.fromEntries(complete), { history });
    },
    [setFound],
  );
  const change = useCallback(
    (patch: Partial<ListQuery>, history: "push" | "replace" = "push") =>
      open(listParams(shape, { ...query, cursor: null, ...patch }), history),
    [shape, query, open],
  );
  return { query, params, problems, change, open };
}

/** The address of the same page with this state. */
export const hrefOf = (params: ListParams, others: Record<string, string> = {}): string =>
  `?${new URLSearchParams({ ...params, ...others }).toString()}`;
