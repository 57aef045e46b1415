"use client";

import { useQuery } from "@tanstack/react-query";
import { CircleAlert, ChevronRight } from "lucide-react";
import Link from "next/link";
import { usePublisherPath } from "@/components/shell/frame-context";
import { alone, useTRPC } from "@/components/trpc";
import { useFormat } from "@/components/ui/format-context";
import type { Attention } from "@/server/services/analytics/get-attention";

const words: Record<Attention["kind"], { one: string; other: string; path: string }> = {
  "past-due": {
    one: "payment due for retry",
    other: "payments due for retry",
    path: "/customers/subscriptions",
  },
  "refund-requests": {
    one: "refund request waits",
    other: "refund requests wait",
    path: "/customers/refund-requests",
  },
  parked: {
    one: "subscription is parked",
    other: "subscriptions are parked",
    path: "/customers/subscriptions",
  },
  "trials-ending": {
    one: "trial ends within a week",
    other: "trials end within a week",
    path: "/customers/subscriptions",
  },
};

/** What needs somebody today, each with the way to its rows; nothing where nothing does. */
export function AttentionStrip() {
  const path = usePublisherPath();
  const { number } = useFormat();
  const { data: waiting = [] } = useQuery(
    useTRPC().analytics.attention.queryOptions(undefined, alone),
  );
  if (waiting.length === 0) return null;
  return (
    <nav aria-label="What needs you" className="flex flex-wrap gap-2">
      {waiting.map(({ kind, filter, count }) => (
        <Link
          key={kind}
          href={path(`${words[kind].path}?f=${filter}`)}
          prefetch={false}
          className="inline-flex min-h-8 items-center gap-1.5 rounded-lg border border-line bg-warn-soft px-2.5 text-sm underline-offset-4 hover:underline"
        >
          <CircleAlert aria-hidden className="size-4 shrink-0 text-warn" />
          <span>
            <span className="tabular font-semibold">{number(count)}</span>{" "}
            {count === 1 ? words[kind].one : words[kind].other}
          </span>
          <ChevronRight aria-hidden className="size-3.5 shrink-0 rtl:-scale-x-100" />
        </Link>
      ))}
    </nav>
  );
}
