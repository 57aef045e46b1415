import type { ServiceContext } from "@/server/context";
import { networkOf } from "@/server/http/admission";
import { spendTry } from "@/server/services/rate-limits/spend-try";
import type { RateLimit } from "@/server/services/rate-limits/take-rate-limit";

const hour = { perSeconds: 3_600 };

/** How often codes may be asked for; each publisher's apart. */
const limits = {
  /** Mails to one address: a nuisance to who did not ask for them. */
  codesToOne: { name: "account:codes", limit: 12, burst: 5, ...hour },
  /** From one network: whoever asks for many addresses is none of the customers. */
  codesFromOne: { name: "account:codes-from", limit: 600, burst: 120, ...hour },
} as const satisfies Record<string, RateLimit>;

/**
 * Counts an ask for a code, whether or not the address is anybody's.
 *
 * @throws rate-limited  `account.too-many`
 */
export async function spendCode(ctx: ServiceContext, emailKey: string): Promise<void> {
  await spend(ctx, limits.codesFromOne, networkOf(ctx.from.ip ?? "unknown"));
  await spend(ctx, limits.codesToOne, emailKey);
}

const spend = ({ publisherId }: ServiceContext, limit: RateLimit, subject: string): Promise<void> =>
  spendTry(limit, JSON.stringify([String(publisherId), subject]), { code: "account.too-many" });
