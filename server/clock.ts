/** Where the time comes from. Rules and verbs never read the machine's clock themselves. */
export type Clock = { now(): Date };

/** Wall time, for everything technical: sessions, rate limits, retries, leases. */
export const systemClock: Clock = { now: () => new Date() };

/** The same clock, set forward. */
export const aheadBy = (clock: Clock, ms: number): Clock =>
  ms === 0 ? clock : { now: () => new Date(clock.now().getTime() + ms) };

/** A clock that stands at an instant. */
export const standingAt = (instant: Date): Clock => ({ now: () => new Date(instant) });
