"use client";

import type { Columns } from "@/components/data-table/columns";
import { useFormat } from "@/components/ui/format-context";
import { formatFileSize } from "@/components/ui/file-size";
import { noFigure } from "@/components/ui/format";
import { Progress } from "@/components/ui/progress";
import { StateChip } from "@/components/ui/state-chip";
import { Time } from "@/components/ui/time";
import type { Task } from "@/server/services/tasks/queries";
import { isUnderWay, percentOf, wordsFor } from "./task-state";

export const taskColumns: Columns<Task> = [
  {
    id: "file",
    label: "File",
    priority: 1,
    cell: ({ title }) => <span className="font-medium">{title}</span>,
  },
  { id: "state", label: "State", priority: 1, cell: (task) => <State task={task} /> },
  { id: "rows", label: "Rows", priority: 1, align: "end", cell: (task) => <Rows task={task} /> },
  { id: "size", label: "Size", priority: 2, align: "end", cell: (task) => <Size task={task} /> },
  {
    id: "created",
    label: "Started",
    priority: 1,
    cell: ({ createdAt }) => <Time at={createdAt} />,
  },
  {
    id: "expires",
    label: "Kept until",
    priority: 2,
    cell: ({ state, expiresAt }) => (state === "done" ? <Time at={expiresAt} /> : noFigure),
  },
];

function State({ task }: { task: Task }) {
  const percent = percentOf(task);
  return (
    <span className="inline-flex max-w-80 flex-wrap items-center gap-x-2 gap-y-1">
      <StateChip {...wordsFor(task)} />
      {isUnderWay(task) && percent !== null && (
        <>
          <Progress label={task.title} percent={percent} className="w-24" />
          <span className="tabular text-xs text-fg-muted">{percent}%</span>
        </>
      )}
      {task.failure && <span className="text-xs text-pretty text-fg-muted">{task.failure}</span>}
    </span>
  );
}

function Rows({ task: { state, total } }: { task: Task }) {
  const { number } = useFormat();
  return state === "done" && total !== null ? number(total) : noFigure;
}

function Size({ task: { fileBytes } }: { task: Task }) {
  const { settings } = useFormat();
  return fileBytes === null ? noFigure : formatFileSize(fileBytes, settings);
}
