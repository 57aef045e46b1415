import type { ServiceContext } from "@/server/context";
import { appPool } from "@/server/db/pool";
import { networkOf as networkOfIp } from "@/server/http/admission";
import { spendTry } from "@/server/services/rate-limits/spend-try";
import { takeRateLimit, type RateLimit } from "@/server/services/rate-limits/take-rate-limit";

const hour = { perSeconds: 3_600 };

/**
 * How often what may be tried. Nobody can use up the tries of others: a browser that signed in
 * before has its own, a stranger's are counted by address first, and the mailed reset link, which
 * only the owner of the e-mail address can open, is counted by itself.
 */
export const limits = {
  /** One address against one account; few enough that one address cannot spend `strangers`. */
  signInPair: { name: "sign-in:pair", limit: 12, burst: 8, ...hour },
  /** One address against whatever accounts. */
  signInAddress: { name: "sign-in:address", limit: 600, burst: 60, ...hour },
  /** All browsers an account has never been signed in to on, together. */
  signInStrangers: { name: "sign-in:strangers", limit: 60, burst: 50, ...hour },
  /** A browser that signed in to the account before. */
  signInDevice: { name: "sign-in:device", limit: 60, burst: 15, ...hour },
  /** Codes after the right password, by device or by all strangers together. */
  secondFactor: { name: "second-factor", limit: 12, burst: 10, ...hour },
  /** The same password or code asked for again by a signed-in person. */
  confirmation: { name: "confirmation", limit: 60, burst: 10, ...hour },
  signUpAddress: { name: "sign-up:address", limit: 20, burst: 10, ...hour },
  resetAddress: { name: "password-reset:address", limit: 60, burst: 20, ...hour },
  /** A new mail every 20 minutes at least, so whenever none is sent, a link of 30 minutes is alive. */
  mailsToOne: { name: "account-mail", limit: 3, burst: 3, ...hour },
  /** Passwords tried on the confirmation page of one sign-up. */
  signUpPassword: { name: "sign-up:password", limit: 12, burst: 8, ...hour },
} as const satisfies Record<string, RateLimit>;

/**
 * Counts a try, outside any transaction so that a failed one stays counted.
 *
 * @throws rate-limited  `auth.too-many-tries`
 */
export const spend = (limit: RateLimit, ...subject: string[]): Promise<void> =>
  spendTry(limit, JSON.stringify(subject), {
    code: "auth.too-many-tries",
    text: (seconds) => `Too many tries. Wait ${inWords(seconds)}, then try again.`,
  });

/** Counts a try and says whether it is one too many. */
export async function isSpent(limit: RateLimit, ...subject: string[]): Promise<boolean> {
  const { allowed } = await takeRateLimit(appPool(), {
    ...limit,
    subject: JSON.stringify(subject),
  });
  return !allowed;
}

/** Where a call comes from, as far as one household or machine holds it. */
export const networkOf = ({ from }: ServiceContext): string => networkOfIp(from.ip ?? "unknown");

function inWords(seconds: number): string {
  if (seconds < 90) return seconds === 1 ? "1 second" : `${seconds} seconds`;
  return `${Math.ceil(seconds / 60)} minutes`;
}
