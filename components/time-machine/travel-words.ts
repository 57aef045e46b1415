import type { Tone } from "@/components/ui/badge";
import type { Travel, TravelState } from "@/server/services/time-machine/travel-view";

export const travelStates: Readonly<Record<TravelState, { tone: Tone; label: string }>> = {
  running: { tone: "primary", label: "Running" },
  done: { tone: "ok", label: "Done" },
  cancelled: { tone: "warn", label: "Stopped on the way" },
  failed: { tone: "bad", label: "Failed" },
};

type Numbers = (value: number) => string;

/** "1,204 charges, 8,310 events" */
export const countsText = (
  { chargeCount, eventCount }: Pick<Travel, "chargeCount" | "eventCount">,
  number: Numbers,
): string =>
  `${number(chargeCount)} ${chargeCount === 1 ? "charge" : "charges"}, ${number(eventCount)} ${
    eventCount === 1 ? "event" : "events"
  }`;
