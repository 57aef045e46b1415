import { z } from "zod";
import { cookieNames, readCookie } from "@/server/auth/cookies";
import { maxEmailLength } from "@/server/domain/email";

const attempt = z.object({ attemptId: z.uuid(), email: z.string().max(maxEmailLength) });

/** A code that this browser waits for, and the address it went to, for the eye alone. */
export type CodeAttempt = z.output<typeof attempt>;

export const attemptSeconds = 15 * 60;

export const writeAttempt = (given: CodeAttempt): string =>
  Buffer.from(JSON.stringify(given)).toString("base64url");

export function readAttempt(cookie: string | null, publisherId: bigint): CodeAttempt | null {
  const text = readCookie(cookie, cookieNames.customerAttempt(publisherId));
  if (text === null) return null;
  try {
    const given: unknown = JSON.parse(Buffer.from(text, "base64url").toString("utf8"));
    return attempt.safeParse(given).data ?? null;
  } catch {
    return null;
  }
}
