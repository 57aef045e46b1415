const day = 86_400;

/** A session ends after two weeks without use. */
export const idleSessionSeconds = 14 * day;

/** And three months after signing in, however much it is used. */
export const longestSessionSeconds = 90 * day;

/** Until when a session lives that begins now. */
export const firstExpiry = (now: Date): Date => new Date(now.getTime() + idleSessionSeconds * 1000);
