"use client";

import Link from "next/link";
import { usePublisherPath } from "@/components/shell/frame-context";
import type { Task } from "@/server/services/tasks/queries";
import { TaskLine } from "./task-line";

/** What stands in the tray once it is opened. */
export function TrayPanel({ tasks, onLeave }: { tasks: readonly Task[]; onLeave: () => void }) {
  const path = usePublisherPath();
  return (
    <>
      <div className="flex items-center justify-between gap-3 border-b border-line px-3 py-2">
        <h2 className="font-semibold">Exports</h2>
        <Link
          href={path("/admin/exports")}
          onClick={onLeave}
          className="hit-area rounded-sm text-xs font-medium text-primary underline-offset-4 hover:underline"
        >
          See all
        </Link>
      </div>
      <ul className="divide-y divide-line">
        {tasks.map((task) => (
          <TaskLine key={task.id} task={task} />
        ))}
      </ul>
    </>
  );
}
