"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/components/trpc";
import type { View } from "@/server/services/views/list-views";

const none: readonly View[] = [];

/** The saved views of a list, and a way to read them again after a change. */
export function useViews(list: string) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { data } = useQuery(trpc.views.list.queryOptions({ list }));
  const { queryKey } = trpc.views.list.queryOptions({ list });
  return {
    views: data ?? none,
    refresh: () => queryClient.invalidateQueries({ queryKey }),
  };
}
