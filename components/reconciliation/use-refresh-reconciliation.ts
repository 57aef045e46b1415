"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/components/trpc";

/** Asks for days and differences again; a change is done once the screen shows it. */
export function useRefreshReconciliation() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  return () => queryClient.invalidateQueries(trpc.reconciliation.pathFilter());
}
