"use client";

import { FileDown } from "lucide-react";
import { useState } from "react";
import { useFrame } from "@/components/shell/frame-context";
import { Badge } from "@/components/ui/badge";
import { cn } from "@/components/ui/class-names";
import { Popover, PopoverContent, PopoverTrigger } from "@/components/ui/popover";
import { Progress } from "@/components/ui/progress";
import type { Task } from "@/server/services/tasks/queries";
import { endedSince, isUnderWay } from "./task-state";
import { TrayPanel } from "./tray-panel";
import { summaryOf } from "./tray-summary";
import { useSeenAt } from "./use-seen-at";

type TrayProps = { tasks: readonly Task[]; isCollapsed: boolean };

/** A button that tells how it stands, and the tasks behind it. */
export function Tray({ tasks, isCollapsed }: TrayProps) {
  const { publisher } = useFrame();
  const [isOpen, setOpen] = useState(false);
  const [seenAt, see] = useSeenAt(publisher.id);
  const running = tasks.filter(isUnderWay);
  const summary = summaryOf(running, endedSince(tasks, seenAt));

  const turn = (opens: boolean) => {
    setOpen(opens);
    const last = Math.max(...tasks.map(({ finishedAt }) => finishedAt?.getTime() ?? 0));
    if (last > seenAt) see(last);
  };
  return (
    <Popover open={isOpen} onOpenChange={turn}>
      <PopoverTrigger
        className={cn(
          "relative flex h-9 w-full min-w-0 items-center gap-2.5 rounded-lg px-2 text-start text-sm text-fg-muted hover:bg-subtle hover:text-fg aria-expanded:bg-subtle pointer-coarse:h-11",
          isCollapsed && "justify-center px-0",
        )}
      >
        <FileDown aria-hidden className="size-4 shrink-0" />
        <span className={isCollapsed ? "sr-only" : "min-w-0 flex-1 truncate"}>Exports</span>
        {summary && (
          <Badge
            tone={summary.tone}
            className={cn("tabular", isCollapsed && "absolute -end-1 -top-1 h-4 px-1")}
          >
            {isCollapsed ? summary.count : summary.text}
            {isCollapsed && <span className="sr-only"> ({summary.text})</span>}
          </Badge>
        )}
        {running.length > 0 && (
          <span aria-hidden className="absolute inset-x-2 bottom-0.5">
            <Progress label="" percent={summary?.percent ?? null} className="h-0.5" />
          </span>
        )}
      </PopoverTrigger>
      <PopoverContent label="Exports" side="top" className="w-76 p-0">
        <TrayPanel tasks={tasks} onLeave={() => setOpen(false)} />
      </PopoverContent>
    </Popover>
  );
}
