"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/components/trpc";

/** What shows a subscription anywhere shows it as it is now. */
export function useRefreshSubscriptions() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  return () =>
    Promise.all([
      queryClient.invalidateQueries(trpc.subscriptions.get.pathFilter()),
      queryClient.invalidateQueries(trpc.subscriptions.options.pathFilter()),
      queryClient.invalidateQueries(trpc.subscriptions.upcoming.pathFilter()),
      queryClient.invalidateQueries(trpc.subscriptions.list.pathFilter()),
      queryClient.invalidateQueries(trpc.customers.pathFilter()),
      queryClient.invalidateQueries(trpc.transactions.pathFilter()),
    ]);
}
