import { spendTry } from "@/server/services/rate-limits/spend-try";
import type { RateLimit } from "@/server/services/rate-limits/take-rate-limit";

const hour = { perSeconds: 3_600 };

/** How often what may be tried at the checkout. */
const limits = {
  sessions: { name: "checkout:sessions", limit: 1_200, burst: 300, ...hour },
  /** Cards tried in one session, and from one address: who tests stolen numbers needs many. */
  cardsInSession: { name: "checkout:cards", limit: 30, burst: 15, ...hour },
  cardsFromAddress: { name: "checkout:cards-address", limit: 1_200, burst: 300, ...hour },
  codesToOne: { name: "checkout:codes", limit: 12, burst: 5, ...hour },
} as const satisfies Record<string, RateLimit>;

/**
 * Counts a try, outside any transaction so that a failed one stays counted.
 *
 * @throws rate-limited  `checkout.too-many`
 */
export const spendCheckout = (limit: keyof typeof limits, subject: string): Promise<void> =>
  spendTry(limits[limit], subject, { code: "checkout.too-many" });
