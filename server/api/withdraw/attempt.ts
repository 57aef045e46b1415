import { z } from "zod";
import { cookieNames, readCookie } from "@/server/auth/cookies";
import { declareWithdrawalInput } from "@/server/services/withdrawals/schemas";

const attempt = declareWithdrawalInput.extend({
  /** When it was declared; none while it is still to be confirmed. */
  declaredAt: z.iso.datetime().nullable().default(null),
});

/** What somebody is about to declare: kept in their own browser, since an address tells too many. */
export type WithdrawalAttempt = z.output<typeof attempt>;

const lifeSeconds = 30 * 60;

export const attemptCookie = (publisherId: bigint, given: WithdrawalAttempt) => ({
  name: cookieNames.withdrawal(publisherId),
  value: Buffer.from(JSON.stringify(given)).toString("base64url"),
  maxAgeSeconds: lifeSeconds,
});

export function readWithdrawalAttempt(
  cookie: string | null,
  publisherId: bigint,
): WithdrawalAttempt | null {
  const text = readCookie(cookie, cookieNames.withdrawal(publisherId));
  if (text === null) return null;
  try {
    const given: unknown = JSON.parse(Buffer.from(text, "base64url").toString("utf8"));
    return attempt.safeParse(given).data ?? null;
  } catch {
    return null;
  }
}
