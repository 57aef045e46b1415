"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/components/trpc";

/** Asks anew for what is known of customers and of what they have. */
export function useRefreshCustomer(): () => Promise<unknown> {
  const trpc = useTRPC();
  const client = useQueryClient();
  return () =>
    Promise.all(
      [trpc.customers, trpc.subscriptions, trpc.refundRequests].map((router) =>
        client.invalidateQueries(router.pathFilter()),
      ),
    );
}
