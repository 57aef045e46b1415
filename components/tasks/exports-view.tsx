"use client";

import { FileDown } from "lucide-react";
import { DataTable } from "@/components/data-table/data-table";
import { unsorted, wholeList } from "@/components/data-table/whole-list";
import { useFrame, usePublisherPath } from "@/components/shell/frame-context";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { TaskAction } from "./task-action";
import { taskColumns } from "./task-columns";
import { useTasks } from "./use-tasks";

/** The viewer's own files, newest first, under way and finished. */
export function ExportsView() {
  const { publisher } = useFrame();
  const { data, error, dataUpdatedAt, isFetching, refetch } = useTasks();
  return (
    <DataTable
      {...unsorted}
      label="Exports"
      note={`Times in ${publisher.timeZone}`}
      columns={taskColumns}
      result={{
        ...wholeList(data ?? []),
        ...(!data && { page: undefined }),
        // What procedures throw are errors, though their type tells only what else they carry.
        error: error as Error | null,
        answeredAt: dataUpdatedAt,
        isRetrying: isFetching,
        retry: () => void refetch(),
      }}
      rowId={({ id }) => id}
      rowName={({ title }) => title}
      rowActions={(task) => <TaskAction task={task} />}
      empty={<NoExports />}
    />
  );
}

function NoExports() {
  const { permissions } = useFrame();
  const path = usePublisherPath();
  return (
    <EmptyState
      icon={<FileDown />}
      title="No exports yet"
      action={
        permissions.includes("overview:read") && (
          <ButtonLink href={path("/customers/transactions")}>Open transactions</ButtonLink>
        )
      }
    >
      “Export” above any list takes its rows away as CSV or Excel. Files too large to wait for
      gather here.
    </EmptyState>
  );
}
