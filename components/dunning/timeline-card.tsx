"use client";

import { Card } from "@/components/ui/card";
import { cn } from "@/components/ui/class-names";
import type { DunningValues } from "@/server/services/dunning/schemas";
import { dunningTimeline, type TimelineStep } from "./dunning-timeline";

const dots: Record<TimelineStep["kind"], string> = {
  told: "bg-control",
  try: "bg-primary",
  due: "bg-ok",
  end: "bg-bad",
};

/** What the setting on the page means for one payment, as it is being written. */
export const TimelineCard = ({ values }: { values: DunningValues }) => (
  <Card title="What happens to a payment" detail="Counted from the day on which it is due.">
    <ol>
      {dunningTimeline(values).map(({ kind, when, title, detail }) => (
        <li
          key={title}
          className="relative ms-1 border-s border-line ps-5 pb-4 text-sm last:border-transparent last:pb-0"
        >
          <span
            aria-hidden
            className={cn(
              "absolute -start-1.25 top-1.5 size-2.5 rounded-full ring-4 ring-surface",
              dots[kind],
            )}
          />
          <p className="tabular text-xs text-fg-muted">{when}</p>
          <p className="font-medium">{title}</p>
          <p className="text-xs text-pretty text-fg-muted">{detail}</p>
        </li>
      ))}
    </ol>
  </Card>
);
