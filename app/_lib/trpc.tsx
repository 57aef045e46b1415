import {
  dehydrate,
  hashKey,
  HydrationBoundary,
  type QueryExecuteOptions,
  type QueryKey,
} from "@tanstack/react-query";
import { createTRPCOptionsProxy } from "@trpc/tanstack-react-query";
import { headers } from "next/headers";
import { cache, Suspense, type ReactNode } from "react";
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
  await answered(options);
}

/** And told to the page itself, which may depend on it. */
export const answered = <Data, Failure, Key extends QueryKey>(
  options: QueryExecuteOptions<Data, Failure, Data, Data, Key>,
): Promise<Data | undefined> =>
  getQueryClient()
    .query(options)
    .catch(() => undefined);

type FollowingProps<Data, Failure, Key extends QueryKey> = {
  options: QueryExecuteOptions<Data, Failure, Data, Data, Key>;
  /** Stands where the part will, until its query is answered. */
  outline: ReactNode;
  children: ReactNode;
};

/**
 * A part of a page that is sent with its answer as soon as that is there, while the parts beside it
 * do not wait: what the browser draws of it first is what the server drew.
 */
export function Following<Data, Failure, Key extends QueryKey>(
  props: FollowingProps<Data, Failure, Key>,
) {
  return (
    <Suspense fallback={props.outline}>
      <Followed options={props.options}>{props.children}</Followed>
    </Suspense>
  );
}

async function Followed<Data, Failure, Key extends QueryKey>({
  options,
  children,
}: Omit<FollowingProps<Data, Failure, Key>, "outline">) {
  await prefetched(options);
  const own = hashKey(options.queryKey);
  // Its own answer alone: one still on its way would be drawn by the browser and not by the server.
  const state = dehydrate(getQueryClient(), {
    shouldDehydrateQuery: (query) => query.queryHash === own && query.state.status === "success",
  });
  return <HydrationBoundary state={state}>{children}</HydrationBoundary>;
}

export function HydrateClient({ children }: { children: ReactNode }) {
  return <HydrationBoundary state={dehydrate(getQueryClient())}>{children}</HydrationBoundary>;
}
