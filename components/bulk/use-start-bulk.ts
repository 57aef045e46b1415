"use client";

import { useRepeatKey } from "@/components/repeat-key";
import { awaitEndOf } from "@/components/tasks/use-task-news";
import { useRefreshTasks } from "@/components/tasks/use-tasks";
import { useTRPCClient } from "@/components/trpc";
import { toast } from "@/components/ui/toast-store";
import type { StartBulkInput } from "@/server/services/bulk/schemas";

/** Starts a bulk action once, however often it is pressed; the job tray tells what becomes of it. */
export function useStartBulk() {
  const client = useTRPCClient();
  const refresh = useRefreshTasks();
  const repeatKey = useRepeatKey();
  return async (input: StartBulkInput) => {
    const { taskId } = await client.bulk.start.mutate(input, { context: repeatKey(input) });
    awaitEndOf(taskId);
    toast.success("Started. Follow it at the bottom of the menu.");
    await refresh();
  };
}
