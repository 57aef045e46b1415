"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useMay } from "@/components/shell/frame-context";
import { useTRPC } from "@/components/trpc";
import { isUnderWay } from "./task-state";

const pollMs = 1_000;

/** The viewer's own tasks: asked for again and again while one is under way, and then no more. */
export function useTasks() {
  const trpc = useTRPC();
  return useQuery(
    trpc.tasks.list.queryOptions(undefined, {
      enabled: useMay("exports:create"),
      refetchInterval: ({ state }) => (state.data?.some(isUnderWay) ? pollMs : false),
    }),
  );
}

/** Has the tasks asked for again, after something was done to them. */
export function useRefreshTasks() {
  const trpc = useTRPC();
  const queries = useQueryClient();
  return () => queries.invalidateQueries(trpc.tasks.list.queryFilter());
}

/** Stops a task. One that had ended already shows so by itself. */
export function useCancelTask() {
  const trpc = useTRPC();
  return useMutation(trpc.tasks.cancel.mutationOptions({ onSettled: useRefreshTasks() }));
}
