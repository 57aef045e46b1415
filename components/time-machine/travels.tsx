"use client";

import Link from "next/link";
import { useState } from "react";
import { usePublisherPath } from "@/components/shell/frame-context";
import { Button } from "@/components/ui/button";
import { useFormat } from "@/components/ui/format-context";
import { Section } from "@/components/ui/section";
import { StateChip } from "@/components/ui/state-chip";
import { Time } from "@/components/ui/time";
import type { Travel } from "@/server/services/time-machine/travel-view";
import { TravelLog } from "./travel-log";
import { countsText, travelStates } from "./travel-words";

/** The clocks that were set forward, latest first, each with what happened on its way. */
export function Travels({ travels }: { travels: readonly Travel[] }) {
  const [open, setOpen] = useState<string | null>(null);
  const [latest] = travels;
  if (!latest) return null;
  const shown = open ?? latest.id;
  return (
    <Section title="What happened" className="mt-8">
      <ul className="divide-y divide-line rounded-lg border border-line">
        {travels.map((travel) => (
          <TravelEntry
            key={travel.id}
            travel={travel}
            isOpen={shown === travel.id}
            onToggle={() => setOpen(shown === travel.id ? "" : travel.id)}
          />
        ))}
      </ul>
    </Section>
  );
}

type EntryProps = { travel: Travel; isOpen: boolean; onToggle: () => void };

function TravelEntry({ travel, isOpen, onToggle }: EntryProps) {
  const path = usePublisherPath();
  const { number } = useFormat();
  const { customerId, state, failure } = travel;
  return (
    <li className="px-4 py-3">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 text-sm">
        <p className="min-w-0">
          <Time at={travel.fromAt} /> to <Time at={travel.reachedAt} className="font-medium" />
          {customerId !== null && (
            <>
              {" · "}
              <Link
                href={path(`/customers/${customerId}`)}
                className="rounded-sm underline-offset-4 hover:underline"
              >
                Customer {customerId}
              </Link>{" "}
              alone
            </>
          )}
          <span className="block text-xs text-fg-muted">
            {countsText(travel, number)}
            {failure && ` · ${failure}`}
          </span>
        </p>
        <span className="flex items-center gap-2">
          <StateChip {...travelStates[state]} />
          <Button variant="ghost" size="sm" aria-expanded={isOpen} onClick={onToggle}>
            {isOpen ? "Hide" : "Show"}
            <span className="sr-only"> what happened</span>
          </Button>
        </span>
      </div>
      {isOpen && (
        <div className="mt-3 border-t border-line pt-3">
          <TravelLog travelId={travel.id} isRunning={state === "running"} />
        </div>
      )}
    </li>
  );
}
