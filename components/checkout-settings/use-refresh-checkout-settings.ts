"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/components/trpc";

/** After a change: the settings as they are now. */
export function useRefreshCheckoutSettings() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  return () => queryClient.invalidateQueries(trpc.checkoutSettings.get.queryFilter());
}
