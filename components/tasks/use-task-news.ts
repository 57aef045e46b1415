"use client";

import { useEffect } from "react";
import { announce } from "@/components/ui/live-regions";
import { toast } from "@/components/ui/toast-store";
import type { Task } from "@/server/services/tasks/queries";
import { isUnderWay, justEnded } from "./task-state";

/** Tasks to be told of when they end: shared, since the menu may stand on the page twice. */
const awaited = new Set<string>();

/** A task that was just asked for may have ended before anybody looks for it. */
export const awaitEndOf = (taskId: string) => void awaited.add(taskId);

/** Says once when a task ends, wherever in the dashboard one is by then. */
export function useTaskNews(tasks: readonly Task[] | undefined) {
  useEffect(() => {
    if (!tasks) return;
    for (const { id, title, state } of justEnded(awaited, tasks)) {
      awaited.delete(id);
      if (state === "done") toast.success(`${title} is ready to download.`);
      else announce(state === "failed" ? `${title} failed.` : `${title} is cancelled.`);
    }
    for (const { id } of tasks.filter(isUnderWay)) awaited.add(id);
  }, [tasks]);
}
