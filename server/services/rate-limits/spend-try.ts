import { appPool } from "@/server/db/pool";
import { rateLimited } from "@/server/domain/errors";
import { takeRateLimit, type RateLimit } from "./take-rate-limit";

/** What whoever tries once too often is told. */
type Refusal = {
  code: string;
  /** In other words than the usual ones, which may say how long to wait. */
  text?: (retryAfterSeconds: number) => string;
};

const usualText = () => "Too many tries. Wait a little, then try again.";

/**
 * Counts a try, outside any transaction so that a failed one stays counted.
 *
 * @param subject whose tries these are
 * @throws rate-limited  the code that is given
 */
export async function spendTry(
  limit: RateLimit,
  subject: string,
  { code, text = usualText }: Refusal,
): Promise<void> {
  const { allowed, retryAfterSeconds } = await takeRateLimit(appPool(), { ...limit, subject });
  if (!allowed) throw rateLimited(code, text(retryAfterSeconds), retryAfterSeconds);
}
