"use client";

import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { ErrorPanel } from "./error-panel";
import { readFailure } from "./failure";
import { Skeleton } from "./skeleton";

type QueryRegionProps<Data> = {
  query: UseQueryResult<Data, unknown>;
  /** What could not be done, where it could not: "The timeline could not be loaded." */
  effect: string;
  /** Stands where the answer will, as large as it. */
  skeleton?: ReactNode;
  children: (data: Data) => ReactNode;
};

/** A part of a page with a question of its own: waits, fails and tries again by itself. */
export function QueryRegion<Data>({ query, effect, children, ...rest }: QueryRegionProps<Data>) {
  if (query.data !== undefined) return children(query.data);
  if (!query.error) return rest.skeleton ?? <Skeleton className="h-40" />;
  const { message, reference } = readFailure(query.error);
  return (
    <ErrorPanel
      effect={effect}
      fix={message}
      reference={reference}
      onRetry={() => void query.refetch()}
      isRetrying={query.isFetching}
    />
  );
}
