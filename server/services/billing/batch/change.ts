import type { Action } from "@/server/domain/billing/actions";
import type { Effect } from "@/server/domain/billing/effects";
import type { Charge, SubscriptionFacts } from "@/server/domain/billing/subscription-facts";
import type { Held } from "../hold-subscriptions";

/** Something that was done to a held subscription, and what came of it. */
export type Change = {
  held: Held;
  before: SubscriptionFacts;
  after: SubscriptionFacts;
  effects: readonly Effect[];
  /** What time did; `null` for what somebody decided. */
  action: Action | null;
  /** The charge whose answer it was. */
  answered: Answered | null;
  /** Business time. */
  at: Date;
};

/** A charge that was answered, with what the gateway said of it. */
export type Answered = {
  charge: Charge;
  payment: {
    id: bigint;
    paymentMethodId: bigint;
    gatewayReference: string | null;
    brand: string | null;
    lastFour: string | null;
  };
};

export type EffectOf<Kind extends Effect["kind"]> = Extract<Effect, { kind: Kind }>;

export const effectOf = <Kind extends Effect["kind"]>(
  { effects }: Pick<Change, "effects">,
  kind: Kind,
): EffectOf<Kind> | undefined =>
  effects.find((effect): effect is EffectOf<Kind> => effect.kind === kind);

/** Whether a charge of this change was for something that nobody wanted any more. */
export const isReturned = (change: Change): boolean =>
  effectOf(change, "charge-returned") !== undefined;
