"use client";

import { useMutation } from "@tanstack/react-query";
import { v4 } from "uuid";
import { useTRPCClient } from "@/components/trpc";
import { toast } from "@/components/ui/toast-store";
import type { ExportInput } from "@/server/services/exports/schemas";
import { awaitEndOf } from "./use-task-news";
import { useRefreshTasks } from "./use-tasks";

const attempts = 3;

/** Starts a large export once, however often the request has to be sent until it arrives. */
export function useStartExport() {
  const client = useTRPCClient();
  const refresh = useRefreshTasks();
  return useMutation({
    mutationFn: ({ key, ...input }: ExportInput & { key: string }) =>
      client.exports.start.mutate(input, { context: { idempotencyKey: key } }),
    // A refusal stays one; what broke on the way is asked again under the same key.
    retry: (failures, error) => failures < attempts - 1 && !("data" in error && error.data),
    onSuccess: ({ taskId }) => {
      awaitEndOf(taskId);
      toast.success("Export started. Follow it at the bottom of the menu.");
      return refresh();
    },
  });
}

/** Names one press. Not `crypto.randomUUID`, which browsers keep to HTTPS. */
export const newKey = (): string => v4();
