"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/components/trpc";

/** Asks for the scripts again; a change is done once the screen shows it. */
export function useRefreshScripts() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  return () => queryClient.invalidateQueries(trpc.sandboxScripts.pathFilter());
}
