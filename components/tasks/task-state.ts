import type { Tone } from "@/components/ui/badge";
import type { Task } from "@/server/services/tasks/queries";

type Stated = Pick<Task, "state" | "isCancelling">;

export const isUnderWay = ({ state }: Pick<Task, "state">): boolean =>
  state === "queued" || state === "running";

/** How far a task has come; `null` while that cannot be said. Only what is done is all done. */
export function percentOf({ state, done, total }: Pick<Task, "state" | "done" | "total">) {
  if (state === "done") return 100;
  if (state !== "running" || total === null || total === 0) return null;
  return Math.min(99, Math.floor((done / total) * 100));
}

const states: Record<Task["state"], { tone: Tone; label: string }> = {
  queued: { tone: "neutral", label: "Waiting" },
  running: { tone: "primary", label: "Being written" },
  done: { tone: "ok", label: "Ready" },
  failed: { tone: "bad", label: "Failed" },
  cancelled: { tone: "neutral", label: "Cancelled" },
};

export const wordsFor = ({ state, isCancelling }: Stated) =>
  isCancelling ? { tone: "neutral" as const, label: "Cancelling" } : states[state];

const dayMs = 86_400_000;
const mostInTray = 6;

/** What the tray shows of the newest tasks: all that is under way, and what ended within a day. */
export function inTray(tasks: readonly Task[], now: number): Task[] {
  const isRecent = ({ finishedAt }: Task) =>
    finishedAt !== null && now - finishedAt.getTime() < dayMs;
  return tasks.filter((task) => isUnderWay(task) || isRecent(task)).slice(0, mostInTray);
}

/** What has ended since somebody last looked into the tray. Whoever cancels knows already. */
export const endedSince = (tasks: readonly Task[], seenAt: number): Task[] =>
  tasks.filter(
    ({ state, finishedAt }) =>
      state !== "cancelled" && finishedAt !== null && finishedAt.getTime() > seenAt,
  );

/** Of the tasks whose end is awaited, those that are under way no more. */
export const justEnded = (awaited: ReadonlySet<string>, tasks: readonly Task[]): Task[] =>
  tasks.filter((task) => awaited.has(task.id) && !isUnderWay(task));
