"use client";

import { Badge } from "@/components/ui/badge";
import { StateChip } from "@/components/ui/state-chip";
import { useFormat } from "@/components/ui/format-context";
import type { SubscriptionLine } from "@/server/services/subscriptions/subscription-line";
import { attentionLabels, standingLabels } from "./subscription-words";

type StandingChipsProps = Pick<
  SubscriptionLine,
  "standing" | "isInTrial" | "attention" | "graceEndsAt" | "planned"
>;

/**
 * How it stands, and what of it is worth knowing: a payment that failed, a trial that was stopped, a
 * break or another plan to come.
 */
export function StandingChips({
  standing,
  isInTrial,
  attention,
  graceEndsAt,
  planned,
}: StandingChipsProps) {
  const isStoppedTrial = isInTrial && standing === "stopped";
  const isLate = attention === "past-due";
  return (
    <span className="inline-flex flex-wrap gap-1">
      {isLate && graceEndsAt && <StateChip tone="bad" label="In grace" />}
      {isLate && !graceEndsAt && <StateChip tone="warn" label="Payment declined" />}
      {(!isLate || standing === "trial") && <StateChip {...standingLabels[standing]} />}
      {isStoppedTrial && <StateChip {...standingLabels.trial} />}
      {attention === "parked" && <StateChip {...attentionLabels.parked} />}
      {planned && <Planned planned={planned} />}
    </span>
  );
}

const plannedWords = {
  return: "Back",
  pause: "Break from",
  switch: "New plan from",
} as const;

function Planned({ planned }: { planned: NonNullable<SubscriptionLine["planned"]> }) {
  const { date } = useFormat();
  if (planned.kind === "switching") return <Badge>Changing plan</Badge>;
  return (
    <Badge>
      <span suppressHydrationWarning>
        {plannedWords[planned.kind]} {date(planned.at)}
      </span>
    </Badge>
  );
}
