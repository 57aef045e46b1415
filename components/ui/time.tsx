"use client";

import { useSyncExternalStore } from "react";
import { cn } from "./class-names";
import { formatRelative } from "./format";
import { useFormat } from "./format-context";
import { useNow } from "./now-context";

type TimeProps = {
  at: Date | string | number;
  /** A list says the minute, a receipt the day, a timeline how long ago within the last day. */
  show?: "minute" | "day" | "relative";
  className?: string;
};

/** An instant in the publisher's zone; pointing at it tells the visitor's own time and UTC. */
export function Time({ at, show = "minute", className }: TimeProps) {
  const { settings, date, dateTime } = useFormat();
  const now = useNow();
  const visitorZone = useVisitorZone();
  const instant = new Date(at);
  const iso = instant.toISOString().replace(/\.\d+Z$/, "Z");
  const absolute = show === "day" ? date(instant) : dateTime(instant);
  const relative = show === "relative" ? formatRelative(instant, now, settings) : null;
  const title = [
    relative && `${absolute} (${settings.timeZone})`,
    visitorZone &&
      visitorZone !== settings.timeZone &&
      `Your time: ${new Intl.DateTimeFormat(settings.locale, ownTime).format(instant)}`,
    `UTC: ${iso}`,
  ];
  return (
    <time
      dateTime={iso}
      title={title.filter(Boolean).join("\n")}
      suppressHydrationWarning
      className={cn("tabular whitespace-nowrap", className)}
    >
      {relative ?? absolute}
    </time>
  );
}

const ownTime = { dateStyle: "medium", timeStyle: "short", hourCycle: "h23" } as const;

/** Known only in the browser, so it joins after the first paint. */
function useVisitorZone(): string | null {
  return useSyncExternalStore(neverChanges, readsZone, () => null);
}

const neverChanges = () => () => {};
const readsZone = () => new Intl.DateTimeFormat().resolvedOptions().timeZone;
