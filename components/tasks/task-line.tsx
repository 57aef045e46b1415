"use client";

import { useFormat } from "@/components/ui/format-context";
import { formatFileSize } from "@/components/ui/file-size";
import { Progress } from "@/components/ui/progress";
import { StateChip } from "@/components/ui/state-chip";
import { Time } from "@/components/ui/time";
import type { Task } from "@/server/services/tasks/queries";
import { TaskAction } from "./task-action";
import { isUnderWay, percentOf, wordsFor } from "./task-state";

/** One task in the tray: what it is, how it stands, and what can be done about it. */
export function TaskLine({ task }: { task: Task }) {
  return (
    <li className="grid gap-1.5 px-3 py-2.5">
      <div className="flex min-h-7 items-center justify-between gap-3">
        <span className="min-w-0 truncate font-medium">{task.title}</span>
        <TaskAction task={task} />
      </div>
      {isUnderWay(task) ? <UnderWay task={task} /> : <Ended task={task} />}
    </li>
  );
}

function UnderWay({ task }: { task: Task }) {
  const { number } = useFormat();
  const percent = percentOf(task);
  const isCounted = percent !== null && task.total !== null;
  return (
    <>
      <Progress label={task.title} percent={percent} />
      <p className="flex justify-between gap-3 text-xs text-fg-muted">
        <span>{wordsFor(task).label}</span>
        {isCounted && (
          <span className="tabular">
            {number(task.done)} of {number(task.total ?? 0)} rows · {percent}%
          </span>
        )}
      </p>
    </>
  );
}

function Ended({ task }: { task: Task }) {
  const { number, settings } = useFormat();
  const { state, done, fileBytes, failure, finishedAt } = task;
  return (
    <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-xs text-fg-muted">
      <StateChip {...wordsFor(task)} />
      {state === "done" && (
        <span className="tabular">
          {number(done)} rows · {formatFileSize(fileBytes ?? 0, settings)}
        </span>
      )}
      {finishedAt && <Time at={finishedAt} show="relative" />}
      {failure && <span className="basis-full text-pretty text-bad">{failure}</span>}
    </p>
  );
}
