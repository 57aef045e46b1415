import {
  dehydrate,
  HydrationBoundary,
  type QueryExecuteOptions,
  type QueryKey,
} from "@tanstack/react-query";
import { createTRPCOptionsProxy } from "@trpc/tanstack-react-query";
import { headers } from "next/headers";
import { cache, type ReactNode } from "react";
import { makeQueryClient } from "@/components/query-client";
import { createTrpcContext } from "@/server/api/trpc/context";
import { appRouter } from "@/server/api/trpc/root";
import { createCaller } from "@/server/api/trpc/trpc";

const getQueryClient = cache(makeQueryClient);

/** The front server names the publisher of a `/p/[publisher]` page; other pages speak for none. */
const createContext = cache(async () => {
  const received = await headers();
  return createTrpcContext(received, received.get("x-tenure-publisher") ?? "account");
});

/** Query options for `prefetch`, answered without leaving the process. */
export const trpc = createTRPCOptionsProxy({
  ctx: createContext,
  router: appRouter,
  queryClient: getQueryClient,
});

/** For pages that need an answer to decide what to render, such as layouts. */
export const api = createCaller(appRouter)(createContext);

/** Starts a query on the server; its view finds the answer, or its rest, in the hydrated cache. */
export function prefetch<Data, Failure, Key extends QueryKey>(
  options: QueryExecuteOptions<Data, Failure, Data, Data, Key>,
) {
  void prefetched(options);
}

/**
 * The same, waited for: the view is rendered with its answer, here as well as in the browser. A query
 * that fails is asked again by its view, which says what is wrong.
 */
export async function prefetched<Data, Failure, Key extends QueryKey>(
  options: QueryExecuteOptions<Data, Failure, Data, Data, Key>,
) {
  await getQueryClient()
    .query(options)
    .catch(() => undefined);
}

export function HydrateClient({ children }: { children: ReactNode }) {
  return <HydrationBoundary state={dehydrate(getQueryClient())}>{children}</HydrationBoundary>;
}
