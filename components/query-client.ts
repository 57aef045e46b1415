import { defaultShouldDehydrateQuery, QueryClient } from "@tanstack/react-query";
import superjson from "superjson";

const halfAMinute = 30_000;

/** Answers carry dates, so both ends of a hydration go through superjson. */
export const makeQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: { staleTime: halfAMinute, retry: retryUnforeseen },
      dehydrate: {
        serializeData: superjson.serialize,
        shouldDehydrateQuery: (query) =>
          defaultShouldDehydrateQuery(query) || query.state.status === "pending",
        // Next must see an error that is its own (a redirect, a dynamic API) as it is.
        shouldRedactErrors: () => false,
      },
      hydrate: { deserializeData: superjson.deserialize },
    },
  });

/** A refusal stays a refusal; only what broke on the way is worth asking again. */
function retryUnforeseen(failures: number, error: Error): boolean {
  const status = (error as { data?: { httpStatus?: number } }).data?.httpStatus;
  return failures < 2 && (status === undefined || status >= 500);
}
