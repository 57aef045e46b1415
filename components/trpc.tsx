"use client";

import { QueryClientProvider } from "@tanstack/react-query";
import { createTRPCClient, httpBatchLink, httpLink, splitLink } from "@trpc/client";
import { createTRPCContext } from "@trpc/tanstack-react-query";
import { useState, type ReactNode } from "react";
import superjson from "superjson";
import type { AppRouter } from "@/server/api/trpc/root";
import { makeQueryClient } from "./query-client";

export const { TRPCProvider, useTRPC, useTRPCClient } = createTRPCContext<AppRouter>();

type Props = {
  /** Nine digits, or `account` for what concerns the person alone. */
  publisher: string;
  children: ReactNode;
};

/** The browser's end of tRPC. Give it `key={publisher}`: one publisher's answers never serve another. */
export function ApiProvider({ publisher, children }: Props) {
  const [queryClient] = useState(makeQueryClient);
  const [client] = useState(() => clientFor(publisher));

  return (
    <QueryClientProvider client={queryClient}>
      <TRPCProvider trpcClient={client} queryClient={queryClient}>
        {children}
      </TRPCProvider>
    </QueryClientProvider>
  );
}

function clientFor(publisher: string) {
  const url = `/api/trpc/${publisher}`;
  return createTRPCClient<AppRouter>({
    links: [
      splitLink({
        condition: (op) => op.type === "mutation" || op.context["isAlone"] === true,
        true: httpLink({
          url,
          transformer: superjson,
          headers: ({ op }) => idempotency(op.context),
        }),
        false: httpBatchLink({ url, transformer: superjson, maxURLLength: 8_000 }),
      }),
    ],
  });
}

/** For a query that may take longer than its neighbours: whoever shares its request waits for it. */
export const alone = { trpc: { context: { isAlone: true } } } as const;

/** A mutation that may be repeated is sent with `{ trpc: { context: { idempotencyKey } } }`. */
function idempotency(context: Record<string, unknown>): Record<string, string> {
  const key = context["idempotencyKey"];
  return typeof key === "string" ? { "idempotency-key": key } : {};
}
