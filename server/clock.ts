/** Where the time comes from. Rules and verbs never read the machine's clock themselves. */
export type Clock = { now(): Date };

/** Wall time, for everything technical: sessions, rate limits, retries, leases. */
export const systemClock: Clock = { now: () => new Date() };
