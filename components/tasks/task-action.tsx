"use client";

import { Button } from "@/components/ui/button";
import type { Task } from "@/server/services/tasks/queries";
import { DownloadLink } from "./download-link";
import { isUnderWay } from "./task-state";
import { useCancelTask } from "./use-tasks";

/** The one thing that can be done with a task as it stands. */
export function TaskAction({ task }: { task: Task }) {
  const { mutate: cancel, isPending } = useCancelTask();
  if (task.state === "done") return <DownloadLink task={task} />;
  if (!isUnderWay(task)) return null;
  return (
    <Button
      size="sm"
      aria-label={`Cancel ${task.title}`}
      loading={isPending || task.isCancelling}
      onClick={() => cancel({ taskId: task.id })}
    >
      Cancel
    </Button>
  );
}
