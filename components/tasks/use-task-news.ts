"use client";

import { useEffect } from "react";
import { announce } from "@/components/ui/live-regions";
import { toast } from "@/components/ui/toast-store";
import type { Task } from "@/server/services/tasks/queries";
import { justEnded } from "./task-state";

/** What was last told of: shared, since the menu may stand on the page twice. */
let lastKnown: readonly Task[] = [];

/** Says once when a task ends, wherever in the dashboard one is by then. */
export function useTaskNews(tasks: readonly Task[] | undefined) {
  useEffect(() => {
    if (!tasks) return;
    const ended = justEnded(lastKnown, tasks);
    lastKnown = tasks;
    for (const { title, state } of ended) {
      if (state === "done") toast.success(`${title} is ready to download.`);
      else announce(state === "failed" ? `${title} failed.` : `${title} is cancelled.`);
    }
  }, [tasks]);
}
