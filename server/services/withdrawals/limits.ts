import type { ServiceContext } from "@/server/context";
import { networkOf } from "@/server/http/admission";
import { spendTry } from "@/server/services/rate-limits/spend-try";
import type { RateLimit } from "@/server/services/rate-limits/take-rate-limit";

const hour = { perSeconds: 3_600 };

/** How often contracts may be looked for; each publisher's apart. */
const limits = {
  /** References are nine digits of which a customer knows theirs: nobody gets to try many. */
  ofOne: { name: "withdrawal:of", limit: 10, burst: 10, ...hour },
  fromOne: { name: "withdrawal:from", limit: 120, burst: 40, ...hour },
} as const satisfies Record<string, RateLimit>;

/**
 * Counts a look for a contract, whether or not there is one.
 *
 * @throws rate-limited  `withdrawal.too-many`
 */
export async function spendLook(ctx: ServiceContext, emailKey: string): Promise<void> {
  await spend(ctx, limits.fromOne, networkOf(ctx.from.ip ?? "unknown"));
  await spend(ctx, limits.ofOne, emailKey);
}

const spend = ({ publisherId }: ServiceContext, limit: RateLimit, subject: string): Promise<void> =>
  spendTry(limit, JSON.stringify([String(publisherId), subject]), { code: "withdrawal.too-many" });
