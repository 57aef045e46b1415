"use client";

import {
  keepPreviousData,
  useQuery,
  type QueryKey,
  type UseQueryOptions,
} from "@tanstack/react-query";
import type { ReactNode } from "react";
import { StaleNotice } from "@/components/data-table/states";
import { cn } from "@/components/ui/class-names";
import { QueryRegion } from "@/components/ui/query-region";

type RegionProps<Answer, Failure, Key extends QueryKey> = {
  options: UseQueryOptions<Answer, Failure, Answer, Key>;
  /** What could not be done, where it could not: "The figures could not be loaded." */
  effect: string;
  /** Stands where the answer will, as large as it. */
  skeleton: ReactNode;
  children: (answer: Answer) => ReactNode;
};

/**
 * A part of the page that asks for itself, and again when the period changes: until the next answer
 * is there the last one stays, dimmed, and when none comes it says of when it is.
 */
export function Region<Answer, Failure, Key extends QueryKey>({
  options,
  effect,
  skeleton,
  children,
}: RegionProps<Answer, Failure, Key>) {
  const query = useQuery({ ...options, placeholderData: keepPreviousData });
  // What procedures throw are errors, though their type tells only what else they carry.
  const error = query.error as Error | null;
  const isStale = query.isPlaceholderData && !error;
  return (
    <div
      aria-busy={isStale || query.isPending}
      className={cn("h-full min-w-0 transition-opacity", isStale && "opacity-60")}
    >
      {query.data !== undefined && error && (
        <StaleNotice
          result={{
            page: undefined,
            error,
            isStale: false,
            answeredAt: query.dataUpdatedAt,
            retry: () => void query.refetch(),
            isRetrying: query.isFetching,
          }}
        />
      )}
      <QueryRegion query={query} effect={effect} skeleton={skeleton}>
        {children}
      </QueryRegion>
    </div>
  );
}
