import type { SubscriptionPeriod } from "../billing-period";

/** Longer periods are not paused: their break would outlast the reason for it. */
const pausable: ReadonlySet<SubscriptionPeriod> = new Set(["week", "month", "3months"]);

export const isPausable = (period: SubscriptionPeriod | null): boolean =>
  period !== null && pausable.has(period);

/** No offer allows a longer break, in cycles. */
export const mostPauseCycles = 12;
