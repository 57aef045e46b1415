"use client";

import {
  keepPreviousData,
  useQuery,
  type QueryKey,
  type UseQueryOptions,
} from "@tanstack/react-query";
import type { ListResult, Page } from "../data-table/list-result";

/** A list's procedure as the table wants it: the rows of the last question stay until the next answer. */
export function useListPage<Answer extends Page<object>, Failure, Key extends QueryKey>(
  options: UseQueryOptions<Answer, Failure, Answer, Key>,
): ListResult<Answer["rows"][number]> {
  const query = useQuery({ ...options, placeholderData: keepPreviousData });
  return {
    page: query.data,
    isStale: query.isPlaceholderData,
    // What procedures throw are errors, though their type tells only what else they carry.
    error: query.error as Error | null,
    answeredAt: query.dataUpdatedAt,
    retry: () => void query.refetch(),
    isRetrying: query.isFetching,
  };
}
