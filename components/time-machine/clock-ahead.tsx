"use client";

import { Clock } from "lucide-react";
import Link from "next/link";
import { useFrame, usePublisherPath } from "@/components/shell/frame-context";
import { useFormat } from "@/components/ui/format-context";

/** In the sandbox's bar, while the publisher's clock is ahead of the machine's: what day it is there. */
export function ClockAhead() {
  const { isSandbox, clock } = useFrame();
  const path = usePublisherPath();
  const { date } = useFormat();
  if (!isSandbox || !clock.isAhead) return null;
  return (
    <aside
      aria-label="Clock"
      className="fixed end-2 top-0 z-50 flex h-7 items-center text-accent-fg max-[359px]:hidden sm:end-4"
    >
      <Link
        href={path("/admin/time-machine")}
        className="flex h-full items-center gap-1 rounded-sm px-1 text-xs font-medium underline-offset-2 hover:underline"
      >
        <Clock aria-hidden className="size-3.5" />
        <span className="sr-only">The clock is ahead: </span>
        {date(clock.now)}
      </Link>
    </aside>
  );
}
