import { spendTry } from "@/server/services/rate-limits/spend-try";

const hour = { perSeconds: 3_600 };

/** What admins have sent by hand, each counted by itself. */
const limits = {
  test: { name: "email:test", limit: 30, burst: 10, ...hour },
  resend: { name: "email:resend", limit: 120, burst: 30, ...hour },
} as const;

/** @throws rate-limited  `email.too-many` */
export const spendMail = (kind: keyof typeof limits, subject: string): Promise<void> =>
  spendTry(limits[kind], subject, {
    code: "email.too-many",
    text: (retryAfterSeconds) => {
      const minutes = Math.max(1, Math.ceil(retryAfterSeconds / 60));
      const wait = minutes === 1 ? "a minute" : `${minutes} minutes`;
      return `Too many mails were sent by hand. Wait ${wait}, then try again.`;
    },
  });
