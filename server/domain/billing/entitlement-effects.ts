import type { AccessWindow } from "../entitlement";
import { accessOf } from "./access";
import type { BillingRules } from "./dunning";
import type { SubscriptionFacts } from "./subscription-facts";

/** The entitlement that a subscription's row of access says now: its own, and nobody else's. */
export type HeldEntitlement = AccessWindow & { offerId: string; isRevoked: boolean };

export type EntitlementChange =
  | { kind: "nothing" }
  /** Given, given for longer or shorter, or given for another offer. */
  | { kind: "grant"; offerId: string; window: AccessWindow }
  | { kind: "revoke" };

/**
 * What has to happen to a subscription's entitlement for it to say what the subscription does. It
 * is the one source that is touched: what manual grants, passes and other subscriptions give stays.
 */
export function entitlementChange(
  held: HeldEntitlement | null,
  facts: SubscriptionFacts,
  rules: BillingRules,
): EntitlementChange {
  const window = accessOf(facts, rules);
  const { offerId } = facts.terms;
  if (!window) return held && !held.isRevoked ? { kind: "revoke" } : { kind: "nothing" };
  const isSame = held && !held.isRevoked && held.offerId === offerId && areSame(held, window);
  return isSame ? { kind: "nothing" } : { kind: "grant", offerId, window };
}

/** The entitlement once that has happened. */
export function entitledAfter(
  held: HeldEntitlement | null,
  change: EntitlementChange,
): HeldEntitlement | null {
  switch (change.kind) {
    case "nothing":
      return held;
    case "revoke":
      return held && { ...held, isRevoked: true };
    case "grant":
      return { ...change.window, offerId: change.offerId, isRevoked: false };
  }
}

const areSame = (one: AccessWindow, other: AccessWindow): boolean =>
  one.startsAt.getTime() === other.startsAt.getTime() &&
  one.endsAt?.getTime() === other.endsAt?.getTime() &&
  one.graceEndsAt?.getTime() === other.graceEndsAt?.getTime();
