"use client";

import { lazy, Suspense } from "react";
import { inTray } from "@/components/tasks/task-state";
import { useTaskNews } from "@/components/tasks/use-task-news";
import { useTasks } from "@/components/tasks/use-tasks";
import { useNow } from "@/components/ui/now-context";

const Tray = lazy(async () => ({ default: (await import("@/components/tasks/tray")).Tray }));

/** Long work at the foot of the menu, on every page: there while there is something to tell. */
export function JobTray({ isCollapsed }: { isCollapsed: boolean }) {
  const { data } = useTasks();
  const now = useNow();
  useTaskNews(data);

  const tasks = inTray(data ?? [], now);
  if (tasks.length === 0) return null;
  return (
    <Suspense fallback={null}>
      <Tray tasks={tasks} isCollapsed={isCollapsed} />
    </Suspense>
  );
}
