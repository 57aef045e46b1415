import { appPool } from "@/server/db/pool";
import { rateLimited } from "@/server/domain/errors";
import { takeRateLimit } from "@/server/services/rate-limits/take-rate-limit";

const hour = { perSeconds: 3_600 };

/** What admins have sent by hand, each counted by itself. */
const limits = {
  test: { name: "email:test", limit: 30, burst: 10, ...hour },
  resend: { name: "email:resend", limit: 120, burst: 30, ...hour },
} as const;

/** @throws rate-limited  `email.too-many` */
export async function spendMail(kind: keyof typeof limits, subject: string): Promise<void> {
  const { allowed, retryAfterSeconds } = await takeRateLimit(appPool(), {
    ...limits[kind],
    subject,
  });
  if (allowed) return;
  const minutes = Math.max(1, Math.ceil(retryAfterSeconds / 60));
  const message = `Too many mails were sent by hand. Wait ${minutes === 1 ? "a minute" : `${minutes} minutes`}, then try again.`;
  throw rateLimited("email.too-many", message, retryAfterSeconds);
}
