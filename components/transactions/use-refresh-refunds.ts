"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/components/trpc";

/** Asks anew for what a refund changes: nearly every figure of its customer. */
export function useRefreshRefunds(): () => Promise<unknown> {
  const trpc = useTRPC();
  const client = useQueryClient();
  return () =>
    Promise.all(
      [
        trpc.transactions,
        trpc.customers,
        trpc.subscriptions,
        trpc.refundRequests,
        trpc.analytics,
      ].map((router) => client.invalidateQueries(router.pathFilter())),
    );
}
