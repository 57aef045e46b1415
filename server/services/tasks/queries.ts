import type { BackgroundTask } from "@/server/db/generated/client";

export type TaskState = "queued" | "running" | "done" | "failed" | "cancelled";

const states: readonly TaskState[] = ["queued", "running", "done", "failed", "cancelled"];

/** A task as the job tray and the exports page show it. */
export function toTask(row: BackgroundTask) {
  const state = states.find((known) => known === row.state) ?? "failed";
  return {
    id: row.id,
    kind: row.kind,
    title: row.title,
    state,
    isCancelling: row.cancelRequestedAt !== null && (state === "queued" || state === "running"),
    done: Number(row.done),
    total: row.total === null ? null : Number(row.total),
    failure: row.failure,
    fileName: state === "done" ? row.fileName : null,
    fileBytes: row.fileBytes === null ? null : Number(row.fileBytes),
    createdAt: row.createdAt,
    finishedAt: row.finishedAt,
    expiresAt: row.expiresAt,
  };
}

export type Task = ReturnType<typeof toTask>;
