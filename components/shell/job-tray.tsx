"use client";

import { FileDown } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { endedSince, inTray, isUnderWay, percentOf } from "@/components/tasks/task-state";
import { useSeenAt } from "@/components/tasks/use-seen-at";
import { useTaskNews } from "@/components/tasks/use-task-news";
import { useTasks } from "@/components/tasks/use-tasks";
import { Badge } from "@/components/ui/badge";
import { cn } from "@/components/ui/class-names";
import { useNow } from "@/components/ui/now-context";
import { Popover, PopoverContent, PopoverTrigger } from "@/components/ui/popover";
import { Progress } from "@/components/ui/progress";
import type { Task } from "@/server/services/tasks/queries";
import { useFrame } from "./frame-context";

const TrayPanel = lazy(async () => ({
  default: (await import("@/components/tasks/tray-panel")).TrayPanel,
}));

/** Long work at the foot of the menu, on every page: there while there is something to tell. */
export function JobTray({ isCollapsed }: { isCollapsed: boolean }) {
  const { publisher } = useFrame();
  const { data } = useTasks();
  const now = useNow();
  const [isOpen, setOpen] = useState(false);
  const [seenAt, see] = useSeenAt(publisher.id);
  useTaskNews(data);

  const tasks = inTray(data ?? [], now);
  if (tasks.length === 0) return null;
  const running = tasks.filter(isUnderWay);
  const news = endedSince(tasks, seenAt);
  const turn = (opens: boolean) => {
    setOpen(opens);
    const last = Math.max(...tasks.map(({ finishedAt }) => finishedAt?.getTime() ?? 0));
    if (last > seenAt) see(last);
  };
  const { text, label } = summaryOf(running, news);

  return (
    <Popover open={isOpen} onOpenChange={turn}>
      <PopoverTrigger
        aria-label={label}
        className={cn(
          "relative flex h-9 w-full min-w-0 items-center gap-2.5 rounded-lg px-2 text-start text-sm text-fg-muted hover:bg-subtle hover:text-fg aria-expanded:bg-subtle pointer-coarse:h-11",
          isCollapsed && "justify-center px-0",
        )}
      >
        <FileDown aria-hidden className="size-4 shrink-0" />
        {!isCollapsed && <span className="min-w-0 flex-1 truncate">Exports</span>}
        {text && (
          <Badge
            tone={toneOf(running, news)}
            className={cn("tabular", isCollapsed && "absolute -end-1 -top-1 h-4 px-1")}
          >
            {isCollapsed ? running.length || news.length : text}
          </Badge>
        )}
        {running.length > 0 && (
          <span aria-hidden className="absolute inset-x-2 bottom-0.5">
            <Progress label="Exports under way" percent={percentOfAll(running)} className="h-0.5" />
          </span>
        )}
      </PopoverTrigger>
      <PopoverContent label="Exports" side="top" className="w-80 p-0">
        <Suspense fallback={null}>
          <TrayPanel tasks={tasks} onLeave={() => setOpen(false)} />
        </Suspense>
      </PopoverContent>
    </Popover>
  );
}

function summaryOf(running: readonly Task[], news: readonly Task[]) {
  const percent = percentOfAll(running);
  if (running.length > 0) {
    const done = percent === null ? "waiting" : `${percent} %`;
    return { text: done, label: `Exports: ${running.length} under way, ${done}` };
  }
  if (news.length === 0) return { text: null, label: "Exports" };
  const failed = news.filter(({ state }) => state === "failed").length;
  const text = failed > 0 ? `${failed} failed` : `${news.length} ready`;
  return { text, label: `Exports: ${text}` };
}

function toneOf(running: readonly Task[], news: readonly Task[]) {
  if (running.length > 0) return "primary";
  return news.some(({ state }) => state === "failed") ? "bad" : "ok";
}

/** Of several, the one that has come least far: when that is done, all are. */
function percentOfAll(running: readonly Task[]): number | null {
  const known = running.map(percentOf).filter((percent) => percent !== null);
  return known.length === 0 ? null : Math.min(...known);
}
