import type { Tone } from "@/components/ui/badge";
import type { EventPayloads, EventType } from "@/server/domain/events";
import type { Money } from "@/server/domain/money";

export type EventFormat = {
  money: (amount: Money) => string;
  date: (at: string) => string;
  /** What an offer is called, where that is known; its id elsewhere. */
  offer: (offerId: string) => string;
};

export type EventGroup = "payments" | "subscriptions" | "account";

export type EventWords = {
  text: string;
  /** More of it, where there is more to say. */
  detail?: string;
  tone: Tone;
  group: EventGroup;
  /** What it was about, below `/p/[publisher]`. */
  path?: string;
};

/** A sentence for each type of event that has one. */
export type EventWriters = {
  [Type in EventType]?: (payload: EventPayloads[Type], format: EventFormat) => EventWords;
};

export const aboutAccount = (text: string): EventWords => ({
  text,
  tone: "neutral",
  group: "account",
});

export const aboutPayment = (text: string): EventWords => ({
  text,
  tone: "neutral",
  group: "payments",
});

export const aboutSubscription = (
  { subscriptionId }: { subscriptionId: number },
  text: string,
): EventWords => ({
  text,
  tone: "neutral",
  group: "subscriptions",
  path: `/customers/subscriptions/${subscriptionId}`,
});
