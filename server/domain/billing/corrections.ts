import type { EndReason } from "../events";
import type { Money } from "../money";
import { accept, refuse, type Decision } from "./decision";
import { graceEnd, type BillingRules } from "./dunning";
import { dueAnew, ended, letGo, voided } from "./ending";
import { anchored } from "./recurrence";
import {
  isBeingTried,
  type Discount,
  type PaymentMethod,
  type Standing,
  type SubscriptionFacts,
} from "./subscription-facts";
import type { SubscriptionState } from "./states";

/** Gives time: the period ends later, and that is the billing date from then on. */
export function extend(
  facts: SubscriptionFacts,
  { dunning }: BillingRules,
  until: Date,
  at: Date,
): Decision {
  const { state, period, recurrence, renewal } = facts;
  if (state.kind === "ended") return refuse("ended");
  if (state.kind === "paused") return refuse("paused");
  if (state.kind === "stopped" && state.endsAs !== "customer") return refuse("given-back");
  if (state.kind === "active" && state.planned?.kind === "switching") {
    return refuse("switch-under-way");
  }
  if (recurrence.kind === "seasons") return refuse("follows-seasons");
  if (renewal.standing.kind === "unknown") return refuse("charge-under-way");
  if (until <= period.endsAt || until <= at) return refuse("not-later");
  return accept(
    {
      ...facts,
      state: extendedState(state, graceEnd(dunning, until, 0)),
      recurrence: anchored(recurrence, recurrence.zone, until, period.index + 1),
      period: { ...period, endsAt: until },
      dueAt: until,
      renewal: dueAnew(renewal),
    },
    { kind: "period-moved", index: period.index, endsAt: until },
    ...voided(renewal),
  );
}

function extendedState(state: SubscriptionState, restorableUntil: Date): SubscriptionState {
  if (state.kind === "stopped") return { ...state, restorableUntil };
  if (state.kind !== "active" || state.planned?.kind === "pause") return state;
  return { ...state, graceEndsAt: null };
}

/** Ends everything now. What was paid is not given back by this. */
export function terminate(
  facts: SubscriptionFacts,
  reason: Extract<EndReason, "customer" | "payment" | "publisher">,
  at: Date,
): Decision {
  if (facts.state.kind === "ended") return refuse("ended");
  const done = ended(facts, reason, at);
  return accept(done.facts, ...done.effects);
}

/** A method that is to be charged; nothing was declined on one that is new. */
export type BroughtMethod = Pick<PaymentMethod, "id" | "expiry"> &
  Partial<Pick<PaymentMethod, "declines">>;

/**
 * Charges another method from now on, or none any more. Where payment is being tried already, the
 * new one is tried at once: whoever brings a card in dunning wants to be rid of it. Whoever takes the
 * last one away then is asked for another. The same one again changes nothing, declines included.
 */
export function changeMethod(
  facts: SubscriptionFacts,
  method: BroughtMethod | null,
  at: Date,
): Decision {
  const { state, renewal } = facts;
  if (state.kind === "ended") return refuse("ended");
  if (facts.isExternallyManaged) return refuse("externally-managed");
  if (state.kind === "active" && state.planned?.kind === "switching") {
    return refuse("switch-under-way");
  }
  if (method && method.id === facts.method?.id) return accept(facts);
  const added = method && { declines: [], ...method, addedAt: at, remindedAt: null };
  const { standing } = renewal;
  const retryAt = isBeingTried(renewal) ? at : null;
  const open: Standing = { kind: "open", retryAt };
  return accept(
    {
      ...facts,
      method: added,
      renewal: { ...renewal, standing: standing.kind === "unknown" ? standing : open },
    },
    { kind: "method-changed" },
    ...voided(renewal),
  );
}

/** Takes a part off the next periods, which have no discount yet. */
export function applyDiscount(facts: SubscriptionFacts, discount: Discount, at: Date): Decision {
  const { state, renewal } = facts;
  if (state.kind === "ended") return refuse("ended");
  if (facts.isExternallyManaged) return refuse("externally-managed");
  if (facts.discount) return refuse("discounted");
  // Plans are changed at their own price.
  if (state.kind === "active" && state.planned?.kind === "switch") return refuse("switch-planned");
  if (state.kind === "active" && state.planned?.kind === "switching") {
    return refuse("switch-under-way");
  }
  if (renewal.standing.kind === "unknown") return refuse("charge-under-way");
  const { basisPoints, periodsLeft } = discount;
  const isPart = Number.isInteger(basisPoints) && basisPoints > 0 && basisPoints <= 10_000;
  if (!isPart || !Number.isSafeInteger(periodsLeft) || periodsLeft < 1) {
    return refuse("not-a-discount");
  }
  return accept(
    { ...facts, discount, renewal: letGo(renewal, at) },
    { kind: "discounted" },
    ...voided(renewal),
  );
}

/** Tells of a price that counts from the first period that begins at `from` or later. */
export function announcePrice(
  facts: SubscriptionFacts,
  announcedPrice: { price: Money; from: Date },
  at: Date,
): Decision {
  const { state, terms, renewal } = facts;
  if (state.kind === "ended") return refuse("ended");
  if (facts.isExternallyManaged) return refuse("externally-managed");
  if (announcedPrice.price.currency !== terms.price.currency) return refuse("other-currency");
  if (renewal.standing.kind === "unknown") return refuse("charge-under-way");
  const isChange = announcedPrice.price.minor !== terms.price.minor;
  return accept(
    { ...facts, announcedPrice: isChange ? announcedPrice : null, renewal: letGo(renewal, at) },
    ...(isChange ? [{ kind: "price-announced" } as const] : []),
    ...voided(renewal),
  );
}
