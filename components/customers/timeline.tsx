"use client";

import Link from "next/link";
import { useState, type ReactNode } from "react";
import { actorLabel } from "@/components/audit/words";
import { usePublisherPath } from "@/components/shell/frame-context";
import type { Tone } from "@/components/ui/badge";
import { cn } from "@/components/ui/class-names";
import { EmptyState } from "@/components/ui/empty-state";
import { useFormat } from "@/components/ui/format-context";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { Time } from "@/components/ui/time";
import type { TimelineEvent } from "@/server/services/customers/timeline";
import { describeEvent } from "./describe-event";
import type { EventGroup, EventWords } from "./event-words";

const dots: Record<Tone, string> = {
  neutral: "bg-control",
  primary: "bg-primary",
  ok: "bg-ok",
  warn: "bg-warn",
  bad: "bg-bad",
};

const groups: readonly { value: EventGroup | "all"; label: string }[] = [
  { value: "all", label: "Everything" },
  { value: "payments", label: "Payments" },
  { value: "subscriptions", label: "Subscriptions" },
  { value: "account", label: "Account" },
];

type TimelineProps = {
  events: readonly TimelineEvent[];
  canFilter?: boolean;
  /** What offers are called, by their ids. */
  titles?: Readonly<Record<string, string>>;
  /** More of an event, below its sentence, for whoever asks. */
  more?: (event: TimelineEvent) => ReactNode;
};

/** What happened, newest first, each with what it was about and who did it. */
export function Timeline({ events, canFilter = false, titles, more }: TimelineProps) {
  const { money, date } = useFormat();
  const [group, setGroup] = useState<EventGroup | "all">("all");
  const told = events.map((event) => ({
    event,
    words: describeEvent(event, {
      money: (amount) => money(amount, true),
      date,
      offer: (offerId) => titles?.[offerId] ?? offerId,
    }),
  }));
  const shown = told.filter(({ words }) => group === "all" || words.group === group);

  return (
    <>
      {canFilter && events.length > 0 && (
        <SegmentedControl
          legend="Show"
          value={group}
          onChange={setGroup}
          options={groups}
          className="mb-4"
        />
      )}
      {shown.length === 0 ? (
        <EmptyState title={events.length === 0 ? "Nothing has happened yet" : "Nothing of this"} />
      ) : (
        <ol>
          {shown.map(({ event, words }) => (
            <Entry key={event.id} event={event} words={words} more={more?.(event)} />
          ))}
        </ol>
      )}
    </>
  );
}

type EntryProps = { event: TimelineEvent; words: EventWords; more: ReactNode };

function Entry({ event: { occurredAt, actor }, words, more }: EntryProps) {
  const path = usePublisherPath();
  return (
    <li className="relative ms-1 border-s border-line ps-5 pb-4 last:border-transparent last:pb-0">
      <span
        aria-hidden
        className={cn(
          "absolute -start-1.25 top-1.5 size-2.5 rounded-full ring-4 ring-bg",
          dots[words.tone],
        )}
      />
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 text-sm">
        <p className="min-w-0">
          {words.path ? (
            <Link
              href={path(words.path)}
              prefetch={false}
              className="rounded-sm font-medium underline-offset-4 hover:underline"
            >
              {words.text}
            </Link>
          ) : (
            <span className="font-medium">{words.text}</span>
          )}
          {words.detail && <span className="text-fg-muted"> · {words.detail}</span>}
        </p>
        <p className="text-xs text-fg-muted">
          {actor.kind === "admin" && <>{actorLabel(actor)} · </>}
          <Time at={occurredAt} show="relative" />
        </p>
      </div>
      {more}
    </li>
  );
}
