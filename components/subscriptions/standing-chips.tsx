import { StateChip } from "@/components/ui/state-chip";
import type { SubscriptionLine } from "@/server/services/subscriptions/subscription-line";
import { standingLabels } from "./subscription-words";

/** How it stands. A trial that was stopped ends unpaid: both are worth knowing. */
export function StandingChips({
  standing,
  isInTrial,
}: Pick<SubscriptionLine, "standing" | "isInTrial">) {
  const isStoppedTrial = isInTrial && standing === "stopped";
  return (
    <span className="inline-flex flex-wrap gap-1">
      <StateChip {...standingLabels[standing]} />
      {isStoppedTrial && <StateChip {...standingLabels.trial} />}
    </span>
  );
}
